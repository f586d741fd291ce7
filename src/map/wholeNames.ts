import type { Map } from 'maplibre-gl';
import type { Padding } from '../domain/camera';

/** What is known here of how MapLibre places names: boxes in CSS pixels, set off by a margin around the window. */
interface Index {
  readonly screenRightBoundary: number;
  readonly transform: { readonly width: number; readonly height: number };
  placeCollisionBox(box: unknown, overlap: string, ...more: unknown[]): { readonly box: readonly number[]; readonly placeable: boolean };
}
interface Placing {
  readonly placement?: { readonly collisionIndex?: Index };
}

/** Lets a box be placed only where all of it can be seen; what may lie over others anyhow, a mark or the selected name, stays wherever it is. */
function mend(index: Index, covered: () => Padding | null): void {
  const { placeCollisionBox } = index;
  index.placeCollisionBox = function (this: Index, box, overlap, ...more) {
    const placed = placeCollisionBox.call(this, box, overlap, ...more);
    const cards = covered();
    if (!cards || !placed.placeable || overlap === 'always') return placed;
    const { width, height } = this.transform;
    const margin = this.screenRightBoundary - width;
    const [left = 0, top = 0, right = 0, bottom = 0] = placed.box.map((each) => each - margin);
    const whole = left >= cards.left && top >= cards.top && right <= width - cards.right && bottom <= height - cards.bottom;
    return whole ? placed : { ...placed, placeable: false };
  };
}

/**
 * Names are drawn whole or not at all: one that the window's edge or a card would cut steps aside to another of its places, or waits. `covered`: what the
 * cards cover on each side; null where names may be cut. Does nothing where a MapLibre has no such parts.
 */
export function keepNamesWhole(map: Map, covered: () => Padding | null): void {
  const watch = () => {
    const style = map.style as unknown as { pauseablePlacement?: Placing };
    let placing = style.pauseablePlacement;
    Object.defineProperty(style, 'pauseablePlacement', {
      configurable: true, enumerable: true, get: () => placing,
      set(next: Placing | undefined) {
        placing = next;
        const index = next?.placement?.collisionIndex;
        if (index && 'placeCollisionBox' in index) mend(index, covered);
      },
    });
  };
  watch();
  map.on('webglcontextrestored', watch);
}
