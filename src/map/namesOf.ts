import type { Map } from 'maplibre-gl';
import type { DrawnNames, PictureBox } from '../domain/drawnNames';

/** What is known here of how MapLibre keeps the boxes of names that are placed: in CSS pixels, set off by a margin around the picture. */
interface Placed {
  readonly placement?: {
    readonly collisionIndex?: {
      readonly screenRightBoundary: number;
      readonly transform: { readonly width: number };
      readonly grid?: { query(x1: number, y1: number, x2: number, y2: number): readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[] };
    };
  };
}

function taken(map: Map): PictureBox[] {
  const index = (map.style as unknown as Placed).placement?.collisionIndex;
  if (!index?.grid) return [];
  const margin = index.screenRightBoundary - index.transform.width;
  return index.grid.query(-1e9, -1e9, 1e9, 1e9).map(({ x1, y1, x2, y2 }): PictureBox => [x1 - margin, y1 - margin, x2 - margin, y2 - margin]);
}

/** The names on a map that has come to rest. Where a MapLibre keeps its boxes otherwise, `taken` is empty. */
export function namesOf(map: Map): DrawnNames {
  const layers = map.getStyle().layers.flatMap(({ id, type, metadata }) => (type === 'symbol' && String((metadata as { part?: unknown } | undefined)?.part ?? '').startsWith('label') ? [id] : []));
  return { ids: new Set(map.queryRenderedFeatures({ layers }).map(({ properties }) => String(properties['id']))), taken: taken(map) };
}
