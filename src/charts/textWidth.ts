/** Generous width in CSS pixels of a line of text at a font size: full-width characters 1 em, Latin 0.56 em (Noto Sans), so a layout can leave room without a page. */
export function textWidth(text: string, sizePx: number): number {
  let ems = 0;
  for (const character of text) ems += /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(character) ? 1 : 0.56;
  return ems * sizePx;
}
