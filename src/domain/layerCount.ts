import { lengthKm } from './geodesy';
import type { Layer } from './layer';

/** What a legend row counts: features, reported values, or kilometres of line as drawn. */
export function layerCount(layer: Layer): { readonly kind: Layer['count']; readonly value: number } {
  if (layer.count !== 'length') return { kind: layer.count, value: layer.features.length };
  const km = layer.features.reduce((sum, { geometry }) => sum + (geometry.type === 'LineString' || geometry.type === 'MultiLineString' ? lengthKm(geometry) : 0), 0);
  return { kind: 'length', value: Math.round(km * 10) / 10 };
}
