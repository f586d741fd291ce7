import { scaleLinear, ticks as ticksOf } from 'd3';
import type { Drawing, Ink, Pack } from '../domain/pack';
import type { Language } from '../domain/view';
import type { Messages } from '../messages/messages';
import type { MeasuredPoint } from './corridorMeasure';
import { corridorReach, type Stretch } from './corridorReach';
import { countsText, pointText, stretchText } from './corridorWords';
import { textWidth } from './textWidth';

/** A place with a position, at its distance along the line. */
export interface PointMark {
  readonly id: string;
  readonly drawing: Drawing;
  readonly ink: Ink;
  readonly label: string;
  readonly said: string;
  readonly x: number;
  /** Where its label starts, and on which row above the bands; `null` row: no room, the name is said and tabled only. */
  readonly labelX: number;
  readonly row: number | null;
}

/** A township within the distance: bands along the line, and a label inside or beside them. */
export interface StretchMark {
  readonly id: string;
  readonly label: string;
  readonly said: string;
  readonly bands: readonly { readonly x: number; readonly width: number }[];
  readonly labelX: number;
  readonly lane: number;
}

/** The strip as positions in CSS pixels. */
export interface CorridorLayout {
  readonly width: number;
  readonly height: number;
  readonly lengthKm: number;
  readonly line: { readonly x0: number; readonly x1: number; readonly y: number };
  readonly ticks: readonly { readonly km: number; readonly x: number; readonly label: string }[];
  readonly points: readonly PointMark[];
  readonly stretches: readonly StretchMark[];
  readonly rowY: (row: number) => number;
  readonly laneY: (lane: number) => number;
}

const fontPx = 13;
const rowPx = 18;
export const bandPx = 17;
const lanePx = bandPx + 3;
const edgePx = 20;

/** The first of several rows with room for an item from `from` to `to`, taking the room. */
function takeRow(rows: number[], from: number, to: number): number {
  const free = rows.findIndex((end) => end <= from);
  const row = free < 0 ? rows.length : free;
  rows[row] = to;
  return row;
}

/** Places the strip in `width` CSS pixels; `null` where the pack has no corridor. */
export function corridorLayout(pack: Pack, withinKm: number, width: number, language: Language, t: Messages): CorridorLayout | null {
  const reach = corridorReach(pack, withinKm);
  if (!reach) return null;
  const [x0, x1] = [edgePx, Math.max(edgePx + 1, width - edgePx)];
  const x = scaleLinear([0, reach.lengthKm], [x0, x1]).clamp(true);
  const keep = (wanted: number, size: number): number => Math.max(0, Math.min(width - size, wanted));
  const named = new Set(pack.indicators.corridor.crossings);

  const rows: number[] = [];
  const placePoint = (point: MeasuredPoint): PointMark => {
    const { id, properties } = point.feature;
    const label = properties[language];
    const size = Math.min(width, textWidth(label, fontPx));
    const labelX = keep(x(point.alongKm) - size / 2, size);
    const isVillage = pack.indicators.corridor.villages.includes(point.layer.id);
    const crowded = isVillage || (rows.length >= 2 && rows.every((end) => end > labelX) && !named.has(id));
    return { id, drawing: point.layer.drawing, ink: point.layer.ink, label, said: pointText(point, language, t), x: x(point.alongKm), labelX, row: crowded ? null : takeRow(rows, labelX, labelX + size + 8) };
  };
  const points = reach.points.map(placePoint);

  const lanes: number[] = [];
  const placeStretch = (stretch: Stretch): Omit<StretchMark, 'lane'> & { from: number; to: number } => {
    const name = stretch.feature.properties[language];
    const bands = stretch.spans.map(([from, to]) => ({ x: x(from), width: Math.max(6, x(to) - x(from)) }));
    const widest = bands.reduce((best, band) => (band.width > best.width ? band : best), { x: x0, width: 0 });
    const whole = `${name} ${countsText(stretch.counts, t)}`;
    const label = textWidth(whole, fontPx) > width * 0.75 ? `${name} ${countsText(stretch.counts.slice(0, 1), t)}` : whole;
    const size = Math.min(width, textWidth(label, fontPx));
    const [first, last] = [bands[0]!.x, Math.max(...bands.map((band) => band.x + band.width))];
    const inside = size + 16 <= widest.width;
    const right = last + 6 + size <= width;
    const left = first - 6 - size >= 0;
    const labelX = inside || !(right || left) ? keep(widest.x + (widest.width - size) / 2, size) : right ? last + 6 : first - 6 - size;
    return {
      id: stretch.feature.id, label, said: stretchText(stretch, language, t), bands, labelX, from: Math.min(first, labelX), to: Math.max(last, labelX + size) + 8,
    };
  };
  // Zones within the distance are in the table; a hatched band here would read as a target.
  const stretches = reach.stretches
    .filter((stretch) => stretch.kind === 'township')
    .map(placeStretch)
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, ...mark }) => ({ ...mark, lane: takeRow(lanes, from, to) }));

  const top = rows.length * rowPx;
  const lineY = top + lanes.length * lanePx + 8;
  const ticks = ticksOf(0, reach.lengthKm * 1.005, width < 420 ? 3 : 6).filter((km) => Number.isInteger(km)).map((km) => ({ km, x: x(km), label: `${km} km` }));
  return {
    width, height: lineY + 24, lengthKm: reach.lengthKm, line: { x0, x1, y: lineY }, ticks, points, stretches, rowY: (row) => row * rowPx + 14, laneY: (lane) => top + lane * lanePx + 1,
  };
}
