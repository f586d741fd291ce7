import type { Geometry } from 'geojson';
import { lengthKm } from './geodesy';
import type { Layer } from './layer';

/**
 * Length of a line in km as it is shown in a legend, table or file: over the WGS 84 ellipsoid, to a tenth, or to its first digit where a tenth would
 * leave nothing of it; `null` for what is no line.
 */
export function shownLengthKm(shape: Geometry): number | null {
  if (shape.type !== 'LineString' && shape.type !== 'MultiLineString') return null;
  const km = lengthKm(shape);
  return Number(km.toFixed(1)) || Number(km.toPrecision(1));
}

/** What a legend row counts: features, reported values, or kilometres of line as drawn: the sum of what the table shows line by line. */
export function layerCount(layer: Layer): { readonly kind: Layer['count']; readonly value: number } {
  if (layer.count !== 'length') return { kind: layer.count, value: layer.features.length };
  const km = layer.features.reduce((sum, { geometry }) => sum + (shownLengthKm(geometry) ?? 0), 0);
  return { kind: 'length', value: Math.round(km * 10) / 10 };
}
