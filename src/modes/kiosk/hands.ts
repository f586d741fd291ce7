/** Keys that open, search, print, save, leave or turn something of the browser's own. */
const functionKeys = /^(F1|F3|F5|F6|F7|F10|F12|Browser\w+|ContextMenu|Help|Launch\w+)$/;

/** True for a key that belongs to the browser and not to the atlas: every chord, and the keys of the browser's own; F11 only where it would leave the full screen that staff have made. */
export function isWayOut({ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>, isFullScreen: boolean): boolean {
  return ctrlKey || metaKey || altKey || functionKeys.test(key) || (key === 'F11' && isFullScreen);
}

/** The thumb's buttons of a mouse go back and forward. */
const thumbButtons = [3, 4];

/** Refuses what a hand on a public screen does to the page and not to the atlas: its zoom, menu, selection, dragging, history, outside links. Returns how to stop. */
export function refuseGestures(): () => void {
  const off = new AbortController();
  const on = { signal: off.signal, capture: true, passive: false } as const;
  const refuse = (event: Event) => event.preventDefault();
  for (const kind of ['contextmenu', 'selectstart', 'dragstart', 'dragover', 'drop', 'gesturestart', 'gesturechange', 'auxclick'] as const) addEventListener(kind, refuse, on);
  for (const kind of ['mousedown', 'mouseup'] as const) addEventListener(kind, (event) => thumbButtons.includes(event.button) && event.preventDefault(), on);
  // The map zooms by itself; what is refused is the page's own zoom.
  addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), on);
  addEventListener('touchmove', (event) => event.touches.length > 1 && event.preventDefault(), on);
  addEventListener('keydown', (event) => isWayOut(event, matchMedia('(display-mode: fullscreen)').matches) && event.preventDefault(), on);
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
  }, on);
  const { style } = document.documentElement;
  Object.assign(style, { touchAction: 'pan-x pan-y', overscrollBehavior: 'none', userSelect: 'none' });
  return () => {
    off.abort();
    Object.assign(style, { touchAction: '', overscrollBehavior: '', userSelect: '' });
  };
}
