import type { FeatureCollection, Position } from 'geojson';
import { flatShape, pathKm, type FlatShape, type Path } from '../domain/flatShape';
import type { Flat } from '../domain/groundPlane';
import { stretchesWithin, type Stretch } from '../domain/stretchesWithin';
import type { Item, ReachAnswer, Request, Target, TownshipPart } from './answer';
import { reachArea, sizeOf, type ReachArea } from './cover';
import { gradeParts } from './grading';
import type { Ground } from './ground';
import { projectItems } from './projectItems';
import { pointItems, shapeItems, somewhereItems, townshipParts } from './reachItems';
import { partOf, type Steps } from './steps';

/** Polygons of the plane in WGS 84, to a decimetre. */
export function onTheGround(ground: Ground, polygons: readonly (readonly Path[])[]): Position[][][] {
  const round = (value: number) => Number(value.toFixed(6));
  return polygons.map((rings) => rings.map((ring) => ring.map((at) => ground.plane.back(at).map(round))));
}

/** The part of a path between two distances along it, km. */
function pieceOf(path: Path, [from, to]: Stretch): Path {
  const out: Flat[] = [];
  let before = 0;
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const at = (km: number): Flat => [a[0] + ((b[0] - a[0]) * (km - before)) / length, a[1] + ((b[1] - a[1]) * (km - before)) / length];
    if (length > 0 && before + length >= from && before <= to) {
      if (out.length === 0) out.push(at(Math.max(from, before)));
      out.push(at(Math.min(to, before + length)));
    }
    before += length;
  }
  return out;
}

/** The outline of the reach, and the parts of lines that lie in it; nothing where that would show limits that are never drawn. */
function drawingOf(ground: Ground, area: ReachArea, target: Target, items: readonly Item[]): FeatureCollection {
  if (target.isWithheld || area.polygons.length === 0) return { type: 'FeatureCollection', features: [] };
  const lines = items.flatMap((item) => {
    const line = item.lengthKm === null ? undefined : ground.lying.get(item.id);
    const pieces = line?.shape.paths.flatMap((path) => stretchesWithin(path, area.shape, area.km).map((stretch) => pieceOf(path, stretch))).filter((piece) => piece.length > 1) ?? [];
    return pieces.length > 0 ? [{ type: 'Feature' as const, id: `part-${item.id}`, properties: {}, geometry: { type: 'MultiLineString' as const, coordinates: onTheGround(ground, [pieces])[0]! } }] : [];
  });
  return { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'reach', properties: {}, geometry: { type: 'MultiPolygon', coordinates: onTheGround(ground, area.polygons) } }, ...lines] };
}

/** How far along a path the place nearest to a place is, km. */
export function alongKm(path: Path, [x, y]: Flat): number {
  let [best, found, before] = [Infinity, 0, 0];
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const length = Math.hypot(dx, dy);
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / (length * length)));
    const apart = Math.hypot(a[0] + t * dx - x, a[1] + t * dy - y);
    if (apart < best) [best, found] = [apart, before + t * length];
    before += length;
  }
  return found;
}

/** The longest part of a line: positions along it are counted from its first place. */
function mainPath(shape: FlatShape): Path {
  return [...shape.paths].sort((a, b) => pathKm(b) - pathKm(a))[0] ?? [];
}

function withAlong(ground: Ground, path: Path, km: number, items: readonly Item[], townships: readonly TownshipPart[]): { readonly items: Item[]; readonly townships: TownshipPart[] } {
  const along = (id: string): readonly Stretch[] => {
    const at = ground.pointAt.get(id);
    const lying = ground.lying.get(id);
    if (at !== undefined) return [alongKm(path, [ground.xs[at]!, ground.ys[at]!])].map((each) => [each, each] as const);
    return lying ? stretchesWithin(path, lying.shape, km) : [];
  };
  const start = (item: Item) => item.along[0]?.[0] ?? Infinity;
  const placed = items.map((item) => (item.layer !== null && item.basis === 'position' ? { ...item, along: along(item.id) } : item));
  return { items: placed.sort((a, b) => start(a) - start(b)), townships: townships.map((each) => ({ ...each, along: along(each.id) })) };
}

/** What lies within a distance of a shape, inside an area, or along a line. */
export function* askReach(ground: Ground, { question, subject }: Request): Steps<ReachAnswer> {
  const whole = flatShape(subject.geometry, ground.plane);
  const path = question.kind === 'along' ? mainPath(whole) : null;
  const shape: FlatShape = path ? { kind: 'line', paths: [path] } : whole;
  const km = question.kind === 'within' || question.kind === 'along' ? question.km : 0;
  yield 0;
  const area = reachArea(shape, km);
  const points = yield* partOf(pointItems(ground, area, subject.id), 0.05, 0.5);
  const shapes = yield* partOf(shapeItems(ground, area, subject.id), 0.5, 0.8);
  const townships = yield* partOf(townshipParts(ground, area), 0.8, 0.95);
  const features = [...points, ...shapes, ...somewhereItems(ground, area)];
  yield 0.95;
  const { items: projects, unplaced } = projectItems(ground, area, new Map(features.map((item) => [item.id, item])));
  const byDistance = [...features, ...projects].sort((a, b) => (a.nearKm ?? Infinity) - (b.nearKm ?? Infinity) || (a.id < b.id ? -1 : 1));
  const placed = path ? withAlong(ground, path, km, byDistance, townships) : { items: byDistance, townships };
  return {
    kind: question.kind === 'within' || question.kind === 'along' ? question.kind : 'inside', ...placed, unplaced, size: shape.kind === 'point' ? null : sizeOf(shape),
    grades: gradeParts(ground, [{ target: subject, shape }], placed.items, true), drawing: drawingOf(ground, area, subject, placed.items), isWithheld: subject.isWithheld,
  };
}
