import type { Feature } from 'geojson';
import type { Map } from 'maplibre-gl';
import type { Palette } from '../domain/colour';
import { drawingKinds, shapeOf } from '../domain/sketch';

/** A second map over part of the pen's own one, its camera locked to it: the pen goes on across it. */
export interface Beside {
  readonly map: Map;
  readonly palette: Palette;
  /** False where this map shows another scenario, or none: then it shows only what is under the hand. */
  readonly all: boolean;
}

/** True for two that show the pen alike. */
export function sameBeside(a: Beside | null, b: Beside | null): boolean {
  return a?.map === b?.map && a?.palette === b?.palette && a?.all === b?.all;
}

/** True for a drawing of the drawing program that no hand is at: neither being drawn nor chosen, nor one of the points that guide the hand. */
export function isAtRest({ geometry, properties }: Pick<Feature, 'geometry' | 'properties'>): boolean {
  const kind = drawingKinds.find((each) => each === properties?.['mode']);
  return kind !== undefined && geometry.type === shapeOf(kind) && properties?.['currentlyDrawing'] !== true && properties?.['selected'] !== true;
}
