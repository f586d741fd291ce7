import type { Chapter } from '../../src/domain/chapter';
import { claimById, formatClaim } from '../../src/domain/claims';
import { palettes } from '../../src/domain/colour';
import type { Pack } from '../../src/domain/pack';
import { messages } from '../../src/messages/messages';
import { chapterSight } from '../../src/still/chapterSight';
import { plainStill } from '../../src/still/plainStill';
import { textWidthEm } from '../../src/still/textMetrics';
import { brokenLines, lineMarkup, sealMarkup, type Line } from '../pictureType';
import { approvalWords } from '../sharePicture';

/** The size of a hall's screen, in px: every other screen shows the whole picture with a margin. */
export const hallSize = { width: 1920, height: 1080 } as const;

const [left, inner] = [96, 560];
const colours = palettes.hall;

/** A stack of lines from a first baseline on, and the baseline of its last. */
function stack(texts: readonly string[], y: number, px: number, look: Pick<Line, 'ink' | 'face' | 'bold'>): { lines: Line[]; end: number } {
  return { lines: texts.map((text, index) => ({ ...look, text, x: left, y: y + index * px * 1.35, px })), end: y + Math.max(0, texts.length - 1) * px * 1.35 };
}

/** A chapter as one picture for the hall's screen, in both languages: what tells the story where the program itself cannot run. SVG 1.1 without a style sheet. */
export function hallPicture(chapter: Chapter, pack: Pack): string {
  const { width, height } = hallSize;
  const sight = chapterSight(chapter, pack, 'zh', hallSize, { top: 70, right: 70, bottom: 120, left: left + inner + 90 }, 'hall');
  const claim = chapter.lead === null ? undefined : claimById(pack).get(chapter.lead);
  const figure = (claim && formatClaim(claim, 'zh')) || chapter.figure?.zh || '';
  const title = stack(brokenLines(chapter.title.zh, inner / 62, 3, 1.24), 262, 62, { ink: colours.ink, face: 'serif', bold: true });
  const english = stack(brokenLines(chapter.title.en, inner / 27, 3), title.end + 54, 27, { ink: colours.inkSoft });
  const subject = stack(claim ? brokenLines(claim.subject.zh, inner / 30, 2) : [], english.end + 84, 30, { ink: colours.inkSoft });
  const figurePx = Math.min(124, inner / Math.max(1, textWidthEm(figure, 1.06)));
  const number = stack(figure ? [figure] : [], subject.end + figurePx * 1.1, figurePx, { ink: colours.seal, bold: true });
  const quote = claim?.passage ? brokenLines(`「${claim.passage.quote}」`, inner / 28, 4) : [];
  const said = stack(quote, Math.max(number.end + 84, 800 - quote.length * 38), 28, { ink: colours.ink });
  const source = stack(quote.length > 0 && claim ? [`${messages.zh.shell.source.quote} · ${messages.zh.shell.source.tenses[claim.tense]}`] : [], said.end + 44, 24, { ink: colours.inkSoft });
  const lines: Line[] = [
    { text: chapter.part.zh, x: left, y: 176, px: 28, ink: colours.seal },
    ...title.lines, ...english.lines, ...subject.lines, ...number.lines, ...said.lines, ...source.lines,
    { text: pack.title.zh, x: left + 108, y: 960, px: 30, ink: colours.ink },
    { text: approvalWords(pack, 'zh'), x: left + 108, y: 998, px: 24, ink: colours.inkSoft },
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${plainStill(sight)}` +
    `<rect width="${left + inner + 60}" height="${height}" fill="${colours.outside}"/>${sealMarkup(pack.seal, left, 922, 88, colours)}${lines.map(lineMarkup).join('')}</svg>`
  );
}
