/** A part of a title with fewer letters leaves a line nearly empty when it stands alone. */
const shortest = 3;
const afterComma = /(?<=[，；：、])/u;
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/**
 * A Chinese title in pieces that no line breaks: its parts between commas, or, where one of them is too short for a line of its own, its
 * words. A browser that cannot tell words keeps to the commas.
 */
export function titlePieces(title: string): readonly string[] {
  const parts = title.split(afterComma);
  return parts.every((part) => letters(part) >= shortest) || !('Segmenter' in Intl) ? parts : wordPieces(title);
}

const opening = /^[「『“‘《（(]+$/u;

/** The words of a text, Chinese or not, each with the marks and spaces that belong to it: what no line breaks. Needs a browser that can tell words. */
export function wordPieces(text: string): string[] {
  const pieces: string[] = [];
  let before = '';
  for (const { segment, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const goesOn = /[\p{Script=Latin}\d’'%-]$/u.test(pieces.at(-1) ?? '') && /^[\p{Script=Latin}\d]/u.test(segment);
    if (opening.test(segment)) before += segment;
    else if (pieces.length > 0 && before === '' && (!isWordLike || goesOn)) pieces[pieces.length - 1] += segment;
    else {
      pieces.push(before + segment);
      before = '';
    }
  }
  return before ? [...pieces, before] : pieces;
}
