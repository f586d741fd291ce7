import type { Map, PointLike } from 'maplibre-gl';
import type { Scene } from '../domain/scene';
import { choose, placeAt, touchableLayers, type Hit } from './pick';
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Half sides in CSS pixels of the box that a mouse and a finger are taken to mean. */
const mousePx = 6;
const fingerPx = 14;

export interface PointerCalls {
  drawn(): { readonly scene: Scene; readonly layers: readonly LayerSpecification[] };
  /** True while a tool has the map: nothing is hovered or selected, and the cursor is the tool's. */
  isTaken(): boolean;
  onselect(id: string | null): void;
  onhover(id: string | null): void;
}

/** Turns mouse, touch and keyboard on a map into a feature that is hovered or selected. Its listeners go with the map. */
export function listenToPointer(map: Map, calls: PointerCalls): void {
  let hovered: string | null = null;
  let finger = false;
  let frame = 0;

  const at = (x: number, y: number, reachPx: number): string | null => {
    const { scene, layers } = calls.drawn();
    const reach = reachPx * Math.max(1, scene.wall);
    const box: [PointLike, PointLike] = [[x - reach, y - reach], [x + reach, y + reach]];
    const found = map.queryRenderedFeatures(box, { layers: touchableLayers(layers, scene.pack).filter((id) => map.getLayer(id)) });
    const hits = found.map(({ properties, layer, geometry }): Hit => {
      const about = layer.metadata as { layer: string; part: string };
      const isMark = about.part === 'mark' && geometry.type === 'Point';
      const point = isMark ? map.project(geometry.coordinates as [number, number]) : null;
      return { id: String(properties['id']), layer: about.layer, part: about.part, distancePx: point ? Math.hypot(point.x - x, point.y - y) : null };
    });
    const { lng, lat } = map.unproject([x, y]);
    return choose(hits, scene.pack) ?? placeAt(scene, lng, lat);
  };
  const hover = (id: string | null) => {
    if (id === hovered) return;
    hovered = id;
    if (!calls.isTaken()) map.getCanvas().style.cursor = id === null ? '' : 'pointer';
    calls.onhover(id);
  };
  const centre = (): [number, number] => {
    const { x, y } = map.project(map.getCenter());
    return [x, y];
  };
  const byKeyboard = () => document.activeElement === map.getCanvas() && map.getCanvas().matches(':focus-visible');

  const canvas = map.getCanvas();
  canvas.addEventListener('pointerdown', (event) => (finger = event.pointerType === 'touch'));
  canvas.addEventListener('pointermove', (event) => (finger = event.pointerType === 'touch'));
  map.on('mousemove', ({ point }) => {
    if (finger || frame || map.isMoving() || calls.isTaken()) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (map.style) hover(at(point.x, point.y, mousePx));
    });
  });
  map.on('mouseout', () => hover(null));
  map.on('click', ({ point }) => {
    if (!calls.isTaken()) calls.onselect(at(point.x, point.y, finger ? fingerPx : mousePx));
  });
  map.on('moveend', () => {
    if (byKeyboard() && !calls.isTaken()) hover(at(...centre(), mousePx));
  });
  canvas.addEventListener('blur', () => hover(null));
  canvas.addEventListener('keydown', (event) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || calls.isTaken()) return;
    event.preventDefault();
    calls.onselect(at(...centre(), mousePx));
  });
}
