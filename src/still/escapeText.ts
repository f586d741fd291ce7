const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text made safe to stand inside markup or a quoted attribute; control characters, which no markup may hold, are dropped. */
export function escapeText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A value made safe to stand inside a CSS declaration of a `style` attribute or element: anything that could end it is dropped. */
export function escapeStyle(value: unknown): string {
  return String(value).replace(/[;{}<>"\\]/g, '');
}

/** A number of CSS pixels to a tenth, without a trailing zero. */
export function tenth(pixels: number): string {
  return String(Math.round(pixels * 10) / 10 || 0);
}
