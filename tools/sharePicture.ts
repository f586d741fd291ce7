import type { Chapter } from '../src/domain/chapter';
import { claimById, formatClaim } from '../src/domain/claims';
import { palettes } from '../src/domain/colour';
import type { Pack } from '../src/domain/pack';
import type { Language } from '../src/domain/view';
import { messages } from '../src/messages/messages';
import { chapterSight } from '../src/still/chapterSight';
import { escapeText } from '../src/still/escapeText';
import { plainStill } from '../src/still/plainStill';
import { textWidthEm, wrapText } from '../src/still/textMetrics';

/** The size that chat programs show a link's picture in without cutting it, in px. */
export const shareSize = { width: 1200, height: 630 } as const;

const [left, cardWidth, inner] = [40, 460, 396];
/** Width that the seal takes beside the atlas's name. */
const sealRoom = 84;
const colours = palettes.light;

/** A line of type: what, where its baseline is, how large, in which face and colour. */
interface Line { readonly text: string; readonly y: number; readonly px: number; readonly face: 'sans' | 'serif'; readonly bold?: boolean; readonly ink?: string; readonly x?: number }

/** A chapter's picture for the preview of its link: its map, its title, its leading number, and that the map is not a reviewed one. SVG 1.1 without a style sheet. */
export function sharePicture(chapter: Chapter, pack: Pack, language: Language): string {
  const sight = chapterSight(chapter, pack, language, shareSize, { top: 50, right: 60, bottom: 70, left: left + cardWidth + 60 });
  const title = titleLines(chapter.title[language]);
  const claim = chapter.lead === null ? undefined : claimById(pack).get(chapter.lead);
  const figure = claim ? formatClaim(claim, language) || (chapter.figure?.[language] ?? '') : '';
  const figurePx = Math.min(84, inner / Math.max(1, textWidthEm(figure, 1.06)));
  const titleEnd = 176 + (title.length - 1) * 54;
  const subject = claim && figure ? block(claim.subject[language], titleEnd + 62, 21) : [];
  const figureTop = subject.at(-1)?.y ?? titleEnd;
  const lines: Line[] = [
    { text: chapter.part[language], y: 112, px: 22, face: 'sans', ink: colours.inkSoft },
    ...title.map((text, index): Line => ({ text, y: 176 + index * 54, px: 42, face: 'serif', bold: true })),
    ...(claim && figure ? [
      ...subject.map((line) => ({ ...line, ink: colours.inkSoft })),
      { text: figure, y: figureTop + figurePx * 1.12, px: figurePx, face: 'sans', bold: true, ink: colours.seal } as const,
    ] : []),
    ...block(pack.title[language], 538, 23, sealRoom),
    ...block(approvalWords(pack, language), 564, 16, sealRoom).map((line) => ({ ...line, ink: colours.inkSoft })),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${shareSize.width}" height="${shareSize.height}" viewBox="0 0 ${shareSize.width} ${shareSize.height}">${plainStill(sight)}` +
    `<rect x="${left}" y="40" width="${cardWidth}" height="550" rx="10" fill="${colours.card}" fill-opacity="0.96" stroke="${colours.hairline}"/>` +
    `${sealOf(pack.seal)}${lines.map(lineMarkup).join('')}</svg>`
  );
}

/** What every picture of a map that has no approval must say; its number where it has one. */
export function approvalWords({ approval }: Pick<Pack, 'approval'>, language: Language): string {
  const words = messages[language].shell.approval;
  return approval.state === 'approved' ? words.number(approval.number) : [words.schematic, words.unreviewed, words.notBorders].join(' · ');
}

/** A title in at most four lines, no line beginning with a mark that belongs to the one before. */
function titleLines(title: string): string[] {
  const lines = wrapText(title, inner / 42, 0, 1.24);
  for (let index = 1; index < lines.length; index += 1) {
    const marks = /^[，。；：、！？”』」）]+/.exec(lines[index] ?? '')?.[0] ?? '';
    lines[index - 1] += marks;
    lines[index] = (lines[index] ?? '').slice(marks.length);
  }
  return lines.filter(Boolean).slice(0, 4);
}

/** Plain text from a first baseline on, in two lines where one is too narrow for it. */
function block(text: string, y: number, px: number, indent = 0): Line[] {
  const lines = wrapText(text, (inner - indent) / px, 0, 1.03).slice(0, 2);
  return lines.map((line, index) => ({ text: line, y: y + index * px * 1.3, px, face: 'sans', x: left + 32 + indent }));
}

function lineMarkup({ text, x = left + 32, y, px, face, bold = false, ink = colours.ink }: Line): string {
  return `<text x="${x}" y="${Math.round(y)}" font-family="${face === 'serif' ? 'Noto Serif SC' : 'Noto Sans SC'}" font-weight="${bold ? 700 : 400}" font-size="${Math.round(px * 10) / 10}" fill="${ink}">${escapeText(text)}</text>`;
}

/** The seal of the pack: up to four characters in a vermilion square, two by two, in rows as on the screen. */
function sealOf(seal: string): string {
  const signs = [...seal].slice(0, 4);
  const [x, y, side] = [left + 32, 520, 66];
  const places = signs.length === 1 ? [[0.5, 0.5]] : signs.length === 2 ? [[0.5, 0.28], [0.5, 0.72]] : [[0.28, 0.28], [0.72, 0.28], [0.28, 0.72], [0.72, 0.72]];
  const px = signs.length === 1 ? 44 : 25;
  const cut = signs.map((sign, index) => {
    const [across = 0.5, down = 0.5] = places[index] ?? [];
    return `<text x="${x + side * across}" y="${y + side * down + px * 0.36}" text-anchor="middle" font-family="Noto Serif SC" font-weight="700" font-size="${px}" fill="${colours.onSeal}">${escapeText(sign)}</text>`;
  });
  return `<rect x="${x}" y="${y}" width="${side}" height="${side}" rx="5" fill="${colours.seal}"/>${cut.join('')}`;
}
