import type { Padding, Size } from './camera';
import type { Mode, Panel } from './view';
import { drawScale, textScale, wallScale } from './wall';

/** Widths and heights of the cards, in CSS pixels. */
export const leftCard = 300;
export const rightCard = 340;
export const gutter = 20;
export const stripHeight = 208;
/** Height of the drawer's row of tabs. */
export const tabsHeight = 34;

/** Heights of the drawer under the map: its tabs alone, part of the window, nearly all of it. */
export const drawerStates = ['closed', 'half', 'full'] as const;
export type DrawerState = (typeof drawerStates)[number];

/** What of the planner's cards is open; kept on the device and never in the link. */
export interface Room {
  readonly left: boolean;
  readonly right: boolean;
  readonly drawer: DrawerState;
  /** The map alone, whatever else is open. */
  readonly alone: boolean;
}

export const openRoom: Room = { left: true, right: true, drawer: 'half', alone: false };

/** Where a device keeps how the cards were left. */
export const roomKey = 'atlas-desk';

/** How the planner's cards were left, from what the device keeps of it (JSON, or nothing); all open where it tells nothing, or `read` throws. */
export function roomFrom(read: () => string | null): Room {
  try {
    const kept = JSON.parse(read() || '{}') as Partial<Room>;
    return { left: kept.left !== false, right: kept.right !== false, drawer: kept.drawer === 'closed' || kept.drawer === 'full' ? kept.drawer : 'half', alone: false };
  } catch {
    return openRoom;
  }
}

/** Width that a folded column leaves for what unfolds it. */
export const foldedWidth = 44;

/** How the cards stand around the map: beside it, in a sheet below it (upright), or in a sheet at its side (lying, or a small screen). */
export const layouts = ['wide', 'below', 'side'] as const;
export type Layout = (typeof layouts)[number];

export function layoutOf({ width, height }: Size): Layout {
  if (width >= 1180 && height >= 560) return 'wide';
  return height > width ? 'below' : 'side';
}

/** Height of the sheet below the map. */
export const sheetHeight = (size: Size): number => Math.round(size.height * 0.46);
/** Height of the sheet with a story's words: a small phone gives them more of itself, and so does an upright wall, whose map is wide enough. */
export const wordsHeight = (size: Size): number => Math.round(size.height * (wallScale(size) >= 1 ? 0.52 : size.height < 700 ? 0.49 : 0.46));
/** Width of the sheet at the map's side. */
export const sideWidth = (size: Size): number => Math.round(Math.min(420, size.width * 0.48));
/** How the public modes stand around the map: an upright screen keeps its words below, however wide it is. */
export const publicLayout = (size: Size): Layout => (size.height > size.width * 1.15 ? 'below' : layoutOf(size));
/** So much wider than high, a hall's screen has room for two columns of words. */
const panorama = 2.4;
/** Width of the words beside the map in the public modes: larger type in the hall needs more, and a very wide wall has it to give. */
export function wordsWidth(size: Size, mode: Mode): number {
  const scale = drawScale(size, mode);
  if (mode !== 'kiosk') return Math.round(Math.min(size.width * 0.38, 760 * scale));
  return Math.round(size.width > size.height * panorama ? Math.min(size.width * 0.42, 1400 * scale) : Math.min(size.width * 0.43, 840 * scale));
}

/** Height of the drawer under the map: closed it is its tabs; half open the strip is short, lists and tables take about two fifths of the window; full it leaves the top bar and a strip of map. */
export function drawerHeight(size: Size, panel: Panel, state: DrawerState = 'half'): number {
  if (state === 'closed') return tabsHeight + 12;
  if (state === 'full') return size.height - 160;
  const strip = stripHeight + tabsHeight;
  return panel === 'strip' ? strip : Math.max(strip, Math.round(size.height * 0.42));
}

/** The part of the window the planner's cards leave free, as padding for the camera; all that the page needs to know before the app is there. */
export function deskPadding(size: Size, panel: Panel = 'strip', room: Room = openRoom): Padding {
  const layout = layoutOf(size);
  if (room.alone) return { top: gutter, right: gutter, bottom: gutter * 2, left: gutter };
  if (layout === 'below') return { top: 72, right: 56, bottom: sheetHeight(size) + 8, left: 14 };
  if (layout === 'side') return { top: 60, right: sideWidth(size) + gutter * 2, bottom: 60, left: gutter };
  // What is framed stays framed under a drawer that covers nearly all: it is opened to read, not to look at the map.
  const drawer = drawerHeight(size, panel, room.drawer === 'full' ? 'half' : room.drawer);
  return { top: 80, right: (room.right ? rightCard : foldedWidth) + gutter * (room.right ? 4 : 2), bottom: drawer + gutter * 2, left: (room.left ? leftCard : foldedWidth) + gutter * (room.left ? 3 : 2) };
}

/** What the public modes' cards cover of the window, where names would be cut; `null` at the planner's desk, whose cards are moved and folded. */
export function coveredBy(size: Size, mode: Mode): Padding | null {
  if (mode === 'explore') return null;
  const layout = publicLayout(size);
  const { top, bottom } = framePadding(size, mode);
  return {
    // The row of tools, and the little air that the padding has under it.
    top: top - 16, right: 0,
    left: layout === 'wide' ? wordsWidth(size, mode) : layout === 'side' ? sideWidth(size) : 0,
    // Beside the words the line of approval lies at the foot of the map, which ends a little above it.
    bottom: layout === 'below' ? wordsHeight(size) : layout === 'wide' ? bottom - gutter : 0,
  };
}

/** The part of the window a mode leaves free. The public modes keep their words left of the map, or below it. */
export function framePadding(size: Size, mode: Mode, panel: Panel = 'strip', room: Room = openRoom): Padding {
  if (mode === 'explore') return deskPadding(size, panel, room);
  const [text, scale] = [textScale(size, mode), drawScale(size, mode)];
  const padded = (top: number, right: number, bottom: number, left: number): Padding => ({ top: Math.round(top), right: Math.round(right), bottom: Math.round(bottom), left: Math.round(left) });
  switch (publicLayout(size)) {
    case 'below': return padded(32 + 40 * text, 56 * scale, wordsHeight(size) + 8, 14 * scale);
    case 'side': return padded(20 + 40 * text, 40, 30, sideWidth(size) + gutter * 2);
    default: return padded(40 + 40 * text, 70 * scale, mode === 'kiosk' ? 84 * text : 110 * text, wordsWidth(size, mode) + 56 * scale);
  }
}
