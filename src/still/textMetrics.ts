/** Advance widths of printable ASCII in the bundled sans face, in hundredths of an em, from the space on. */
const ascii = [
  22, 32, 47, 55, 55, 92, 68, 28, 34, 34, 47, 55, 28, 35, 28, 39, 55, 55, 55, 55, 55, 55, 55, 55, 55, 55, 28, 28, 55, 55, 55, 47,
  95, 61, 66, 64, 69, 59, 55, 69, 73, 29, 54, 65, 54, 81, 72, 74, 63, 74, 64, 60, 60, 72, 58, 88, 58, 54, 60, 34, 39, 34, 55, 56,
  61, 56, 62, 51, 62, 55, 33, 56, 61, 28, 28, 56, 29, 93, 61, 61, 62, 62, 39, 47, 38, 61, 53, 80, 51, 52, 48, 34, 27, 34, 55,
];

/** How much wider the Latin letters of the other bundled faces are, on average over names. */
export function latinFactor(stack: readonly string[]): number {
  const name = stack[0] ?? '';
  return !/bold/i.test(name) ? 1 : /serif/i.test(name) ? 1.11 : 1.06;
}

/** Width of a text in ems, letter-spacing aside: enough to keep labels apart where no font can be measured. */
export function textWidthEm(text: string, latin = 1): number {
  let hundredths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    hundredths += code >= 0x2e80 ? 100 : (ascii[code - 32] ?? 58) * latin;
  }
  return hundredths / 100;
}

/** Whether a text may break before or after this character without a space. */
const isIdeograph = (character: string): boolean => (character.codePointAt(0) ?? 0) >= 0x2e80;

/** Pieces of a text that must stay together: words with the space after them, single ideographs. */
function pieces(text: string): string[] {
  const parts: string[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    if (last === undefined || isIdeograph(character) || isIdeograph(last) || last.endsWith(' ')) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}

/** A text in lines of nearly equal length, none wider than `maxEm` where words allow: MapLibre first counts the lines, then evens them out. */
export function wrapText(text: string, maxEm: number, spacingEm: number, latin = 1): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const width = (part: string): number => textWidthEm(part, latin) + spacingEm * [...part].length;
    const total = width(paragraph);
    if (maxEm <= 0 || total <= maxEm) return [paragraph];
    const target = total / Math.ceil(total / maxEm);
    const lines: string[] = [''];
    for (const piece of pieces(paragraph)) {
      const line = lines[lines.length - 1] ?? '';
      if (line !== '' && Math.abs(width(line) - target) < Math.abs(width(line + piece.trimEnd()) - target)) lines.push(piece);
      else lines[lines.length - 1] = line + piece;
    }
    return lines.map((line) => line.trim()).filter((line) => line !== '');
  });
}
