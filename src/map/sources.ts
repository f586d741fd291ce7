import type { Feature, FeatureCollection, Point, Polygon, Position } from 'geojson';
import { areaKm2, equalAreaCircle, lineLengthKm } from '../domain/geometry';
import type { AtlasFeature, Layer, Pack } from '../domain/pack';
import { apartKm, straightStretches } from '../domain/stretches';
import { labelPointOf } from './labelPoint';

/** Collections of features by source id. Every feature's `properties.id` is the pack's own id, promoted to the id of the drawing. */
export type Sources = Readonly<Record<string, FeatureCollection>>;

/** Source of the points where the names of a layer stand, for lines and areas; points are named where they are drawn. */
export const labelSource = (layerId: string): string => `${layerId}-labels`;
/** Source of the world less the outline. */
export const maskSource = (layerId: string): string => `${layerId}-mask`;

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

function plain(feature: AtlasFeature, more: Record<string, unknown> = {}): Feature {
  const { id, zh, en, grade } = feature.properties;
  return { type: 'Feature', properties: { id, zh, en, grade, ...more }, geometry: feature.geometry };
}

function named(feature: AtlasFeature, at: Position, more: Record<string, unknown> = {}): Feature<Point> {
  const { id, zh, en, grade } = feature.properties;
  return { type: 'Feature', properties: { id, zh, en, grade, ...more }, geometry: { type: 'Point', coordinates: at } };
}

/** True where a name at home would stand well inside the framed box, not half under a card at its edge. */
function wellInside([west, south, east, north]: Pack['home'], [lon = 0, lat = 0]: Position): boolean {
  const [dx, dy] = [(east - west) * 0.06, (north - south) * 0.06];
  return lon > west + dx && lon < east - dx && lat > south + dy && lat < north - dy;
}

/** Names along a line: `tier` 0 for the whole district, `tier` 1 for a closer look; `rank` 0 is the best place. */
function lineNames(feature: AtlasFeature, weight: number, home: Pack['home'], weigh: (at: Position) => number): Feature[] {
  const shape = feature.geometry;
  if (shape.type !== 'LineString' && shape.type !== 'MultiLineString') return [];
  const outside = (at: Position) => (wellInside(home, at) ? 0 : 10);
  const far = straightStretches(shape, { lengthKm: 2, gapKm: 8, most: 3, weigh: (at) => weigh(at) + outside(at) })
    .filter((each, i) => i === 0 || outside(each.at) === 0);
  const near = straightStretches(shape, { lengthKm: 0.7, gapKm: 2.2, most: 12, taken: far.map((each) => each.at) });
  return [far, near].flatMap((stretches, tier) =>
    stretches.map((each, rank) => named(feature, each.at, { bearing: each.bearing, tier, rank, weight })));
}

/** Share of the layer's longest line, 0 to 1: what a line's width goes by. */
function weightsOf(layer: Layer): Map<string, number> {
  const lengths = layer.features.map((each): [string, number] => {
    const shape = each.geometry;
    return [each.id, shape.type === 'LineString' || shape.type === 'MultiLineString' ? lineLengthKm(shape) : 0];
  });
  const longest = Math.max(1e-9, ...lengths.map(([, km]) => km));
  return new Map(lengths.map(([id, km]) => [id, Math.round((km / longest) * 1000) / 1000]));
}

/** Rivers are rather not named where the name of a township stands. */
function shyOf(layer: Layer, pack: Pack): (at: Position) => number {
  const taken = pack.layers.filter(({ drawing }) => layer.drawing === 'river' && drawing === 'places').flatMap((layer) => layer.features.map(labelPointOf));
  return (at) => taken.reduce((cost, each) => cost + 0.08 * Math.max(0, 1 - apartKm(each, at) / 2.5), 0);
}

function linesOf(layer: Layer, pack: Pack): Record<string, FeatureCollection> {
  const weights = weightsOf(layer);
  const weigh = shyOf(layer, pack);
  return {
    [layer.id]: collection(layer.features.map((each) => plain(each, { weight: weights.get(each.id), highSpeed: each.properties.highSpeed === true }))),
    [labelSource(layer.id)]: collection(layer.features.flatMap((each) => lineNames(each, weights.get(each.id) ?? 0, pack.home, weigh))),
  };
}

