import type { Position } from 'geojson';
import { fromUnit } from './camera';
import { fromPlane } from './gaussKruger';

/** Half the circumference of Web Mercator's sphere in metres (EPSG:3857). */
const mercatorM = Math.PI * 6_378_137;

/**
 * How positions in metres become degrees, by the name that `crsName` gives them: CGCS2000 Gauss–Krüger in zones of 3° (EPSG:4513–4533 with the zone's number before
 * the easting, 4534–4554 without) and Web Mercator. `null` for other names; eastings first, as GeoJSON has them.
 */
export function degreesFrom(name: string): ((position: Position) => Position) | null {
  const code = Number(/^EPSG:(\d+)$/.exec(name)?.[1] ?? NaN);
  if (code === 3857) return ([x = NaN, y = NaN]) => fromUnit((x / mercatorM + 1) / 2, (1 - y / mercatorM) / 2);
  const zoned = code >= 4513 && code <= 4533;
  if (!zoned && !(code >= 4534 && code <= 4554)) return null;
  const zone = 25 + code - (zoned ? 4513 : 4534);
  return ([x = NaN, y = NaN]) => [...fromPlane({ zone, x: y, y: zoned ? x - zone * 1e6 : x })];
}
