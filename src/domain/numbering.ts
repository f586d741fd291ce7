import type { PictureBox } from './drawnNames';

/** A thing on a sheet whose name found no room: where it stands on the picture in CSS pixels, and how far from there (half a mark) its number keeps. */
export interface Nameless {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly clearPx: number;
}

/** One with its number, and the middle of the number's figures. */
export interface Numbered extends Nameless {
  readonly number: number;
  readonly at: readonly [x: number, y: number];
}

/** Height in CSS pixels of the bands that numbers run through from west to east, the northern band first: one finds a number on the map as one reads. */
const bandPx = 76;
/** Width of a figure in ems, and a hair of air on both sides. */
const [figureEm, airPx] = [0.58, 0.6];

const overlap = (a: PictureBox, b: PictureBox): number => Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));

/**
 * Numbers things in reading order and finds each number a place beside its thing, off the boxes taken, off each other and inside the picture; where every place is
 * taken, the one where the least is covered. Every thing has its number.
 */
export function numberThem(things: readonly Nameless[], taken: readonly PictureBox[], { width, height }: { readonly width: number; readonly height: number }, figurePx: number): readonly Numbered[] {
  const band = ({ y }: Nameless) => Math.floor(y / bandPx);
  const boxes = [...taken, ...things.filter(({ clearPx }) => clearPx > 0).map(({ x, y, clearPx }): PictureBox => [x - clearPx, y - clearPx, x + clearPx, y + clearPx])];
  return [...things].sort((a, b) => band(a) - band(b) || a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1)).map((each, i) => {
    const [halfWidth, halfHeight] = [(String(i + 1).length * figureEm * figurePx) / 2 + airPx, figurePx * 0.42 + airPx];
    const boxAt = ([x, y]: readonly [number, number]): PictureBox => [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
    const places = [1, 2.2].flatMap((ring) => [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]].map(([dx = 0, dy = 0]): readonly [number, number] => [
      each.x + dx * (each.clearPx * (dx && dy ? 0.75 : 1) * ring + halfWidth), each.y + dy * (each.clearPx * (dx && dy ? 0.75 : 1) * ring + halfHeight),
    ]));
    const all: readonly (readonly [number, number])[] = each.clearPx > 0 ? places : [[each.x, each.y], ...places];
    let [at, least] = [all[0]!, Infinity];
    for (const place of all) {
      const box = boxAt(place);
      const outside = box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height ? 1e6 : 0;
      const covered = outside + boxes.reduce((sum, other) => sum + overlap(box, other), 0);
      if (covered < least) [at, least] = [place, covered];
      if (covered === 0) break;
    }
    boxes.push(boxAt(at));
    return { ...each, number: i + 1, at };
  });
}
