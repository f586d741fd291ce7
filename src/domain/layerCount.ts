import { geoLength } from 'd3';
import type { Layer } from './layer';

/** Mean radius of the earth in km (IUGG), for lengths to be shown rounded to 0.1 km. */
const earthKm = 6371.0088;

/** What a legend row counts: features, reported values, or kilometres of line as drawn. */
export function layerCount(layer: Layer): { readonly kind: Layer['count']; readonly value: number } {
  if (layer.count !== 'length') return { kind: layer.count, value: layer.features.length };
  const km = layer.features.reduce((sum, feature) => sum + geoLength(feature.geometry) * earthKm, 0);
  return { kind: 'length', value: Math.round(km * 10) / 10 };
}
