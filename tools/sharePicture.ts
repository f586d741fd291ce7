import type { Chapter } from '../src/domain/chapter';
import { claimById, formatClaim } from '../src/domain/claims';
import { palettes } from '../src/domain/colour';
import type { Pack } from '../src/domain/pack';
import type { Language } from '../src/domain/view';
import { messages } from '../src/messages/messages';
import { chapterSight } from '../src/still/chapterSight';
import { plainStill } from '../src/still/plainStill';
import { textWidthEm } from '../src/still/textMetrics';
import { brokenLines, lineMarkup, sealMarkup, type Line } from './pictureType';

/** The size that chat programs show a link's picture in without cutting it, in px. */
export const shareSize = { width: 1200, height: 630 } as const;

const [left, cardWidth, inner] = [40, 460, 396];
/** Width that the seal takes beside the atlas's name. */
const sealRoom = 84;
const textLeft = left + 32;
/** Sizes of a title in px; a long one is set in the first that keeps it whole within so many lines. */
const titleSizes = [42, 38, 34] as const;
const smallestTitle = 30;
const mostTitleLines = 4;
const colours = palettes.light;

/** Plain text from a first baseline on, in two lines where one is too narrow for it. */
function block(text: string, y: number, px: number, ink: string, indent = 0): Line[] {
  return brokenLines(text, (inner - indent) / px, 2, 1.03).map((line, index) => ({ text: line, x: textLeft + indent, y: y + index * px * 1.3, px, ink }));
}

/** A chapter's picture for the preview of its link: its map, its title, its leading number, and that the map is not a reviewed one. SVG 1.1 without a style sheet. */
export function sharePicture(chapter: Chapter, pack: Pack, language: Language): string {
  const sight = chapterSight(chapter, pack, language, shareSize, { top: 50, right: 60, bottom: 70, left: left + cardWidth + 60 });
  const titled = (px: number, most: number) => brokenLines(chapter.title[language], inner / px, most, 1.24);
  const titlePx = titleSizes.find((px) => titled(px, Infinity).length <= mostTitleLines) ?? smallestTitle;
  const title = titled(titlePx, mostTitleLines);
  const claim = chapter.lead === null ? undefined : claimById(pack).get(chapter.lead);
  const figure = claim ? formatClaim(claim, language) || (chapter.figure?.[language] ?? '') : '';
  const figurePx = Math.min(84, inner / Math.max(1, textWidthEm(figure, 1.06)));
  const titleEnd = 176 + (title.length - 1) * titlePx * 1.29;
  const subject = claim && figure ? block(claim.subject[language], titleEnd + 62, 21, colours.inkSoft) : [];
  const figureTop = subject.at(-1)?.y ?? titleEnd;
  const lines: Line[] = [
    { text: chapter.part[language], x: textLeft, y: 112, px: 22, ink: colours.inkSoft },
    ...title.map((text, index): Line => ({ text, x: textLeft, y: 176 + index * titlePx * 1.29, px: titlePx, face: 'serif', bold: true, ink: colours.ink })),
    ...subject,
    ...(claim && figure ? [{ text: figure, x: textLeft, y: figureTop + figurePx * 1.12, px: figurePx, bold: true, ink: colours.seal }] : []),
    ...block(pack.title[language], 538, 23, colours.ink, sealRoom),
    ...block(approvalWords(pack, language), 564, 16, colours.inkSoft, sealRoom),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${shareSize.width}" height="${shareSize.height}" viewBox="0 0 ${shareSize.width} ${shareSize.height}">${plainStill(sight)}` +
    `<rect x="${left}" y="40" width="${cardWidth}" height="550" rx="10" fill="${colours.card}" fill-opacity="0.96" stroke="${colours.hairline}"/>` +
    `${sealMarkup(pack.seal, textLeft, 520, 66, colours)}${lines.map(lineMarkup).join('')}</svg>`
  );
}

/** What every picture of a map that has no approval must say; its number where it has one. */
export function approvalWords({ approval }: Pick<Pack, 'approval'>, language: Language): string {
  const words = messages[language].shell.approval;
  return approval.state === 'approved' ? words.number(approval.number) : [words.schematic, words.unreviewed, words.notBorders].join(' · ');
}
