import { apartKm, boxesApartKm, isInside, squaredKm } from '../domain/flatDistance';
import { boxOfShape, type FlatBox, type FlatShape, type Path } from '../domain/flatShape';
import type { Ground } from './ground';

/** A piece of a path short enough that one look into the index serves all of it. */
interface Piece {
  readonly path: Path;
  readonly from: number;
  readonly to: number;
  readonly box: FlatBox;
}

function* piecesOf(path: Path, km: number): Generator<Piece> {
  for (let from = 0; from < Math.max(1, path.length - 1);) {
    let [west, south] = path[from]!;
    let [east, north] = [west, south];
    let to = from;
    do {
      to += 1;
      const [x, y] = path[Math.min(to, path.length - 1)]!;
      [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
    } while (to < path.length - 1 && Math.max(east - west, north - south) < km);
    yield { path, from, to: Math.min(to, path.length - 1), box: [west, south, east, north] };
    from = to;
  }
}

/** Points within `km` of a shape: where each stands in `ground.points`, and its distance in km. Yields the share done. */
export function* pointsWithin({ pointIndex, xs, ys }: Ground, shape: FlatShape, km: number): Generator<number, Map<number, number>> {
  const found = new Map<number, number>();
  if (!pointIndex) return found;
  const squared = km * km;
  const best = new Float64Array(xs.length).fill(squared);
  const isFound = new Uint8Array(xs.length);
  const hits: number[] = [];
  const pieces = shape.paths.flatMap((path) => [...piecesOf(path, km)]);
  for (const [at, { path, from, to, box: [west, south, east, north] }] of pieces.entries()) {
    if (at % 16 === 15) yield at / pieces.length;
    for (const i of pointIndex.search(west - km, south - km, east + km, north + km)) {
      const [x, y] = [xs[i]!, ys[i]!];
      let near = best[i]!;
      for (let j = from; j < to || j === from; j++) {
        const [a, b] = [path[j]!, path[Math.min(j + 1, to)]!];
        const d = squaredKm(x, y, a[0], a[1], b[0], b[1]);
        if (d <= near) {
          near = d;
          if (!isFound[i]) hits.push(i);
          isFound[i] = 1;
        }
      }
      best[i] = near;
    }
  }
  if (shape.kind === 'area') {
    const [west, south, east, north] = boxOfShape(shape);
    for (const i of pointIndex.search(west, south, east, north)) {
      if (!isInside([xs[i]!, ys[i]!], shape)) continue;
      best[i] = 0;
      if (!isFound[i]) hits.push(i);
      isFound[i] = 1;
    }
  }
  for (const i of hits) found.set(i, Math.sqrt(best[i]!));
  return found;
}

/** Lines and areas within `km` of a shape: where each stands in `ground.shapes`, and its distance in km. */
export function* shapesWithin({ shapeIndex, shapes }: Ground, shape: FlatShape, km: number): Generator<number, Map<number, number>> {
  const found = new Map<number, number>();
  if (!shapeIndex) return found;
  const box = boxOfShape(shape);
  const near = shapeIndex.search(box[0] - km, box[1] - km, box[2] + km, box[3] + km);
  for (const [at, i] of near.entries()) {
    yield at / near.length;
    const other = shapes[i]!;
    if (boxesApartKm(box, other.box) > km) continue;
    const apart = apartKm(shape, other.shape);
    if (apart <= km) found.set(i, apart);
  }
  return found;
}
