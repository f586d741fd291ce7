import { corridorMeasure, spansWithin } from './corridorMeasure';
import type { Pack } from './pack';

/**
 * Ids of the features on a stretch of the corridor: the line itself, places whose nearest point of the line lies in the stretch and that are
 * no farther off than `withinKm`, areas that come so near somewhere along it, and the villages known only to one of those areas: possibly there.
 */
export function idsAlong(pack: Pack, [fromKm, toKm]: readonly [number, number], withinKm: number): ReadonlySet<string> {
  const measure = corridorMeasure(pack);
  if (!measure) return new Set();
  const slack = 1e-6;
  const isOn = (km: number): boolean => km >= fromKm - slack && km <= toKm + slack;
  const points = measure.points.filter(({ alongKm, offKm }) => isOn(alongKm) && offKm <= withinKm).map(({ feature }) => feature.id);
  const areas = measure.areas.filter((area) => spansWithin(measure, area, withinKm).some(([from, to]) => from <= toKm + slack && to >= fromKm - slack)).map(({ feature }) => feature.id);
  const near = new Set(areas);
  const pinned = new Set(measure.points.map(({ feature }) => feature.id));
  const villages = new Set(pack.indicators.corridor.villages);
  const possible = pack.layers.filter(({ id }) => villages.has(id)).flatMap(({ features }) => features.filter((each) => near.has(each.properties.township ?? '') && !pinned.has(each.id)));
  return new Set([measure.feature.id, ...points, ...areas, ...possible.map(({ id }) => id)]);
}
