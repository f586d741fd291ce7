import type { FaultPlace } from '../domain/fault';
import type { AtlasFeature, Shape } from '../domain/layer';
import type { Crossing } from './crossing';
import type { Report } from './faultList';
import { pointerTo } from './pointer';
import { positionsOf } from './positions';
import { ringsOf } from './rings';

/** Decimals of a degree that a pack keeps: the sixth is about a tenth of a metre. */
const mostDecimals = 6;

/** Reports what is odd about a shape: its rings' sense, its decimals, and a border or line that crosses itself. */
export function inspectShape({ geometry }: AtlasFeature, place: FaultPlace, report: Report, crossingIn: (lines: readonly Line[]) => Crossing): void {
  const at = (path: readonly (string | number)[]): FaultPlace => ({ ...place, pointer: (place.pointer ?? '') + pointerTo(path) });
  const precise = positionsOf(geometry).find(({ lon, lat }) => isOverPrecise(lon) || isOverPrecise(lat));
  if (precise) report('too-precise', at(precise.path), { decimals: Math.max(decimalsOf(precise.lon), decimalsOf(precise.lat)), limit: mostDecimals });
  const rings = ringsOf(geometry);
  const wound = rings.find(({ ring, isHole }) => areaOf(ring) < 0 !== isHole);
  if (wound) report('ring-winding', at(wound.path), { role: wound.isHole ? 'inner' : 'outer' });
  // The rings of an area belong together; each part of a line stands by itself, since two parts of one railway may well cross.
  const shapes = rings.length > 0 ? [rings.map(({ ring }) => ring)] : linesOf(geometry).map((line) => [line]);
  const found = shapes.reduce<Crossing>((first, shape) => first ?? crossingIn(shape), null);
  const coordinates = at(['geometry', 'coordinates']);
  if (found === 'too-many') report('crossing-unchecked', coordinates, { points: positionsOf(geometry).length });
  else if (found) report(rings.length > 0 ? 'self-crossing' : 'line-crossing', coordinates, { lon: rounded(found.lon), lat: rounded(found.lat) });
}

export type Line = readonly (readonly number[])[];

function linesOf(geometry: Shape): readonly Line[] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

function isOverPrecise(degrees: number): boolean {
  const scaled = degrees * 10 ** mostDecimals;
  return Math.abs(scaled - Math.round(scaled)) > 1e-4;
}

function decimalsOf(degrees: number): number {
  return /\.(\d+)$/.exec(String(degrees))?.[1]?.length ?? 0;
}

/** Twice the signed area in square degrees, from the first point, positive where the ring runs counter-clockwise. */
function areaOf(ring: Line): number {
  const [west = 0, south = 0] = ring[0] ?? [];
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? ring[0] ?? [];
    return sum + (x - west) * (nextY - south) - (nextX - west) * (y - south);
  }, 0);
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(6));
}