/** Radius in km of a circle as large as the area. */
function reachOf({ geometry }: AtlasFeature): number {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? Math.sqrt(areaKm2(geometry) / Math.PI) : 1;
}

/** Names of areas: `tier` 1 for those much smaller than the layer's largest, whose names wait for a closer look. */
function areasOf(layer: Layer): Record<string, FeatureCollection> {
  const widest = Math.max(...layer.features.map(reachOf));
  const label = (each: AtlasFeature): Feature => {
    const reachKm = Math.round(reachOf(each) * 10) / 10;
    return named(each, labelPointOf(each), { reachKm, tier: layer.drawing === 'places' && reachKm < widest * 0.6 ? 1 : 0, rank: -reachKm });
  };
  return { [layer.id]: collection(layer.features.map((each) => plain(each))), [labelSource(layer.id)]: collection(layer.features.map(label)) };
}

function maskOf(layer: Layer): FeatureCollection {
  const world: Position[] = [[-180, -85], [180, -85], [180, 85], [-180, 85], [-180, -85]];
  const holes = layer.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates[0] ?? []] : geometry.type === 'MultiPolygon' ? geometry.coordinates.map((each) => each[0] ?? []) : []);
  return collection([{ type: 'Feature', properties: { id: layer.id }, geometry: { type: 'Polygon', coordinates: [world, ...holes] } }]);
}

/** A circle is small for words: longer names of a period are left to the chart. */
const longestPeriod = 8;

/** Circles on the ground, widest first: a `disc` for each, a `ring` between each and the next one inside it, and a name at the southern edge. */
function circlesOf(layer: Layer, pack: Pack): Record<string, FeatureCollection> {
  const discs = layer.features.flatMap((each) => {
    const claim = pack.claims.find((other) => other.id === each.properties.claim);
    if (each.geometry.type !== 'Point' || typeof claim?.value !== 'number') return [];
    const [lon = 0, lat = 0] = each.geometry.coordinates;
    return [{ each, claim, km2: claim.value, shape: equalAreaCircle([lon, lat], claim.value).geometry }];
  }).sort((a, b) => b.km2 - a.km2);
  const features: Feature[] = [];
  const names: Feature[] = [];
  discs.forEach(({ each, claim, km2, shape }, i) => {
    const outer = i === 0 && discs.length > 1;
    const inner = discs[i + 1]?.shape.coordinates[0];
    const more = { km2, outer };
    features.push({ ...plain(each, { ...more, part: 'disc' }), geometry: shape });
    const band: Polygon = { type: 'Polygon', coordinates: inner ? [shape.coordinates[0] ?? [], inner.slice().reverse()] : shape.coordinates };
    features.push({ ...plain(each, { ...more, part: inner ? 'ring' : 'core' }), geometry: band });
    const south = (shape.coordinates[0] ?? []).reduce((low, point) => ((point[1] ?? 0) < (low[1] ?? 0) ? point : low));
    const size = `${km2} km²`;
    const words = { zh: claim.period.zh.length > longestPeriod ? size : `${claim.period.zh} ${size}`, en: claim.period.en.length > longestPeriod ? size : `${size} ${claim.period.en}` };
    names.push(named(each, south, { ...more, ...words, anchor: outer ? 'top' : 'bottom' }));
  });
  return { [layer.id]: collection(features), [labelSource(layer.id)]: collection(names) };
}

function sourcesOf(layer: Layer, pack: Pack): Record<string, FeatureCollection> {
  switch (layer.drawing) {
    case 'boundary': return { [layer.id]: collection(layer.features.map((each) => plain(each))), [maskSource(layer.id)]: maskOf(layer) };
    case 'places': case 'zone': return areasOf(layer);
    case 'circles': return circlesOf(layer, pack);
    case 'river': case 'railway': case 'road': case 'corridor': return linesOf(layer, pack);
    case 'crossings': case 'stations': case 'communities': case 'villages': return { [layer.id]: collection(layer.features.map((each) => plain(each))) };
    default: return layer.drawing satisfies never;
  }
}

const made = new WeakMap<Pack, Sources>();

/** What the layers draw, made from a pack once: the pack's own features, geodesic circles, the mask around the outline, and the places of names. */
export function mapSources(pack: Pack): Sources {
  const sources = made.get(pack) ?? (Object.assign({}, ...pack.layers.map((layer) => sourcesOf(layer, pack))) as Sources);
  made.set(pack, sources);
  return sources;
}
