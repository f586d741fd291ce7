import { markupText } from '../domain/markupText';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text made safe to stand inside markup or a quoted attribute; what no markup may hold is dropped. */
export function escapeText(text: string): string {
  return markupText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A value made safe to stand inside a CSS declaration of a `style` attribute or element: anything that could end it is dropped. */
export function escapeStyle(value: unknown): string {
  return String(value).replace(/[;{}<>"\\]/g, '');
}

/** A number of CSS pixels to a tenth, without a trailing zero. */
export function tenth(pixels: number): string {
  return String(Math.round(pixels * 10) / 10 || 0);
}
