import type { Size } from './camera';
import type { Mode } from './view';

/** Short side, in CSS pixels, of the screen that all sizes in the hall are given for: "at 1080p" means this, whatever the shape. */
const shortSidePx = 1080;
/** The least size of text in the hall at that screen, in CSS pixels. */
export const leastTextPx = 24;
/** The interface's smallest text at a desk, in CSS pixels: 0.93 of the root's size. */
const smallestPx = 13;

/** How large a screen is, by its short side, in screens of 1080p: 1 for every wall one of them high, 2 for twice as high. */
export function wallScale({ width, height }: Size): number {
  return Math.min(width, height) / shortSidePx;
}

/** What the interface's type, and all that is measured by it, is multiplied by. In the hall the smallest text is 24 px at 1080p; no screen makes it smaller than at a desk. */
export function textScale(size: Size, mode: Mode): number {
  if (mode === 'explore') return 1;
  return Math.max(1, wallScale(size) * (mode === 'kiosk' ? leastTextPx / smallestPx : 1));
}

/** What lines, marks and distances of a public picture are multiplied by; a small screen draws them as large as a desk does. */
export function drawScale(size: Size, mode: Mode): number {
  return mode === 'explore' ? 1 : Math.max(1, wallScale(size));
}
