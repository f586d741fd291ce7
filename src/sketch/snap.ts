import type { Position } from 'geojson';
import { grades, type AtlasFeature, type Grade, type Layer } from '../domain/layer';
import { rounded, verticesOf, type Drawing } from '../domain/sketch';

/** A line or a point that a vertex may be caught by. */
export interface Catch {
  /** How well the caught position is known; `null` for a person's own drawing. */
  readonly grade: Grade | null;
  /** One position for a point; an area's rings are lines. */
  readonly line: readonly Position[];
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

function catchOf(grade: Grade | null, line: readonly Position[]): Catch {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of line) {
    [west, south] = [Math.min(west, lon), Math.min(south, lat)];
    [east, north] = [Math.max(east, lon), Math.max(north, lat)];
  }
  return { grade, line, box: [west, south, east, north] };
}

function linesOf({ geometry: shape }: AtlasFeature): readonly (readonly Position[])[] {
  switch (shape.type) {
    case 'Point': return [[shape.coordinates]];
    case 'LineString': return [shape.coordinates];
    case 'MultiLineString': case 'Polygon': return shape.coordinates;
    case 'MultiPolygon': return shape.coordinates.flat();
    default: return shape satisfies never;
  }
}

/** What vertices are caught by in a pack's layers. Areas that are never drawn catch nothing: their limits are not shown. Equal-area circles are no places. */
export function catchesOfLayers(layers: readonly Layer[]): Catch[] {
  return layers.filter(({ drawing }) => drawing !== 'places' && drawing !== 'circles').flatMap((layer) => layer.features.flatMap((feature) => linesOf(feature).map((line) => catchOf(feature.properties.grade, line))));
}

/** What vertices are caught by in a person's own drawings. */
export function catchesOfDrawings(drawings: readonly Drawing[]): Catch[] {
  return drawings.map(({ geometry }) => catchOf(null, geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : verticesOf(geometry)));
}

/** The nearest position of a stretch to a place, longitudes and latitudes taken for a plane. */
function nearestOn([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [x = 0, y = 0]: Position, squeeze: number): Position {
  const [dx, dy] = [(bx - ax) * squeeze, by - ay];
  const along = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * squeeze * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return [ax + (bx - ax) * along, ay + (by - ay) * along];
}

/**
 * Where a vertex near a place is caught: by the nearest vertex within reach, else by the nearest stretch of a line, else `null`.
 * The reach is in degrees of latitude; degrees of longitude are taken as short as they are there.
 */
export function caughtAt(at: Position, reachDegrees: number, catches: readonly Catch[]): Position | null {
  const [x = 0, y = 0] = at;
  const squeeze = Math.cos((y * Math.PI) / 180);
  const wide = reachDegrees / squeeze;
  let [vertex, vertexAway]: [Position | null, number] = [null, reachDegrees];
  let [edge, edgeAway]: [Position | null, number] = [null, reachDegrees];
  const away = ([lon = 0, lat = 0]: Position) => Math.hypot((lon - x) * squeeze, lat - y);
  for (const { line, box } of catches) {
    if (box[0] - wide > x || box[2] + wide < x || box[1] - reachDegrees > y || box[3] + reachDegrees < y) continue;
    line.forEach((position, i) => {
      const far = away(position);
      if (far < vertexAway) [vertex, vertexAway] = [position, far];
      if (i === 0) return;
      const on = nearestOn(line[i - 1] as Position, position, at, squeeze);
      const beside = away(on);
      if (beside < edgeAway) [edge, edgeAway] = [on, beside];
    });
  }
  const found = vertex ?? edge;
  return found ? rounded(found) : null;
}

/** Degrees within which a vertex lies on what caught it: the rounding, a decimetre. */
const onDegrees = 1e-6;

/** The worst grade of what the vertices lie on, of the pack alone; `null` where they lie on nothing of it. */
export function worstCaught(vertices: readonly Position[], catches: readonly Catch[]): Grade | null {
  let worst = -1;
  for (const { grade, line, box } of catches) {
    const rank = grade === null ? -1 : grades.indexOf(grade);
    if (rank <= worst) continue;
    const one = [{ grade, line, box }];
    if (vertices.some((at) => caughtAt(at, onDegrees, one))) worst = rank;
  }
  return grades[worst] ?? null;
}
