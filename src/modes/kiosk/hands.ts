import { driftAt } from '../../domain/hall';

/** The pointer is hidden after so many ms without a move. */
const cursorMs = 5000;

/** Browser keys that would zoom, go back, print, search, save or load the page anew. */
const isWayOut = (event: KeyboardEvent): boolean =>
  ((event.ctrlKey || event.metaKey) && /^[-+=_0psufgrhjd]$/i.test(event.key)) || (event.altKey && /^(Arrow(Left|Right)|Home)$/.test(event.key)) || /^(F3|F5|BrowserBack|BrowserForward|BrowserHome|ContextMenu)$/.test(event.key);

/** Refuses what a hand on a public screen does to the page and not to the atlas: its zoom, menu, selection, dragging, history, outside links. Returns how to stop. */
export function refuseGestures(): () => void {
  const off = new AbortController();
  const on = { signal: off.signal, capture: true, passive: false } as const;
  const refuse = (event: Event) => event.preventDefault();
  for (const kind of ['contextmenu', 'selectstart', 'dragstart', 'gesturestart', 'gesturechange', 'auxclick'] as const) addEventListener(kind, refuse, on);
  // The map zooms by itself; what is refused is the page's own zoom.
  addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), on);
  addEventListener('touchmove', (event) => event.touches.length > 1 && event.preventDefault(), on);
  addEventListener('keydown', (event) => isWayOut(event) && event.preventDefault(), on);
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
  }, on);
  const page = document.documentElement;
  const before = page.style.cssText;
  Object.assign(page.style, { touchAction: 'pan-x pan-y', overscrollBehavior: 'none', userSelect: 'none' });
  return () => {
    off.abort();
    page.style.cssText = before;
  };
}

/** Keeps the screen awake, through the page being hidden and shown again. Returns how to stop. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let over = false;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
    if (over) void lock?.release();
  };
  void ask();
  document.addEventListener('visibilitychange', ask);
  const timer = setInterval(ask, 60_000);
  return () => {
    over = true;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}

/** Hides an idle pointer, and moves the picture by a pixel now and then against burn-in. Returns how to stop. */
export function spareScreen(): () => void {
  const page = document.documentElement;
  const app = document.getElementById('app');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    delete page.dataset.idle;
    clearTimeout(timer);
    timer = setTimeout(() => (page.dataset.idle = ''), cursorMs);
  };
  show();
  addEventListener('pointermove', show);
  const drift = setInterval(() => {
    const [x, y] = driftAt(Date.now());
    if (app) Object.assign(app.style, { position: 'fixed', inset: '0', translate: `${x}px ${y}px` });
  }, 10_000);
  return () => {
    clearTimeout(timer);
    clearInterval(drift);
    removeEventListener('pointermove', show);
    delete page.dataset.idle;
    app?.removeAttribute('style');
  };
}
