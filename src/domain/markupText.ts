/** What XML 1.0 cannot hold, not even escaped: control characters, halves of surrogate pairs (which alone match under `u`), and two code points that are none. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

/** A text without the characters that would make an SVG, or any other XML file, unreadable. */
export function markupText(text: string): string {
  return text.replace(unwritable, '');
}
