import type { Layer } from '../domain/layer';
import { sha256 } from './sha256';

type Drawn = Pick<Layer, 'id' | 'features'>;

/**
 * Hex SHA-256 of the geometry of a pack, to which an approval is tied: every feature as its layer, id, kind and positions, sorted, so that
 * neither the order nor the layout of the files matters, and any moved, added or lost position does.
 */
export function geometryHash(layers: readonly Drawn[]): string {
  const lines = layers.flatMap(({ id, features }) => features.map(({ id: feature, geometry }) => JSON.stringify([id, feature, geometry.type, geometry.coordinates])));
  return sha256(lines.sort().join('\n'));
}
