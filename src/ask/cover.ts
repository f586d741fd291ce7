import { farthestKm } from '../domain/farthest';
import { apartKm, boxesApartKm } from '../domain/flatDistance';
import { boxOfShape, flatAreaKm2, pathKm, type FlatShape } from '../domain/flatShape';
import { sharedKm2 } from '../domain/sharedArea';
import { stretchesKm, stretchesWithin } from '../domain/stretchesWithin';
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
  const lengthKm = (line: FlatShape) => line.paths.reduce((sum, path) => sum + stretchesKm(stretchesWithin(path, shape, km)), 0);
  const areaKm2 = (area: FlatShape) => (area.kind === 'area' && polygons.length > 0 && boxesApartKm(box, boxOfShape(area)) <= km ? sharedKm2(polygons, area.polygons) : 0);

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
    const part = other.kind === 'area' ? areaKm2(other) : lengthKm(other);
    const least = other.kind === 'area' ? touchKm2 : touchKm;
    const isWhole = part >= sizeOf(other) - least;
    return { isTouched: part > least, isWhole, nearKm, farKm: isWhole ? 0 : null };
  }

  return {
    shape, km, polygons, lengthKm, areaKm2,
    coverOf(lying) {
      const cover = covers.get(lying.feature.id) ?? measure(lying);
      covers.set(lying.feature.id, cover);
      return cover;
    },
  };
}
