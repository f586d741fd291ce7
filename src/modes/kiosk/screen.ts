import { driftAt } from '../../domain/hall';

/** The pointer is hidden after so many ms without a move. */
const cursorMs = 5000;
/** How often it is made sure that the screen stays awake and the picture drifts, in ms. */
const [awakeMs, driftMs] = [60_000, 10_000];

/** Keeps the screen awake, through the page being hidden and shown again. Returns how to stop. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let asking = false;
  let over = false;
  const ask = async () => {
    if (asking || document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    asking = true;
    lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
    asking = false;
    if (over) void lock?.release();
  };
  void ask();
  document.addEventListener('visibilitychange', ask);
  const timer = setInterval(ask, awakeMs);
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
  }, driftMs);
  return () => {
    clearTimeout(timer);
    clearInterval(drift);
    removeEventListener('pointermove', show);
    delete page.dataset.idle;
    app?.removeAttribute('style');
  };
}
