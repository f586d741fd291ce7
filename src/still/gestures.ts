import type { Camera } from '../domain/camera';
import { dragged } from './moveCamera';

/** A press that moves less than this, in px, is a tap. */
const tapPx = 4;
/** Zoom levels a pixel of wheel travel. */
const levelsPerWheelPx = 1 / 300;

/** What a still does on a person's gestures; places are pixels of the page. */
export interface GestureCalls {
  camera(): Camera;
  zoomedAt(camera: Camera, x: number, y: number, levels: number): Camera;
  /** The camera while a gesture lasts. */
  onmove(camera: Camera): void;
  ontap(x: number, y: number, finger: boolean): void;
  onpoint(x: number, y: number): void;
}

/** Drag, wheel, pinch and tap on an element; returns how to stop listening. */
export function listenToGestures(element: HTMLElement, calls: GestureCalls): () => void {
  const down = new Map<number, readonly [number, number]>();
  let travelled = 0;

  const spread = (): number => {
    const [a, b] = [...down.values()];
    return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;
  };
  const listeners: { [K in 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'wheel']: (event: HTMLElementEventMap[K]) => void } = {
    pointerdown(event) {
      if (event.button !== 0) return;
      if (down.size === 0) travelled = 0;
      down.set(event.pointerId, [event.clientX, event.clientY]);
      element.setPointerCapture(event.pointerId);
    },
    pointermove(event) {
      const before = down.get(event.pointerId);
      if (!before) return event.pointerType === 'touch' ? undefined : calls.onpoint(event.clientX, event.clientY);
      const [dx, dy] = [event.clientX - before[0], event.clientY - before[1]];
      const wide = spread();
      down.set(event.pointerId, [event.clientX, event.clientY]);
      travelled += Math.hypot(dx, dy);
      if (travelled < tapPx) return;
      const moved = dragged(calls.camera(), dx / down.size, dy / down.size);
      calls.onmove(wide > 0 ? calls.zoomedAt(moved, event.clientX, event.clientY, Math.log2(Math.max(1, spread()) / wide)) : moved);
    },
    pointerup(event) {
      const tap = down.size === 1 && down.has(event.pointerId) && travelled < tapPx;
      down.delete(event.pointerId);
      if (tap) calls.ontap(event.clientX, event.clientY, event.pointerType === 'touch');
    },
    pointercancel(event) {
      down.delete(event.pointerId);
    },
    wheel(event) {
      event.preventDefault();
      const px = event.deltaY * (event.deltaMode === 1 ? 20 : 1);
      calls.onmove(calls.zoomedAt(calls.camera(), event.clientX, event.clientY, Math.min(1, Math.max(-1, -px * levelsPerWheelPx))));
    },
  };
  const entries = Object.entries(listeners) as [string, EventListener][];
  for (const [type, listener] of entries) element.addEventListener(type, listener, { passive: false });
  return () => {
    for (const [type, listener] of entries) element.removeEventListener(type, listener);
  };
}
