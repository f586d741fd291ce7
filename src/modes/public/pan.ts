/** The shares of a page's time at which it has been read from the top, has come to its end, and goes back up. */
const [leaves, arrives, returns] = [0.3, 0.6, 0.92];
/** How often a page that is too long moves, in ms; what it moves by then is a pixel or two. */
const stepMs = 40;
/** A page that somebody moved by hand is left alone for so long, in ms. */
const handsMs = 20_000;

/** How far down a page too long for its screen stands, 0 to 1, when a share of its time has passed; it comes round again for as long as nobody turns it. Where motion is unwelcome it is one half or the other. */
export function panAt(share: number, calm: boolean): number {
  const at = share - Math.floor(share);
  if (calm) return at < 0.5 ? 0 : 1;
  if (at >= returns) return (1 - at) / (1 - returns);
  return Math.min(1, Math.max(0, (at - leaves) / (arrives - leaves)));
}

/** Moves a page that even so is too long past the screen, again and again, once in `seconds`: by itself, by touch and by a clicker alike nothing of it stays unseen. Returns how to stop. */
export function panned(column: HTMLElement, seconds: number, calm: boolean): () => void {
  let begunMs = performance.now();
  const off = new AbortController();
  const leave = () => (begunMs = performance.now() + handsMs);
  for (const kind of ['wheel', 'touchmove', 'pointerdown'] as const) column.addEventListener(kind, leave, { signal: off.signal, passive: true });
  const timer = setInterval(() => {
    const share = (performance.now() - begunMs) / (seconds * 1000);
    if (share >= 0) column.scrollTo({ top: panAt(share, calm) * (column.scrollHeight - column.clientHeight), behavior: 'instant' });
  }, stepMs);
  return () => {
    off.abort();
    clearInterval(timer);
  };
}
