/** Widths in em of characters that are not about half as wide as high (Noto Sans), each with a little to spare. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/, 1],
  [/[ .,:;'’·!|()[\]ijlI]/, 0.3],
  [/[frt-]/, 0.4],
  [/[mwMW%]/, 0.94],
  [/[A-Z]/, 0.68],
];

/** Width in CSS pixels that a line of text takes at a font size, rather too much than too little, so that a layout can leave room without a page. */
export function textWidth(text: string, sizePx: number): number {
  let ems = 0;
  for (const character of text) ems += widths.find(([kind]) => kind.test(character))?.[1] ?? 0.56;
  return ems * sizePx;
}
