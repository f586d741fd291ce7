import type { Map } from 'maplibre-gl';

interface Held {
  destroy(): void;
}

/** What is known here of a tile's lines in MapLibre. */
interface Lines extends Held {
  layoutVertexBuffer2?: Held;
  readonly gradients: Readonly<Record<string, { texture?: Held | null }>>;
}

const mended = new WeakSet<object>();

/**
 * Deletes with a tile what MapLibre 6.17 forgets: the distances along its lines, and the textures of their gradients. They would stay on the
 * graphics card until the browser clears up by itself, which a screen that runs for months should not wait for. Does nothing where a MapLibre has no such parts.
 */
export function freeLines(map: Map): void {
  map.on('sourcedata', ({ tile }: { tile?: { buckets?: Record<string, object> } }) => {
    for (const bucket of Object.values(tile?.buckets ?? {})) {
      const kind = Object.getPrototypeOf(bucket) as Lines;
      if (!('gradients' in bucket) || mended.has(kind)) continue;
      mended.add(kind);
      const { destroy } = kind;
      kind.destroy = function (this: Lines): void {
        this.layoutVertexBuffer2?.destroy();
        for (const gradient of Object.values(this.gradients)) {
          gradient.texture?.destroy();
          gradient.texture = null;
        }
        destroy.call(this);
      };
    }
  });
}

/** Lets the style of a lost context go: MapLibre 6.17 leaves it listening for a plug-in for ever, and with it the whole map that was built anew since. */
export function freeStyles(map: Map): void {
  type Style = { _remove?(mapRemoved: boolean): void };
  let style: Style = map.style;
  map.on('webglcontextlost', () => style._remove?.(false));
  map.on('webglcontextrestored', () => (style = map.style));
}
