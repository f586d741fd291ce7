import type { Attachment } from 'svelte/attachments';
import { mmOfPx } from '../../../domain/sheet';

/** Lettering never becomes smaller than this share of what was planned. */
export const leastShrink = 0.62;
const step = 0.96;

/** The height in mm of an element on an unscaled sheet, whatever its preview is scaled to. */
const heightMm = (element: HTMLElement): number => mmOfPx(element.offsetHeight);

/**
 * Makes an element's lettering (its `--k`) smaller, from `largest` times what was planned, until it is no higher than so many mm, and calls
 * back with its height and the share; again whenever its content or its fonts change.
 */
export function fitWords(mostMm: number, largest: number, onfit: (mm: number, shrunk: number) => void): Attachment<HTMLElement> {
  return (element) => {
    let told = '';
    const fit = () => {
      let share = largest;
      element.style.setProperty('--k', String(share));
      while (heightMm(element) > mostMm && share > leastShrink) {
        share *= step;
        element.style.setProperty('--k', share.toFixed(3));
      }
      const height = heightMm(element);
      const telling = `${height.toFixed(1)} ${share.toFixed(3)}`;
      if (telling !== told) onfit(height, share);
      told = telling;
    };
    const observer = new MutationObserver(fit);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    const sizes = new ResizeObserver(fit);
    sizes.observe(element);
    fit();
    return () => {
      observer.disconnect();
      sizes.disconnect();
    };
  };
}
