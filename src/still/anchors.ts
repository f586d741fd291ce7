import type { Look } from './drawing';

/** MapLibre's allowance for the ascenders and descenders of a text set above or below a point, in ems. */
const baselineEm = 7 / 24;

/** A way to set a text at its point: which side of the text touches the point, and how far off, in ems. */
export interface Setting {
  readonly anchor: string;
  readonly offset: readonly [number, number];
}

/** 0 where the text's left (top) edge stands at the point, 0.5 its middle, 1 its right (bottom) edge. */
export function alignmentOf(anchor: string): { across: number; down: number } {
  return {
    across: anchor.endsWith('left') ? 0 : anchor.endsWith('right') ? 1 : 0.5,
    down: anchor.startsWith('top') ? 0 : anchor.startsWith('bottom') ? 1 : 0.5,
  };
}

/** The offset in ems of an anchor for a distance from the point: along an axis, or shared out on a diagonal. */
function away(anchor: string, dx: number, dy: number): [number, number] {
  const { across, down } = alignmentOf(anchor);
  const [right, below] = [1 - 2 * across, 1 - 2 * down];
  return [right * dx, below === 0 ? 0 : below * (dy - baselineEm)];
}

function radial(anchor: string, distance: number): [number, number] {
  const diagonal = anchor.includes('-');
  const each = Math.max(0, distance) / (diagonal ? Math.SQRT2 : 1);
  return away(anchor, each, each);
}

/** One of several settings: MapLibre then sets the text off by its collision padding too, as it turns a box that includes it. */
function choice(anchor: string, [dx, dy]: readonly [number, number], paddingEm: number): Setting {
  const { across, down } = alignmentOf(anchor);
  return { anchor, offset: [dx + (1 - 2 * across) * paddingEm, dy + (1 - 2 * down) * paddingEm] };
}

/** The settings of a text that MapLibre would try, best first; `sizePx` is the text's size where collisions are judged. */
export function settingsOf(look: Look, sizePx: number): Setting[] {
  const distance = look('text-radial-offset', 0);
  const [dx, dy] = look<[number, number]>('text-offset', [0, 0]);
  const anchors = look<string[]>('text-variable-anchor', []);
  if (anchors.length > 0) {
    const paddingEm = look('text-padding', 2) / sizePx;
    return anchors.map((anchor) => choice(anchor, distance ? radial(anchor, distance) : away(anchor, Math.abs(dx), Math.abs(dy)), paddingEm));
  }
  const anchor = look('text-anchor', 'center');
  return [{ anchor, offset: distance ? radial(anchor, distance) : [dx, dy] }];
}
