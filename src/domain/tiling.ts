import { area, difference, featureCollection, polygon, multiPolygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Layer } from './layer';
import type { Pack } from './pack';

/** How far the townships are from tiling the outline, in km². */
export interface Misfit {
  /** Of the outline without a township. */
  readonly gapKm2: number;
  /** Of the townships outside the outline. */
  readonly beyondKm2: number;
  /** Counted more than once, being in more than one township. */
  readonly overlapKm2: number;
}

type Area = Feature<Polygon | MultiPolygon>;

/** Half a hectare: less is what rounding to six decimals leaves along a border. */
const leastKm2 = 0.005;

/** What the townships leave open, reach beyond and share of the outline; null where they tile it, or where the pack has not both. */
export function misfitOf({ layers }: Pick<Pack, 'layers'>): Misfit | null {
  const outline = joined(areasOf(layers, 'boundary'));
  const townships = areasOf(layers, 'places');
  const whole = joined(townships);
  if (!outline || !whole) return null;
  const misfit = {
    gapKm2: km2(difference(featureCollection([outline, whole]))),
    beyondKm2: km2(difference(featureCollection([whole, outline]))),
    overlapKm2: townships.reduce((sum, each) => sum + km2(each), 0) - km2(whole),
  };
  return Math.max(misfit.gapKm2, misfit.beyondKm2, misfit.overlapKm2) < leastKm2 ? null : misfit;
}

function areasOf(layers: readonly Layer[], drawing: Layer['drawing']): Area[] {
  return layers.filter((layer) => layer.drawing === drawing).flatMap(({ features }) => features).flatMap(({ geometry }): Area[] => {
    if (geometry.type === 'Polygon') return [polygon(geometry.coordinates)];
    return geometry.type === 'MultiPolygon' ? [multiPolygon(geometry.coordinates)] : [];
  });
}

function joined(areas: readonly Area[]): Area | null {
  const [first, ...others] = areas;
  return first && others.length > 0 ? union(featureCollection([first, ...others])) : (first ?? null);
}

function km2(shape: Area | null): number {
  return shape ? area(shape) / 1e6 : 0;
}
