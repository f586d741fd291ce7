import type { Position } from 'geojson';
import type { AtlasFeature } from '../domain/layer';

/** Centre of mass of a ring in degrees, good enough for placing a name. */
function centreOf(ring: readonly Position[]): [number, number] {
  let [x, y, twice] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    twice += cross;
  }
  return twice === 0 ? [ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0] : [x / (3 * twice), y / (3 * twice)];
}

/** West and east ends of the stretches of a parallel that lie inside some rings. */
function insideAt(lat: number, rings: readonly (readonly Position[])[]): [number, number][] {
  const crossings = rings.flatMap((ring) => ring.slice(1).flatMap(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    return ay > lat !== by > lat ? [ax + ((lat - ay) / (by - ay)) * (bx - ax)] : [];
  })).sort((a, b) => a - b);
  return crossings.flatMap((west, i) => (i % 2 === 0 ? [[west, crossings[i + 1] ?? west] as [number, number]] : []));
}

/** Where an area's name stands: where the pack says, else its centre of mass, else (for a shape that curls around it) the middle of its widest part beside that. */
export function labelPointOf(feature: AtlasFeature): Position {
  if (feature.properties.labelAt) return [...feature.properties.labelAt];
  const shape = feature.geometry;
  if (shape.type === 'Point') return shape.coordinates;
  if (shape.type === 'LineString') return shape.coordinates[shape.coordinates.length >> 1] ?? [0, 0];
  if (shape.type === 'MultiLineString') return shape.coordinates[0]?.[0] ?? [0, 0];
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const largest = polygons.reduce((most, each) => ((each[0]?.length ?? 0) > (most[0]?.length ?? 0) ? each : most), polygons[0] ?? []);
  const [lon, lat] = centreOf(largest[0] ?? []);
  const inside = insideAt(lat, largest);
  if (inside.some(([west, east]) => west < lon && lon < east)) return [lon, lat];
  const [west, east] = inside.reduce((widest, each) => (each[1] - each[0] > widest[1] - widest[0] ? each : widest), inside[0] ?? [lon, lon]);
  return [(west + east) / 2, lat];
}
