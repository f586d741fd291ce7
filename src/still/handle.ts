import type { Camera } from '../domain/camera';
import { listenToGestures } from './gestures';
import { featureAt } from './hits';
import { keyed, placeUnder, zoomedAt } from './moveCamera';
import type { Sight } from './stillSvg';

/** Half sides in CSS pixels of what a mouse and a finger are taken to mean; the live map's. */
const [mousePx, fingerPx] = [6, 14];

/** What becomes of a person's gestures on a still. */
export interface HandleCalls {
  /** The camera while a gesture lasts. */
  onmove(camera: Camera): void;
  onselect(id: string | null): void;
  onhover(id: string | null): void;
}

/** Makes a still answer to mouse, touch and keyboard as the live map does; returns how to stop. `sight` is what it shows at the moment. */
export function handle(element: HTMLElement, sight: () => Sight, { onmove, onselect, onhover }: HandleCalls): () => void {
  let frame = 0;
  const local = (x: number, y: number): [number, number] => {
    const box = element.getBoundingClientRect();
    return [x - box.x, y - box.y];
  };
  const at = (x: number, y: number, reachPx: number): string | null => {
    const { scene, camera, size, padding } = sight();
    return featureAt(element, scene, [x, y], reachPx, placeUnder(camera, size, padding, ...local(x, y)));
  };
  const middle = (): [number, number] => {
    const { size, padding } = sight();
    const box = element.getBoundingClientRect();
    return [box.x + (padding.left + size.width - padding.right) / 2, box.y + (padding.top + size.height - padding.bottom) / 2];
  };
  const stop = listenToGestures(element, {
    onmove,
    camera: () => sight().camera,
    zoomedAt: (from, x, y, levels) => zoomedAt(from, sight().size, sight().padding, ...local(x, y), levels),
    ontap: (x, y, finger) => onselect(at(x, y, finger ? fingerPx : mousePx)),
    onpoint(x, y) {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const id = at(x, y, mousePx);
        if (id !== sight().hovered) onhover(id);
      });
    },
  });
  const onkeydown = (event: KeyboardEvent): void => {
    const to = keyed(sight().camera, event.key);
    if (to) onmove(to);
    else if (event.key === 'Enter' || event.key === ' ') onselect(at(...middle(), fingerPx));
    else return;
    event.preventDefault();
  };
  const onleave = (): void => onhover(null);
  element.addEventListener('keydown', onkeydown);
  element.addEventListener('pointerleave', onleave);
  return () => {
    stop();
    cancelAnimationFrame(frame);
    element.removeEventListener('keydown', onkeydown);
    element.removeEventListener('pointerleave', onleave);
  };
}
