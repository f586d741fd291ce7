/** What could repaint a terminal, turn its lines around or stand in it unseen: control characters, marks of direction, joiners of no width, halves of surrogate pairs. */
const harmful = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/gu;

/** A text on one line with everything harmful written out as its code point: U+001B. */
export function plainText(text: string): string {
  return text.replace(harmful, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}

/** JSON whose texts hold nothing harmful, and mean the same. */
export function plainJson(value: unknown): string {
  const escaped = (character: string): string => (character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return JSON.stringify(value, null, 2).replace(harmful, escaped);
}

const harmless = (text: string): string => text.split('\n').map(plainText).join('\n');

/** Prints what a command has to say, whatever names of files and places stand in it. */
export function say(text: string): void {
  console.log(harmless(text));
}

/** Prints what stopped a command. */
export function complain(error: unknown): void {
  console.error(harmless(error instanceof Error ? error.message : String(error)));
}
