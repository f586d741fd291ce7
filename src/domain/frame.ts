import type { Padding, Size } from './camera';
import type { Mode, Panel } from './view';

/** Widths and heights of the cards, in CSS pixels; `style/layout.css` uses the same numbers. */
export const phoneWidth = 820;
export const leftCard = 300;
export const rightCard = 340;
export const gutter = 20;
export const stripHeight = 208;

/** Height of the drawer under the map: the strip is short, lists and tables take about two fifths of the window. */
export function drawerHeight(size: Size, panel: Panel): number {
  return panel === 'strip' ? stripHeight + tabsHeight : Math.max(stripHeight + tabsHeight, Math.round(size.height * 0.42));
}

/** Height of the drawer's row of tabs. */
export const tabsHeight = 34;

/**
 * The part of the window the cards leave free, as padding for the camera.
 * Explore on a wide screen: layers left, charts right, corridor strip below. On a phone: a sheet over the lower part.
 * The public modes keep the words left (a phone: below).
 */
export function framePadding(size: Size, mode: Mode, panel: Panel = 'strip'): Padding {
  if (size.width < phoneWidth) return { top: 72, right: 40, bottom: Math.round(size.height * 0.44), left: 20 };
  if (mode === 'explore') {
    return { top: 80, right: rightCard + gutter * 4, bottom: drawerHeight(size, panel) + gutter * 2, left: leftCard + gutter * 3 };
  }
  return { top: 60, right: 60, bottom: 110, left: Math.round(Math.min(size.width * 0.38, 760)) };
}
