import type { AtlasFeature, Drawing, LayerEntry, Shape } from '../domain/layer';
import type { Manifest } from '../domain/pack';
import type { Desk, Item } from './item';
import { positionsOf } from './positions';
import { pointerTo } from './pointer';
import { ringsOf } from '../domain/rings';

type Geometry = Shape['type'];
const areas: readonly Geometry[] = ['Polygon', 'MultiPolygon'];
const lines: readonly Geometry[] = ['LineString', 'MultiLineString'];
const points: readonly Geometry[] = ['Point'];

/** The geometry each drawing can draw. */
export const fittingShapes: Readonly<Record<Drawing, readonly Geometry[]>> = {
  boundary: areas, places: areas, zone: areas,
  river: lines, railway: lines, road: lines, corridor: lines,
  circles: points, crossings: points, stations: points, communities: points, villages: points,
};

/** What can be said of a feature by itself: its geometry fits the drawing and lies in the bounds, its properties agree. */
export function checkFeature(feature: AtlasFeature, { place }: Item<AtlasFeature>, { report }: Desk, layer: LayerEntry, bounds: Manifest['bounds']): void {
  const at = (key: string) => ({ ...place, pointer: `${place.pointer ?? ''}${key}` });
  const { properties, geometry } = feature;
  if (feature.id !== properties.id) report('id-mismatch', at('/properties/id'), { outer: feature.id, inner: properties.id });
  if (!fittingShapes[layer.drawing].includes(geometry.type)) {
    report('wrong-geometry', at('/geometry/type'), { type: geometry.type, drawing: layer.drawing, fits: fittingShapes[layer.drawing].join(', ') });
  }
  const open = ringsOf(geometry).findIndex(({ ring }) => ring[0]?.[0] !== ring.at(-1)?.[0] || ring[0]?.[1] !== ring.at(-1)?.[1]);
  if (open >= 0) report('ring-open', at(pointerTo(ringsOf(geometry)[open]?.path ?? [])), { ring: open + 1 });
  if (properties.grade === 'township' && properties.township === undefined) report('township-missing', at('/properties'), {});
  if (layer.drawing === 'circles' && properties.claim === undefined) report('circle-without-claim', at('/properties'), {});
  const labelAt = properties.labelAt ? [{ path: ['properties', 'labelAt'], lon: properties.labelAt[0], lat: properties.labelAt[1] }] : [];
  const stray = [...positionsOf(geometry), ...labelAt].find(({ lon, lat }) => !isInside(lon, lat, bounds));
  if (stray) report(isInside(stray.lat, stray.lon, bounds) ? 'swapped-axes' : 'outside-bounds', at(pointerTo(stray.path)), { lon: stray.lon, lat: stray.lat });
}

function isInside(lon: number, lat: number, [west, south, east, north]: Manifest['bounds']): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
