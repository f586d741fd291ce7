import Flatbush from 'flatbush';
import { boxOfShape, flatShape, type FlatBox, type FlatShape } from '../domain/flatShape';
import { groundPlane, type GroundPlane } from '../domain/groundPlane';
import type { AskFeature, AskPack } from './askPack';

/** A feature as it lies in the plane. */
export interface Lying {
  readonly feature: AskFeature;
  /** Id of its layer; the empty string for what is not counted. */
  readonly layer: string;
  readonly shape: FlatShape;
  readonly box: FlatBox;
}

/** A pack laid out in a plane, with indexes over what lies where. */
export interface Ground {
  readonly pack: AskPack;
  readonly plane: GroundPlane;
  /** Points with a place of their own, and their places, km. */
  readonly points: readonly Pick<Lying, 'feature' | 'layer'>[];
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly pointIndex: Flatbush | null;
  /** Lines and areas. */
  readonly shapes: readonly Lying[];
  readonly shapeIndex: Flatbush | null;
  /** What has no place of its own, by the township it is known to lie in; the empty string where not even that is known. */
  readonly somewhere: ReadonlyMap<string, readonly Pick<Lying, 'feature' | 'layer'>[]>;
  readonly townships: readonly Lying[];
  /** Every line and area by id, those that are not counted included. */
  readonly lying: ReadonlyMap<string, Lying>;
  /** Where points with a place of their own stand in `points`, by id. */
  readonly pointAt: ReadonlyMap<string, number>;
}

/** Features looked at between two reports of progress. */
const batch = 2000;

function indexOf(boxes: readonly FlatBox[]): Flatbush | null {
  if (boxes.length === 0) return null;
  const index = new Flatbush(boxes.length);
  for (const [west, south, east, north] of boxes) index.add(west, south, east, north);
  index.finish();
  return index;
}

/** Whether a feature has a place of its own: a village drawn from words has none, as its township is all that words tell. */
function hasPlace(feature: AskFeature, isPlaces: boolean): boolean {
  return isPlaces ? feature.grade === 'official' || feature.grade === 'traced' : feature.grade !== 'township';
}

/** Lays a pack out in the plane of its middle meridian; yields the share done, 0 to 1. */
export function* layOut(pack: AskPack): Generator<number, Ground> {
  const plane = groundPlane(pack.meridian);
  const total = pack.layers.reduce((sum, layer) => sum + layer.features.length, 1);
  const points: Pick<Lying, 'feature' | 'layer'>[] = [];
  const [xs, ys]: [number[], number[]] = [[], []];
  const shapes: Lying[] = [];
  const somewhere = new Map<string, Pick<Lying, 'feature' | 'layer'>[]>();
  const lie = (feature: AskFeature, layer: string): Lying => {
    const shape = flatShape(feature.geometry, plane);
    return { feature, layer, shape, box: boxOfShape(shape) };
  };
  let done = 0;
  for (const { id: layer, features, isPlaces } of pack.layers) {
    for (const feature of features) {
      if (++done % batch === 0) yield done / total;
      if (!hasPlace(feature, isPlaces)) {
        const township = feature.township ?? '';
        const others = somewhere.get(township);
        if (others) others.push({ feature, layer });
        else somewhere.set(township, [{ feature, layer }]);
      } else if (feature.geometry.type === 'Point') {
        const [x, y] = plane.at(feature.geometry.coordinates);
        points.push({ feature, layer });
        xs.push(x);
        ys.push(y);
      } else shapes.push(lie(feature, layer));
    }
  }
  const townships = pack.townships.map((feature) => lie(feature, ''));
  const all = [...shapes, ...townships, ...pack.others.map((feature) => lie(feature, ''))];
  return {
    pack, plane, points, xs: Float64Array.from(xs), ys: Float64Array.from(ys), pointIndex: indexOf(xs.map((x, i): FlatBox => [x, ys[i]!, x, ys[i]!])),
    shapes, shapeIndex: indexOf(shapes.map(({ box }) => box)), somewhere, townships,
    lying: new Map(all.map((each) => [each.feature.id, each])), pointAt: new Map(points.map(({ feature }, i) => [feature.id, i])),
  };
}
