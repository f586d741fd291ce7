/**
 * What a chapter's largest type, its gaps and leading are multiplied by, step by step, until all of it can be seen; text is never made smaller.
 * Rather than shout in a small voice, the supporting claims go first: the words or the chart say them too, and a press on the number leads on.
 */
const steps = [[1, false], [0.9, false], [0.8, false], [0.8, true], [0.7, true], [0.6, true], [0.5, true]] as const;

/** Keeps a page that nobody scrolls within its column, by `--tight` and `data-spare` on the column. Returns how to stop. */
export function fitted(column: HTMLElement): () => void {
  let frame = 0;
  const fit = () => {
    frame = 0;
    for (const [tight, spare] of steps) {
      column.style.setProperty('--tight', String(tight));
      column.dataset.spare = String(spare);
      if (column.scrollHeight <= column.clientHeight + 1) break;
    }
  };
  const sizes = new ResizeObserver(() => (frame ||= requestAnimationFrame(fit)));
  const observe = () => {
    sizes.disconnect();
    for (const each of [column, ...column.querySelectorAll('article, .beat')]) sizes.observe(each);
  };
  const pages = new MutationObserver(observe);
  pages.observe(column, { childList: true });
  observe();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    pages.disconnect();
  };
}
