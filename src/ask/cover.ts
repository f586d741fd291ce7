import { farthestKm } from '../domain/farthest';
import type { Geometry } from 'geojson';
import { apartKm, boxesApartKm, isInside, toPathKm } from '../domain/flatDistance';
import { boxOfShape, flatAreaKm2, pathKm, type FlatShape } from '../domain/flatShape';
import { areaKm2, lengthKm } from '../domain/geodesy';
import { sharedKm2 } from '../domain/sharedArea';
import { stretchesKm, stretchesWithin } from '../domain/stretchesWithin';
import type { Flat } from '../domain/groundPlane';
import type { Lying } from './ground';
import { outlineOf } from './outline';
import type { Flats } from './shared';

/** Areas that share less than this, 100 m², only touch. */
export const touchKm2 = 1e-4;
/** A line of which less than this, 10 cm, lies inside only touches. */
const touchKm = 1e-4;

/** How much of a line or area lies where a question asks. */
export interface Cover {
  /** True where some of it does, and where all of it does. */
  readonly isTouched: boolean;
  readonly isWhole: boolean;
  readonly nearKm: number;
  readonly farKm: number | null;
}

/** All that lies within a distance of a shape (0: inside an area): asked by one line or area after another. */
export interface ReachArea {
  readonly shape: FlatShape;
  readonly km: number;
  /** Outline in the plane; empty where there is nothing inside. */
  readonly polygons: Flats;
  coverOf(lying: Lying): Cover;
  /** Length in km of the part of a line that lies there. */
  lengthKm(line: FlatShape): number;
  /** Area in km² of the part of an area that lies there. */
  areaKm2(area: FlatShape): number;
  /** How far inside the reach another shape comes, km: by so much may both be off and still meet. */
  spareKm(other: FlatShape, nearKm: number): number;
}

const trueSizes = new WeakMap<FlatShape, number>();

/** Length of a line or area of an area over the ellipsoid, as everything else in the atlas tells it, km or km²; 0 for points. */
export function trueSize({ geometry }: { readonly geometry: Geometry }, shape: FlatShape): number {
  const known = trueSizes.get(shape);
  if (known !== undefined) return known;
  const size = geometry.type === 'LineString' || geometry.type === 'MultiLineString' ? lengthKm(geometry) : geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? areaKm2(geometry) : sizeOf(shape);
  trueSizes.set(shape, size);
  return size;
}

/** Length of a line or area of an area in the plane, km or km²; 0 for points. */
export function sizeOf(shape: FlatShape): number {
  return shape.kind === 'area' ? flatAreaKm2(shape.polygons) : shape.kind === 'line' ? shape.paths.reduce((sum, path) => sum + pathKm(path), 0) : 0;
}

/** The reach around a shape; `own` is the shape's own id, of which all lies within without a look. */
export function reachArea(shape: FlatShape, km: number, own: string): ReachArea {
  const polygons = km > 0 ? outlineOf(shape, km) : shape.kind === 'area' ? shape.polygons : [];
  const box = boxOfShape(shape);
  const covers = new Map<string, Cover>();
  const lengthWithin = (line: FlatShape) => line.paths.reduce((sum, path) => sum + stretchesKm(stretchesWithin(path, shape, km)), 0);
  const sharedWith = (area: FlatShape) => (area.kind === 'area' && polygons.length > 0 && boxesApartKm(box, boxOfShape(area)) <= km ? sharedKm2(polygons, area.polygons) : 0);

  const edgeKm = (at: Flat) => shape.paths.reduce((best, path) => Math.min(best, toPathKm(at, path)), Infinity);

  function measure({ feature, shape: other, box: otherBox }: Lying): Cover {
    if (feature.id === own) return { isTouched: true, isWhole: true, nearKm: 0, farKm: 0 };
    const leastKm = boxesApartKm(box, otherBox);
    if (leastKm > km) return { isTouched: false, isWhole: false, nearKm: leastKm, farKm: null };
    const nearKm = apartKm(shape, other);
    if (nearKm > km) return { isTouched: false, isWhole: false, nearKm, farKm: null };
    if (km > 0) {
      const farKm = farthestKm(other, shape);
      return { isTouched: true, isWhole: farKm <= km, nearKm, farKm };
    }
    const part = other.kind === 'area' ? sharedWith(other) : lengthWithin(other);
    const least = other.kind === 'area' ? touchKm2 : touchKm;
    const isWhole = part >= sizeOf(other) - least;
    return { isTouched: part > least, isWhole, nearKm, farKm: isWhole ? 0 : null };
  }

  return {
    shape, km, polygons, lengthKm: lengthWithin, areaKm2: sharedWith,
    spareKm: (other, nearKm) => (km > 0 ? km - nearKm : other.paths.reduce((best, path) => path.reduce((deep, at) => (isInside(at, shape) ? Math.max(deep, edgeKm(at)) : deep), best), 0)),
    coverOf(lying) {
      const cover = covers.get(lying.feature.id) ?? measure(lying);
      covers.set(lying.feature.id, cover);
      return cover;
    },
  };
}
