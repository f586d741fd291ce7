/** What a drag over an element tells: the corners in CSS pixels of the window while it lasts, then once at its end; `null` when it is given up. */
export interface BoxCalls {
  /** True where a drag that begins now draws a box. */
  wants(event: MouseEvent): boolean;
  ondraw(corners: readonly [x0: number, y0: number, x1: number, y1: number] | null): void;
  onend(corners: readonly [x0: number, y0: number, x1: number, y1: number]): void;
}

/** A drag shorter than this many pixels either way is a slip, not a box. */
const leastPx = 6;

/** Takes drags before the map under the element sees them; returns how to stop listening. */
export function dragBoxes(element: HTMLElement, { wants, ondraw, onend }: BoxCalls): () => void {
  let start: readonly [number, number] | null = null;
  const own = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  const corners = (event: PointerEvent) => [start?.[0] ?? 0, start?.[1] ?? 0, event.clientX, event.clientY] as const;
  const listeners: Readonly<Record<string, (event: PointerEvent) => void>> = {
    pointerdown(event) {
      if (event.button !== 0 || start || !wants(event)) return;
      own(event);
      start = [event.clientX, event.clientY];
      element.setPointerCapture(event.pointerId);
    },
    pointermove(event) {
      if (!start) return;
      own(event);
      ondraw(corners(event));
    },
    pointerup(event) {
      if (!start) return;
      own(event);
      const [x0, y0, x1, y1] = corners(event);
      start = null;
      ondraw(null);
      if (Math.abs(x1 - x0) >= leastPx && Math.abs(y1 - y0) >= leastPx) onend([x0, y0, x1, y1]);
    },
    pointercancel() {
      start = null;
      ondraw(null);
    },
  };
  /** The map listens to mouse and touch events, which come besides pointer events. */
  const mute = (event: Event): void => {
    if (start || (event instanceof MouseEvent && event.type === 'mousedown' && wants(event))) own(event);
  };
  const muted = ['mousedown', 'mousemove', 'mouseup', 'touchstart', 'touchmove', 'touchend'];
  const entries = [...Object.entries(listeners) as [string, EventListener][], ...muted.map((type) => [type, mute] as const)];
  for (const [type, listener] of entries) element.addEventListener(type, listener, { capture: true, passive: false });
  return () => {
    for (const [type, listener] of entries) element.removeEventListener(type, listener, { capture: true });
  };
}
