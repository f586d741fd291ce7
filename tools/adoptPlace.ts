import type { Shape } from '../src/domain/layer';
import type { Manifest } from '../src/domain/pack';
import { ringsOf } from '../src/domain/rings';
import type { Datum } from './adoptDatum';
import type { Match } from './adoptMatch';
import { Refused } from './adoptWords';
import type { Place } from './geodesic';
import { mapPositions, placesOf } from './mapPositions';

/** A match with its new shape: WGS 84, six decimals, rings wound as RFC 7946 has it. */
export interface Placed extends Match {
  readonly shape: Shape;
}

type Bounds = Manifest['bounds'];

/** Converts what was delivered; throws `Refused` where positions contradict the datum or lie outside the bounds. */
export function placeMatches(matches: readonly Match[], datum: Datum, bounds: Bounds): { placed: readonly Placed[]; northFirst: boolean } {
  refuseWrongUnits(matches, datum);
  const straight = converted(matches, datum, ([x, y]) => [x, y]);
  const turned = converted(matches, datum, ([x, y]) => [y, x]);
  const outside = strangers(straight, bounds);
  const outsideTurned = strangers(turned, bounds);
  if (datum.isProjected && outside.length === 0 && outsideTurned.length === 0) throw new Refused((words) => words.bothOrders);
  if (datum.isProjected && outsideTurned.length === 0) return { placed: turned, northFirst: true };
  if (outside.length === 0) return { placed: straight, northFirst: false };
  const names = outside.map(({ feature }) => feature.id);
  if (!datum.isProjected && outsideTurned.length === 0) throw new Refused((words) => words.swapped(names));
  const [lon, lat] = placesOf((outside[0] as Placed).shape).find((place) => !isInside(place, bounds)) ?? [NaN, NaN];
  throw new Refused((words) => words.outside(names, lon, lat));
}

function converted(matches: readonly Match[], datum: Datum, order: (place: Place) => Place): Placed[] {
  return matches.map((match) => ({ ...match, shape: wound(mapPositions(match.delivered.geometry, (place) => rounded(datum.toWgs84(order(place))))) }));
}

function rounded([lon, lat]: Place): Place {
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
}

/** The same area with outer rings counter-clockwise and holes clockwise. */
function wound(shape: Shape): Shape {
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return shape;
  const turned = new Set<unknown>(ringsOf(shape).filter(({ ring, isHole }) => signedArea(ring) < 0 !== isHole).map(({ ring }) => ring));
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const coordinates = polygons.map((polygon) => polygon.map((ring) => (turned.has(ring) ? [...ring].reverse() : ring)));
  return shape.type === 'Polygon' ? { type: 'Polygon', coordinates: coordinates[0] ?? [] } : { type: 'MultiPolygon', coordinates };
}

function signedArea(ring: readonly (readonly number[])[]): number {
  const [west = 0, south = 0] = ring[0] ?? [];
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? ring[0] ?? [];
    return sum + (x - west) * (nextY - south) - (nextX - west) * (y - south);
  }, 0);
}

function strangers(placed: readonly Placed[], bounds: Bounds): Placed[] {
  return placed.filter(({ shape }) => !placesOf(shape).every((place) => isInside(place, bounds)));
}

function isInside([lon, lat]: Place, [west, south, east, north]: Bounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Degrees never reach 180 where metres of a projection always do. */
function refuseWrongUnits(matches: readonly Match[], datum: Datum): void {
  const isDegrees = ([x, y]: Place): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 180;
  const wrong = matches.filter(({ delivered }) => placesOf(delivered.geometry).some((place) => isDegrees(place) === datum.isProjected));
  const [first] = wrong;
  if (!first) return;
  const all = matches.flatMap(({ delivered }) => placesOf(delivered.geometry));
  const isMixed = all.some(isDegrees) && !all.every(isDegrees);
  throw new Refused((words) => {
    const place = first.delivered.place(words);
    return isMixed ? words.mixed(place) : datum.isProjected ? words.notMetres(place, datum.name) : words.notDegrees(place, datum.name);
  });
}
