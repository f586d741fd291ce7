import { isPublic, type Scene } from '../domain/scene';
import { leastTextPx } from '../domain/wall';
import type { Sizes } from './lettering';

/** Names in the public modes are read from farther away, and in the hall from across a room. */
const publicScale = 1.2;
const hallScale = 1.7;

/** Sizes of names in a scene, before a large screen enlarges its whole picture: no name in the hall is smaller than its other text. */
export function nameSizes(sizes: Sizes, { mode, wall }: Pick<Scene, 'mode' | 'wall'>): Sizes {
  const small = Math.min(1, wall);
  const [scale, least] = mode === 'kiosk' ? [Math.max(publicScale, hallScale * small), leastTextPx * small] : [isPublic(mode) ? publicScale : 1, 0];
  return sizes.map(([zoom, px]) => [zoom, Math.max(least, Math.round(px * scale * 10) / 10)]);
}
