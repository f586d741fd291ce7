import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { bbox, booleanPointInPolygon } from '@turf/turf';
import { areaKm2 } from '../domain/geometry';
import type { AtlasFeature, Layer } from '../domain/layer';
import { apartKm } from '../domain/stretches';
import { labelPointOf } from './labelPoint';
import { named } from './named';

const kmPerDegree = 111.2;
/** Distance in km between the names of one zone, about what a window shows at the zoom they are drawn from: a zone has one name in a window, not several. */
const closer = [1.1, 0.5];

/** Radius in km of a circle as large as the area. */
function reachOf({ geometry }: AtlasFeature): number {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? Math.sqrt(areaKm2(geometry) / Math.PI) : 1;
}

/** Places inside a shape, `stepKm` apart in rows set off by half, none near a place already taken. */
export function placesInside(shape: Polygon | MultiPolygon, stepKm: number, taken: readonly Position[]): Position[] {
  const [west, south, east, north] = bbox(shape);
  const dy = stepKm / kmPerDegree;
  const dx = dy / Math.cos((south * Math.PI) / 180);
  const places: Position[] = [];
  for (let row = 0, lat = south + dy / 4; lat < north; row++, lat = south + dy / 4 + row * dy * 0.8) {
    for (let lon = west + dx * (row % 2 === 0 ? 0.25 : 0.75); lon < east; lon += dx) {
      const place: Position = [lon, lat];
      if (booleanPointInPolygon(place, shape) && !taken.some((each) => apartKm(each, place) < stepKm * 0.6)) places.push(place);
    }
  }
  return places;
}

/**
 * Names of areas. Of townships, `tier` 1 for those much smaller than the layer's largest, whose names wait for a closer look.
 * A zone is named again a window away, `tier` 1 and 2, so that no part of it fills a window without its name.
 */
export function areaNames(layer: Layer): Feature[] {
  const widest = Math.max(...layer.features.map(reachOf));
  return layer.features.flatMap((each) => {
    const reachKm = Math.round(reachOf(each) * 10) / 10;
    const shape = each.geometry;
    const middle = labelPointOf(each);
    const first = named(each, middle, { reachKm, tier: layer.drawing === 'places' && reachKm < widest * 0.6 ? 1 : 0, rank: -reachKm });
    if (layer.drawing !== 'zone' || (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon')) return [first];
    const taken = [middle];
    return [first, ...closer.flatMap((stepKm, i) => {
      const places = placesInside(shape, stepKm, taken);
      taken.push(...places);
      return places.map((place) => named(each, place, { reachKm, tier: i + 1, rank: 0 }));
    })];
  });
}
