import type { Shape } from '../src/domain/layer';
import type { Manifest } from '../src/domain/pack';
import type { Datum } from './adoptDatum';
import type { Bad } from './adoptDelivered';
import type { Match } from './adoptMatch';
import { Refused } from './adoptWords';
import type { Place } from './geodesic';
import { mapPositions, placesOf, wound } from './mapPositions';

/** A match with its new shape: WGS 84, six decimals, rings wound as RFC 7946 has it. */
export interface Placed extends Match {
  readonly shape: Shape;
}

type Bounds = Manifest['bounds'];

export interface Placing {
  readonly placed: readonly Placed[];
  readonly bad: readonly Bad[];
  readonly northFirst: boolean;
}

/** Converts what was delivered. The few that contradict the datum or lie outside the bounds are bad ones; throws `Refused` where they are half or more: then it is the datum that is wrong. */
export function placeMatches(matches: readonly Match[], datum: Datum, bounds: Bounds): Placing {
  const { fitting, bad } = siftUnits(matches, datum);
  const straight = converted(fitting, datum, ([x, y]) => [x, y]);
  const turned = converted(fitting, datum, ([x, y]) => [y, x]);
  const outside = strangers(straight, bounds);
  const outsideTurned = strangers(turned, bounds);
  if (datum.isProjected && outside.length === 0 && outsideTurned.length === 0) throw new Refused((words) => words.bothOrders);
  const northFirst = datum.isProjected && outsideTurned.length < outside.length;
  const [all, strange] = northFirst ? [turned, outsideTurned] : [straight, outside];
  if (strange.length === 0) return { placed: all, bad, northFirst };
  if (strange.length * 2 >= all.length) throw new Refused((words) => (!datum.isProjected && outsideTurned.length === 0 ? words.swapped(strange.map(({ feature }) => feature.id)) : words.outside(strange.map(({ feature }) => feature.id), ...farAway(strange, bounds))));
  const isTurned = new Set(turned.filter((each) => !outsideTurned.includes(each)).map(({ feature }) => feature.id));
  const far = strange.map(({ feature, delivered, shape }): Bad => ({
    say: (words) => {
      const names = [`${delivered.place(words)} ${feature.id}`];
      return !datum.isProjected && isTurned.has(feature.id) ? words.swapped(names) : words.outside(names, ...farAway([{ shape }], bounds));
    },
  }));
  return { placed: all.filter((each) => !strange.includes(each)), bad: [...bad, ...far], northFirst };
}

function farAway([first]: readonly Pick<Placed, 'shape'>[], bounds: Bounds): Place {
  return (first ? placesOf(first.shape).find((place) => !isInside(place, bounds)) : undefined) ?? [NaN, NaN];
}

function converted(matches: readonly Match[], datum: Datum, order: (place: Place) => Place): Placed[] {
  return matches.map((match) => ({ ...match, shape: wound(mapPositions(match.delivered.geometry, (place) => rounded(datum.toWgs84(order(place))))) }));
}

function rounded([lon, lat]: Place): Place {
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
}

function strangers(placed: readonly Placed[], bounds: Bounds): Placed[] {
  return placed.filter(({ shape }) => !placesOf(shape).every((place) => isInside(place, bounds)));
}

function isInside([lon, lat]: Place, [west, south, east, north]: Bounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Degrees never reach 180 where metres of a projection always do. Throws `Refused` where half or more are of the other kind. */
function siftUnits(matches: readonly Match[], datum: Datum): { fitting: readonly Match[]; bad: Bad[] } {
  const isDegrees = ([x, y]: Place): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 180;
  const wrong = matches.filter(({ delivered }) => placesOf(delivered.geometry).some((place) => isDegrees(place) === datum.isProjected));
  const [first] = wrong;
  const isMixed = wrong.length < matches.length;
  if (first && wrong.length * 2 >= matches.length) {
    throw new Refused((words) => {
      const place = first.delivered.place(words);
      return isMixed ? words.mixed(place) : datum.isProjected ? words.notMetres(place, datum.name) : words.notDegrees(place, datum.name);
    });
  }
  return { fitting: matches.filter((match) => !wrong.includes(match)), bad: wrong.map(({ delivered }): Bad => ({ say: (words) => words.mixed(delivered.place(words)) })) };
}
