import type { Padding, Size } from './camera';
import type { Mode, Panel } from './view';

/** Widths and heights of the cards, in CSS pixels. */
export const leftCard = 300;
export const rightCard = 340;
export const gutter = 20;
export const stripHeight = 208;
/** Height of the drawer's row of tabs. */
export const tabsHeight = 34;

/** How the cards stand around the map: beside it, in a sheet below it (upright), or in a sheet at its side (lying, or a small screen). */
export const layouts = ['wide', 'below', 'side'] as const;
export type Layout = (typeof layouts)[number];

export function layoutOf({ width, height }: Size): Layout {
  if (width >= 1180 && height >= 560) return 'wide';
  return height > width ? 'below' : 'side';
}

/** Height of the sheet below the map. */
export const sheetHeight = (size: Size): number => Math.round(size.height * 0.46);
/** Height of the sheet with a story's words: a small phone gives them more of itself. */
export const wordsHeight = (size: Size): number => Math.round(size.height * (size.height < 700 ? 0.49 : 0.46));
/** Width of the sheet at the map's side. */
export const sideWidth = (size: Size): number => Math.round(Math.min(420, size.width * 0.48));
/** Width of the words beside the map in the public modes. */
export const wordsWidth = (size: Size): number => Math.round(Math.min(size.width * 0.38, 760));

/** Height of the drawer under the map: the strip is short, lists and tables take about two fifths of the window. */
export function drawerHeight(size: Size, panel: Panel): number {
  const strip = stripHeight + tabsHeight;
  return panel === 'strip' ? strip : Math.max(strip, Math.round(size.height * 0.42));
}

/** The part of the window the planner's cards leave free, as padding for the camera; all that the page needs to know before the app is there. */
export function deskPadding(size: Size, panel: Panel = 'strip'): Padding {
  const layout = layoutOf(size);
  if (layout === 'below') return { top: 72, right: 56, bottom: sheetHeight(size) + 8, left: 14 };
  if (layout === 'side') return { top: 60, right: sideWidth(size) + gutter * 2, bottom: 60, left: gutter };
  return { top: 80, right: rightCard + gutter * 4, bottom: drawerHeight(size, panel) + gutter * 2, left: leftCard + gutter * 3 };
}

/** The part of the window a mode leaves free. The public modes keep their words left of the map, or below it. */
export function framePadding(size: Size, mode: Mode, panel: Panel = 'strip'): Padding {
  if (mode === 'explore') return deskPadding(size, panel);
  switch (layoutOf(size)) {
    case 'below': return { top: 72, right: 56, bottom: wordsHeight(size) + 8, left: 14 };
    case 'side': return { top: 60, right: 40, bottom: 30, left: sideWidth(size) + gutter * 2 };
    default: return { top: 80, right: 70, bottom: 110, left: wordsWidth(size) + 56 };
  }
}
