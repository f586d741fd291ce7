import { along, length, nearestPointOnLine } from '@turf/turf';
import { polygonContains, range } from 'd3';
import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { AtlasFeature, Layer } from './layer';
import type { Pack } from './pack';
import { densified, distanceKm, mainLine, planeAt, ringsOf, type Path, type Plane } from './linePlane';

/** A point with a known position: where on the line it is nearest, and how far off, both in km. */
export interface MeasuredPoint {
  readonly feature: AtlasFeature;
  readonly layer: Layer;
  readonly alongKm: number;
  readonly offKm: number;
}

/** An area: its distance in km from every sample of the line, and of its farthest point from the line. */
export interface MeasuredArea {
  readonly feature: AtlasFeature;
  readonly layer: Layer;
  readonly nearKm: readonly number[];
  readonly farthestKm: number;
}

/** Everything about the corridor that no chosen distance changes. */
export interface CorridorMeasure {
  readonly feature: AtlasFeature;
  readonly lengthKm: number;
  /** Kilometres along the line of each sample. */
  readonly samplesKm: readonly number[];
  readonly points: readonly MeasuredPoint[];
  readonly areas: readonly MeasuredArea[];
}

/** The line is sampled this often, so a stretch is known to 50 m. */
export const sampleKm = 0.05;

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

function measureArea(layer: Layer, feature: AtlasFeature<Polygon | MultiPolygon>, samples: Path, line: Path, plane: Plane): MeasuredArea {
  const rings = ringsOf(feature.geometry).map((ring) => ring.map(plane.at));
  const nearKm = samples.map((at) => {
    const isInside = rings.filter((ring) => polygonContains(ring, at)).length % 2 === 1;
    return isInside ? 0 : Math.min(...rings.map((ring) => distanceKm(at, ring)));
  });
  let farthestKm = 0;
  for (const ring of rings) for (const at of densified(ring, 0.25)) farthestKm = Math.max(farthestKm, distanceKm(at, line));
  return { feature, layer, nearKm, farthestKm };
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
  const line = mainLine(feature.geometry);
  if (!line) return null;
  const lengthKm = length(line);
  const steps = Math.max(1, Math.ceil(lengthKm / sampleKm));
  const samplesKm = range(steps + 1).map((at) => (lengthKm * at) / steps);
  const plane = planeAt(line.geometry.coordinates[0]!);
  const samples = samplesKm.map((km) => plane.at(along(line, km).geometry.coordinates));
  const path = line.geometry.coordinates.map(plane.at);
  const points: MeasuredPoint[] = [];
  const areas: MeasuredArea[] = [];
  for (const layer of pack.layers) {
    for (const each of layer.features) {
      if (isPoint(each) && hasPlace(pack, layer, each)) {
        const { lineDistance, pointDistance } = nearestPointOnLine(line, each).properties;
        points.push({ feature: each, layer, alongKm: lineDistance, offKm: pointDistance });
      } else if (isArea(each) && (layer.id === townships || layer.drawing === 'zone')) areas.push(measureArea(layer, each, samples, path, plane));
    }
  }
  return { feature, lengthKm, samplesKm, points, areas };
}
