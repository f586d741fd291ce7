import { panned } from './pan';

/**
 * What a chapter's largest type, its gaps and leading are multiplied by, step by step, until all of it can be seen; text is never made smaller.
 * Rather than shout in a small voice, what is said elsewhere goes first (`data-spare`): the supporting claims, which the words or the chart say too,
 * and the words in an empty box; a press on the number leads on.
 */
const steps = [[1, false], [0.9, false], [0.8, false], [0.8, true], [0.7, true], [0.6, true], [0.55, true], [0.5, true]] as const;

/** A chapter that is scrolled to keeps its title a title: no tighter than this many steps. */
const scrolledSteps = steps.slice(0, 6);

/**
 * Tightens the chapters of a column that is scrolled, so that number, sentence, chart and quote of each are in sight together where they can be; a longer one is scrolled.
 * Returns how to stop.
 */
export function fittedEach(column: HTMLElement): () => void {
  let frame = 0;
  const articles = [...column.querySelectorAll<HTMLElement>('article')];
  const fit = () => {
    frame = 0;
    let long = articles;
    // All of them a step at a time: the page is laid out once a step, not once a chapter and step.
    for (const [tight, spare] of scrolledSteps) {
      for (const each of long) {
        each.style.setProperty('--tight', String(tight));
        each.dataset.spare = String(spare);
      }
      long = long.filter((each) => each.offsetHeight > column.clientHeight + 1);
      if (long.length === 0) break;
    }
  };
  const sizes = new ResizeObserver(() => (frame ||= requestAnimationFrame(fit)));
  for (const each of [column, ...column.querySelectorAll('.beat')]) sizes.observe(each);
  fit();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    for (const each of articles) {
      each.style.removeProperty('--tight');
      delete each.dataset.spare;
    }
  };
}

/** Keeps a page that nobody scrolls within its column, by `--tight` and `data-spare` on the column; one that is too long even so moves past within `seconds`. Returns how to stop. */
export function fitted(column: HTMLElement, seconds: () => number, calm: boolean): () => void {
  let frame = 0;
  let stopPan: (() => void) | null = null;
  const isLong = () => column.scrollHeight > column.clientHeight + 1;
  const fit = () => {
    frame = 0;
    for (const [tight, spare] of steps) {
      column.style.setProperty('--tight', String(tight));
      column.dataset.spare = String(spare);
      if (!isLong()) break;
    }
    if (isLong()) stopPan ??= panned(column, seconds(), calm);
    else stay();
  };
  const stay = () => {
    stopPan?.();
    stopPan = null;
  };
  const sizes = new ResizeObserver(() => (frame ||= requestAnimationFrame(fit)));
  const observe = () => {
    stay();
    column.scrollTop = 0;
    sizes.disconnect();
    for (const each of [column, ...column.querySelectorAll('article, .beat')]) sizes.observe(each);
    // At once: another page is never seen in the measure of the one before.
    fit();
  };
  const pages = new MutationObserver(observe);
  pages.observe(column, { childList: true });
  observe();
  return () => {
    stay();
    cancelAnimationFrame(frame);
    sizes.disconnect();
    pages.disconnect();
  };
}
