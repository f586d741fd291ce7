import type { FeatureCollection, Position } from 'geojson';
import { certaintyOf, decimalsOf } from '../domain/certainty';
import { mainPath, nearestAlong, pieceOf } from '../domain/alongPath';
import { flatShape, type FlatShape, type Path } from '../domain/flatShape';
import { stretchesWithin, type Stretch } from '../domain/stretchesWithin';
import type { Item, ReachAnswer, Request, Target, TownshipPart } from './answer';
import { reachArea, sizeOf, trueSize, type ReachArea } from './cover';
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

function withAlong(ground: Ground, path: Path, km: number, items: readonly Item[], townships: readonly TownshipPart[]): { readonly items: Item[]; readonly townships: TownshipPart[] } {
  const along = (id: string): readonly Stretch[] => {
    const at = ground.pointAt.get(id);
    const lying = ground.lying.get(id);
    if (at !== undefined) return [nearestAlong(path, [ground.xs[at]!, ground.ys[at]!]).alongKm].map((each) => [each, each] as const);
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
  const area = reachArea(shape, km, subject.id);
  const points = yield* partOf(pointItems(ground, area, subject), 0.05, 0.5);
  const shapes = yield* partOf(shapeItems(ground, area, subject), 0.5, 0.8);
  const townships = yield* partOf(townshipParts(ground, area, subject), 0.8, 0.95);
  const features = [...points, ...shapes, ...somewhereItems(ground, area, subject)];
  yield 0.95;
  const { items: projects, unplaced } = projectItems(ground, area, subject, new Map(features.map((item) => [item.id, item])));
  const byDistance = [...features, ...projects].sort((a, b) => (a.nearKm ?? Infinity) - (b.nearKm ?? Infinity) || (a.id < b.id ? -1 : 1));
  const placed = path ? withAlong(ground, path, km, byDistance, townships) : { items: byDistance, townships };
  return {
    kind: question.kind === 'within' || question.kind === 'along' ? question.kind : 'inside', ...placed, unplaced, size: shape.kind === 'point' ? null : path ? sizeOf(shape) : trueSize(subject, shape),
    certainty: certaintyOf(true, [subject]), decimals: decimalsOf([subject]),
    grades: gradeParts(ground, [{ target: subject, shape }], placed.items, true), drawing: drawingOf(ground, area, subject, placed.items), isWithheld: subject.isWithheld,
  };
}
