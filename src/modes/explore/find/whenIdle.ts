/** Calls back once the page is ready and has nothing better to do; returns how to call it off. */
export function whenIdle(callback: () => void): () => void {
  const page = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = (): void => {
    if (page.dataset.atlas !== 'ready') return;
    watcher.disconnect();
    // Safari 16 has no requestIdleCallback.
    timer = setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(callback, { timeout: 3000 }) : callback()), 500);
  };
  const watcher = new MutationObserver(start);
  watcher.observe(page, { attributeFilter: ['data-atlas'] });
  start();
  return () => {
    watcher.disconnect();
    clearTimeout(timer);
  };
}
