import type { Position } from 'geojson';
import { fromUnit } from './camera';
import { fromPlane, zoneOf } from './gaussKruger';

/** Half the circumference of Web Mercator's sphere in metres (EPSG:3857). */
const mercatorM = Math.PI * 6_378_137;

/** A plane of metres: its middle meridian, what its eastings have before them, and how much it shrinks that meridian. */
export interface MetrePlane {
  readonly meridian: number;
  readonly beforeM: number;
  readonly scale: number;
}

/** CGCS2000's Gauss–Krüger planes by EPSG's codes, and UTM's northern ones; `null` for any other code. */
function planeOf(code: number): MetrePlane | null {
  if (code >= 4491 && code <= 4501) return { meridian: (code - 4491) * 6 + 75, beforeM: (code - 4491 + 13) * 1e6, scale: 1 };
  if (code >= 4502 && code <= 4512) return { meridian: (code - 4502) * 6 + 75, beforeM: 0, scale: 1 };
  if (code >= 4513 && code <= 4533) return { meridian: (code - 4513) * 3 + 75, beforeM: (code - 4513 + 25) * 1e6, scale: 1 };
  if (code >= 4534 && code <= 4554) return { meridian: (code - 4534) * 3 + 75, beforeM: 0, scale: 1 };
  return code >= 32601 && code <= 32660 ? { meridian: (code - 32600) * 6 - 183, beforeM: 0, scale: 0.9996 } : null;
}

/** A position on a plane, easting first, in degrees. */
function fromMetres([x = NaN, y = NaN]: Position, { meridian, beforeM, scale }: MetrePlane): Position {
  return [...fromPlane({ zone: meridian / 3, x: y / scale, y: (x - beforeM - 500_000) / scale + 500_000 })];
}

/**
 * How positions in metres become degrees, by the name that `crsName` gives them: CGCS2000 Gauss–Krüger in zones of 3° (EPSG:4513–4533 with the zone's number before
 * the easting, 4534–4554 without) and of 6° (4491–4501, 4502–4512), UTM (32601–32660) and Web Mercator. `null` for other names; eastings first, as GeoJSON has them.
 */
export function degreesFrom(name: string): ((position: Position) => Position) | null {
  const code = Number(/^EPSG:(\d+)$/.exec(name)?.[1] ?? NaN);
  if (code === 3857) return ([x = NaN, y = NaN]) => fromUnit((x / mercatorM + 1) / 2, (1 - y / mercatorM) / 2);
  const plane = planeOf(code);
  return plane && ((position) => fromMetres(position, plane));
}

/** A plane that metres without a name can only be of, how they are turned, and whether their zone was taken from the district. */
export interface FoundPlane {
  readonly zone: number;
  readonly isAssumed: boolean;
  readonly toDegrees: (position: Position) => Position;
}

const digits = (value: number): number => String(Math.trunc(Math.abs(value))).length;

/**
 * Metres of a file that does not say which, read as the search box reads them: of two figures seven digits are northward, eight (a 3° zone and six) or six eastward,
 * whichever comes first; without a zone it is that of `lon`. `null` for anything else.
 */
export function foundPlane([first = NaN, second = NaN]: Position, lon: number): FoundPlane | null {
  const isEast = (value: number) => value > 0 && (digits(value) === 8 || digits(value) === 6);
  const isNorthFirst = digits(first) === 7 && isEast(second);
  if (!isNorthFirst && !(digits(second) === 7 && isEast(first))) return null;
  const east = isNorthFirst ? second : first;
  const isAssumed = digits(east) === 6;
  const zone = isAssumed ? zoneOf(lon) : Math.trunc(east / 1e6);
  if (zone < 25 || zone > 45) return null;
  const plane = { meridian: zone * 3, beforeM: isAssumed ? 0 : zone * 1e6, scale: 1 };
  return { zone, isAssumed, toDegrees: ([a = NaN, b = NaN]) => fromMetres(isNorthFirst ? [b, a] : [a, b], plane) };
}
