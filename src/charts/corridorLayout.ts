import { scaleLinear, ticks as ticksOf } from 'd3';
import type { Drawing, Ink } from '../domain/layer';
import type { Pack } from '../domain/pack';
import type { Language } from '../domain/view';
import type { FirstWords } from '../messages/firstWords';
import { bandLabel } from './corridorLabels';
import type { MeasuredPoint } from '../domain/corridorMeasure';
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
  /** Where its label starts, and on which row above the line; `null` row: no room, the name is said and tabled only. */
  readonly labelX: number;
  readonly row: number | null;
}

/** A township of which a part of the line is within the distance: bands along it, and a label inside or beside them. */
export interface StretchMark {
  readonly id: string;
  readonly label: string;
  readonly said: string;
  readonly bands: readonly { readonly x: number; readonly width: number }[];
  readonly labelX: number;
  readonly lane: number;
}

/** A township within the distance along the whole line: its name and counts. */
export type WholeMark = Pick<StretchMark, 'id' | 'label' | 'said'>;

/** The strip as positions in CSS pixels: names of places, the line and its kilometres, below them the townships. */
export interface CorridorLayout {
  readonly width: number;
  /** What everything is multiplied by, type included. */
  readonly scale: number;
  readonly height: number;
  readonly lengthKm: number;
  readonly line: { readonly x0: number; readonly x1: number; readonly y: number };
  readonly ticks: readonly { readonly km: number; readonly x: number; readonly label: string }[];
  readonly points: readonly PointMark[];
  readonly stretches: readonly StretchMark[];
  /** The townships within the distance along the whole line: they share one lane under the line. */
  readonly whole: readonly WholeMark[];
  /** Height in CSS pixels of the lanes of the others, below that one. */
  readonly lanesHeight: number;
  readonly rowY: (row: number) => number;
  readonly laneY: (lane: number) => number;
}

const fontPx = 13;
const rowPx = 18;
export const bandPx = 17;
const lanePx = bandPx + 3;
const edgePx = 20;
/** How much wider bold text is. */
const boldness = 1.05;
/** A place's name may stand this far from the middle over its mark, in CSS pixels, to stay on the first row. */
const shiftPx = 12;
/** From the line down to the first lane: the kilometres stand between. */
const axisPx = 25;

/** The first of several rows with room for an item from `from` to `to`, taking the room; an item may be moved right by `shift` px for it. */
function takeRow(rows: number[], from: number, to: number, shift = 0): { readonly row: number; readonly moved: number } {
  const free = rows.findIndex((end) => end <= from + shift);
  const row = free < 0 ? rows.length : free;
  const moved = Math.max(0, (rows[row] ?? from) - from);
  rows[row] = to + moved;
  return { row, moved };
}

/** Places the strip in `width` CSS pixels, everything `scale` times as large as at a desk; `null` where the pack has no corridor. */
export function corridorLayout(pack: Pack, withinKm: number, width: number, language: Language, t: FirstWords, scale = 1): CorridorLayout | null {
  const reach = corridorReach(pack, withinKm);
  if (!reach) return null;
  const [fontSize, edge] = [fontPx * scale, edgePx * scale];
  const [x0, x1] = [edge, Math.max(edge + 1, width - edge)];
  const x = scaleLinear([0, reach.lengthKm], [x0, x1]).clamp(true);
  const keep = (wanted: number, size: number): number => Math.max(0, Math.min(width - size, wanted));
  const named = new Set(pack.indicators.corridor.crossings);

  const rows: number[] = [];
  const placePoint = (point: MeasuredPoint): PointMark => {
    const { id, properties } = point.feature;
    const label = properties[language];
    const size = Math.min(width, textWidth(label, fontSize) * boldness);
    const labelX = keep(x(point.alongKm) - size / 2, size);
    const isVillage = pack.indicators.corridor.villages.includes(point.layer.id);
    const crowded = isVillage || (rows.length >= 2 && rows.every((end) => end > labelX) && !named.has(id));
    const shift = Math.max(0, Math.min(shiftPx * scale, width - size - labelX));
    const place = crowded ? null : takeRow(rows, labelX, labelX + size + 6 * scale, shift);
    return { id, drawing: point.layer.drawing, ink: point.layer.ink, label, said: pointText(point, language, t), x: x(point.alongKm), labelX: labelX + (place?.moved ?? 0), row: place?.row ?? null };
  };
  const points = reach.points.map(placePoint);

  const townships = reach.stretches.filter((stretch) => stretch.kind === 'township');
  const spansLine = ({ spans }: Stretch): boolean => spans[0]![0] <= 0 && spans[0]![1] >= reach.lengthKm;
  const whole = townships.filter(spansLine).map((stretch): WholeMark => ({
    id: stretch.feature.id, label: `${stretch.feature.properties[language]} ${countsText(stretch.counts, t)}`, said: stretchText(stretch, language, t),
  }));

  const lanes: number[] = [];
  const placeStretch = (stretch: Stretch): Omit<StretchMark, 'lane'> & { from: number; to: number } => {
    const name = stretch.feature.properties[language];
    const bands = stretch.spans.map(([from, to]) => ({ x: x(from), width: Math.max(6, x(to) - x(from)) }));
    const widest = bands.reduce((best, band) => (band.width > best.width ? band : best), { x: x0, width: 0 });
    const [first, last] = [bands[0]!.x, Math.max(...bands.map((band) => band.x + band.width))];
    const wordings = stretch.counts.map((_, at) => `${name} ${countsText(stretch.counts.slice(0, stretch.counts.length - at), t)}${at > 0 ? ' …' : ''}`);
    const { label, x: labelX, size } = bandLabel([...wordings, name], { widest, first, last }, width, fontSize);
    return { id: stretch.feature.id, label, said: stretchText(stretch, language, t), bands, labelX, from: Math.min(first, labelX), to: Math.max(last, labelX + size) + 8 * scale };
  };
  // Zones within the distance are in the table; a hatched band here would read as a target.
  const stretches = townships
    .filter((stretch) => !spansLine(stretch))
    .map(placeStretch)
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, ...mark }) => ({ ...mark, lane: takeRow(lanes, from, to).row }));

  const lineY = (rows.length * rowPx + 12) * scale;
  const ticks = ticksOf(0, reach.lengthKm * 1.005, width < 420 * scale ? 3 : 6).filter((km) => Number.isInteger(km)).map((km) => ({ km, x: x(km), label: `${km} km` }));
  return {
    width, scale, height: lineY + axisPx * scale, lengthKm: reach.lengthKm, line: { x0, x1, y: lineY }, ticks, points, stretches, whole,
    lanesHeight: lanes.length * lanePx * scale, rowY: (row) => (row * rowPx + 14) * scale, laneY: (lane) => (lane * lanePx + 2) * scale,
  };
}
