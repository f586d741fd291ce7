import type { Feature, FeatureCollection, Position } from 'geojson';
import { lengthKm } from '../domain/geodesy';
import type { AtlasFeature, Layer } from '../domain/layer';
import type { Pack } from '../domain/pack';
import { apartKm, straightStretches } from '../domain/stretches';
import { areaNames } from './areaNames';
import { circleSources } from './circleSources';
import { labelPointOf } from './labelPoint';
import { collection, named, plain } from './named';

/** Collections of features by source id. Every feature's `properties.id` is the pack's own id, promoted to the id of the drawing. */
export type Sources = Readonly<Record<string, FeatureCollection>>;

/** Source of the points where the names of a layer stand, for lines and areas; points are named where they are drawn. */
export const labelSource = (layerId: string): string => `${layerId}-labels`;
/** Source of the world less the outline. */
export const maskSource = (layerId: string): string => `${layerId}-mask`;

/** Source of the middles of circles, from which one grows. */
export const centreSource = (layerId: string): string => `${layerId}-centres`;

/** True where a name at home would stand well inside the framed box, not half under a card at its edge. */
function wellInside([west, south, east, north]: Pack['home'], [lon = 0, lat = 0]: Position): boolean {
  const [dx, dy] = [(east - west) * 0.06, (north - south) * 0.06];
  return lon > west + dx && lon < east - dx && lat > south + dy && lat < north - dy;
}

/** Names along a line: `tier` 0 for the whole district, 1 for a closer look, 2 (of a corridor) for the closest; `rank` 0 is the best place. */
function lineNames(feature: AtlasFeature, weight: number, home: Pack['home'], weigh: (at: Position) => number, isCorridor: boolean): Feature[] {
  const shape = feature.geometry;
  if (shape.type !== 'LineString' && shape.type !== 'MultiLineString') return [];
  const outside = (at: Position) => (wellInside(home, at) ? 0 : 10);
  const far = straightStretches(shape, { lengthKm: 2, gapKm: 8, most: 3, weigh: (at) => weigh(at) + outside(at) })
    .filter((each, i) => i === 0 || outside(each.at) === 0);
  const near = straightStretches(shape, { lengthKm: 0.7, gapKm: 2.2, most: 12, taken: far.map((each) => each.at) });
  const nearest = isCorridor ? straightStretches(shape, { lengthKm: 0.25, gapKm: 0.45, most: 60, taken: [...far, ...near].map((each) => each.at) }) : [];
  return [far, near, nearest].flatMap((stretches, tier) =>
    stretches.map((each, rank) => named(feature, each.at, { bearing: each.bearing, tier, rank, weight })));
}

/** Share of the layer's longest line, 0 to 1: what a line's width goes by. */
function weightsOf(layer: Layer): Map<string, number> {
  const lengths = layer.features.map((each): [string, number] => {
    const shape = each.geometry;
    return [each.id, shape.type === 'LineString' || shape.type === 'MultiLineString' ? lengthKm(shape) : 0];
  });
  const longest = Math.max(1e-9, ...lengths.map(([, km]) => km));
  return new Map(lengths.map(([id, km]) => [id, Math.round((km / longest) * 1000) / 1000]));
}

/** Rivers are rather not named where the name of a township stands. */
function shyOf(layer: Layer, pack: Pack): (at: Position) => number {
  const taken = pack.layers.filter(({ drawing }) => layer.drawing === 'river' && drawing === 'places').flatMap((layer) => layer.features.map(labelPointOf));
  return (at) => taken.reduce((cost, each) => cost + 0.16 * Math.max(0, 1 - apartKm(each, at) / 3.2), 0);
}

function linesOf(layer: Layer, pack: Pack): Record<string, FeatureCollection> {
  const weights = weightsOf(layer);
  const weigh = shyOf(layer, pack);
  return {
    [layer.id]: collection(layer.features.map((each) => plain(each, { weight: weights.get(each.id), highSpeed: each.properties.highSpeed === true }))),
    [labelSource(layer.id)]: collection(layer.features.flatMap((each) => lineNames(each, weights.get(each.id) ?? 0, pack.home, weigh, layer.drawing === 'corridor'))),
  };
}

function maskOf(layer: Layer): FeatureCollection {
  const world: Position[] = [[-180, -85], [180, -85], [180, 85], [-180, 85], [-180, -85]];
  const holes = layer.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates[0] ?? []] : geometry.type === 'MultiPolygon' ? geometry.coordinates.map((each) => each[0] ?? []) : []);
  return collection([{ type: 'Feature', properties: { id: layer.id }, geometry: { type: 'Polygon', coordinates: [world, ...holes] } }]);
}

function sourcesOf(layer: Layer, pack: Pack): Record<string, FeatureCollection> {
  switch (layer.drawing) {
    case 'boundary': return { [layer.id]: collection(layer.features.map((each) => plain(each))), [maskSource(layer.id)]: maskOf(layer) };
    case 'places': return { [labelSource(layer.id)]: collection(areaNames(layer)) };
    case 'zone': return { [layer.id]: collection(layer.features.map((each) => plain(each))), [labelSource(layer.id)]: collection(areaNames(layer)) };
    case 'circles': {
      const { shapes, names } = circleSources(layer, pack);
      return { [layer.id]: collection(shapes), [labelSource(layer.id)]: collection(names), [centreSource(layer.id)]: collection(layer.features.map((each) => plain(each))) };
    }
    case 'river': case 'railway': case 'road': case 'corridor': return linesOf(layer, pack);
    case 'stations': case 'crossings': case 'communities': case 'villages': return { [layer.id]: collection(layer.features.map((each) => plain(each))) };
    default: return layer.drawing satisfies never;
  }
}

const made = new WeakMap<Pack, Sources>();

/**
 * What the layers draw, made from a pack once: the pack's own features, geodesic circles, the mask around the outline, and the places of names.
 * Of townships there is nothing but those: no drawing can show their limits.
 */
export function mapSources(pack: Pack): Sources {
  const sources = made.get(pack) ?? (Object.assign({}, ...pack.layers.map((layer) => sourcesOf(layer, pack))) as Sources);
  made.set(pack, sources);
  return sources;
}
