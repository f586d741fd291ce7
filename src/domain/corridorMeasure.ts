import type { MultiPolygon, Point, Polygon } from 'geojson';
import { mainPath, nearestAlong } from './alongPath';
import { farthestKm } from './farthest';
import { apartKm } from './flatDistance';
import { flatShape, pathKm, type FlatShape, type Path } from './flatShape';
import { groundPlane } from './groundPlane';
import type { AtlasFeature, Layer } from './layer';
import type { Pack } from './pack';
import { stretchesWithin, type Stretch } from './stretchesWithin';

/** A point with a known position: where on the line it is nearest, and how far off, both in km. */
export interface MeasuredPoint {
  readonly feature: AtlasFeature;
  readonly layer: Layer;
  readonly alongKm: number;
  readonly offKm: number;
}

/** An area: as it lies in the plane, and how far its nearest and its farthest place are from the line, km. */
export interface MeasuredArea {
  readonly feature: AtlasFeature;
  readonly layer: Layer;
  readonly shape: FlatShape;
  readonly nearestKm: number;
  readonly farthestKm: number;
}

/** Everything about the corridor that no chosen distance changes. */
export interface CorridorMeasure {
  readonly feature: AtlasFeature;
  /** Length in the plane, as places along the line are counted; from that of `geodesy.ts` it differs by a metre in 90 km at most. */
  readonly lengthKm: number;
  /** The line in the plane of the pack's middle meridian, on the WGS 84 ellipsoid. */
  readonly path: Path;
  readonly points: readonly MeasuredPoint[];
  readonly areas: readonly MeasuredArea[];
}

const isPoint = (feature: AtlasFeature): feature is AtlasFeature<Point> => feature.geometry.type === 'Point';
const isArea = (feature: AtlasFeature): feature is AtlasFeature<Polygon | MultiPolygon> => feature.geometry.type.endsWith('Polygon');
const isPinned = (feature: AtlasFeature): boolean => feature.properties.grade === 'official' || feature.properties.grade === 'traced';

/** Which point features have a place on the strip: the named crossings, other crossings and stations, and villages whose position an authority or a published source gives. */
function hasPlace(pack: Pack, layer: Layer, feature: AtlasFeature): boolean {
  const { crossings, villages } = pack.indicators.corridor;
  if (!isPoint(feature) || feature.properties.grade === 'township') return false;
  if (villages.includes(layer.id)) return isPinned(feature);
  return crossings.includes(feature.id) || layer.drawing === 'crossings' || layer.drawing === 'stations';
}

/** The stretches of the corridor from which an area is no farther off than a distance, km from its start. */
export function spansWithin({ path }: CorridorMeasure, { shape }: MeasuredArea, withinKm: number): readonly Stretch[] {
  return stretchesWithin(path, shape, withinKm);
}

const measured = new WeakMap<Pack, CorridorMeasure | null>();

/** The corridor of a pack, measured once a pack; `null` where the pack has no such line. */
export function corridorMeasure(pack: Pack): CorridorMeasure | null {
  const known = measured.get(pack);
  if (known !== undefined) return known;
  const measure = measureCorridor(pack);
  measured.set(pack, measure);
  return measure;
}

function measureCorridor(pack: Pack): CorridorMeasure | null {
  const { feature: id, townships } = pack.indicators.corridor;
  const feature = pack.layers.flatMap((layer) => layer.features).find((each) => each.id === id);
  if (!feature || (feature.geometry.type !== 'LineString' && feature.geometry.type !== 'MultiLineString')) return null;
  const plane = groundPlane((pack.bounds[0] + pack.bounds[2]) / 2);
  const path = mainPath(flatShape(feature.geometry, plane));
  if (path.length < 2) return null;
  const line: FlatShape = { kind: 'line', paths: [path] };
  const points: MeasuredPoint[] = [];
  const areas: MeasuredArea[] = [];
  for (const layer of pack.layers) {
    for (const each of layer.features) {
      if (isPoint(each) && hasPlace(pack, layer, each)) points.push({ feature: each, layer, ...nearestAlong(path, plane.at(each.geometry.coordinates)) });
      else if (isArea(each) && (layer.id === townships || layer.drawing === 'zone')) {
        const shape = flatShape(each.geometry, plane);
        areas.push({ feature: each, layer, shape, nearestKm: apartKm(line, shape), farthestKm: farthestKm(shape, line) });
      }
    }
  }
  return { feature, path, lengthKm: pathKm(path), points, areas };
}
