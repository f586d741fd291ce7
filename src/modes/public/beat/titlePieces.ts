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
  if (parts.every((part) => letters(part) >= shortest) || !('Segmenter' in Intl)) return parts;
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].reduce<string[]>((pieces, { segment, isWordLike }) => {
    const last = pieces.pop();
    return last === undefined ? [segment] : isWordLike ? [...pieces, last, segment] : [...pieces, last + segment];
  }, []);
}
