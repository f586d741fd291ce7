/** The parts of a page between which F6 jumps, in its order: `data-region` names them where they stand. */
const regions = ['map', 'card', 'panels', 'drawer', 'tools'] as const;
export type Region = (typeof regions)[number];

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"])';

/** True where a person could be: drawn, and out of no reach. */
const isOpen = (element: Element): boolean => element.isConnected && element.closest('[inert]') === null && element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';

/** The first control inside; of a group of radio buttons the chosen one, as the Tab key would. */
function firstIn(place: Element): HTMLElement | null {
  for (const each of place.querySelectorAll<HTMLElement>(focusable)) {
    // What leads past the parts is in none of them.
    if (!isOpen(each) || each.matches('.skip')) continue;
    const chosen = each instanceof HTMLInputElement && each.type === 'radio' ? each.closest('fieldset')?.querySelector<HTMLInputElement>(`input[name="${CSS.escape(each.name)}"]:checked`) : null;
    return chosen ?? each;
  }
  return null;
}

/** Where each part was left. */
const left = new WeakMap<Element, HTMLElement>();

/** Puts the focus into a part: where it was left, else at its first control. False where there is nothing to focus. */
export function enterRegion(place: Element): boolean {
  const before = left.get(place);
  const to = before && place.contains(before) && isOpen(before) && !before.matches(':disabled') ? before : firstIn(place);
  to?.focus();
  return to !== null;
}

/** Jumps to the next part that is there, or the one before. */
export function nextRegion(by: 1 | -1): void {
  const places = regions.flatMap((name) => [...document.querySelectorAll(`[data-region="${name}"]`)].filter(isOpen));
  const at = places.findIndex((place) => place.contains(document.activeElement));
  for (let step = 1; step <= places.length; step++) {
    const start = at < 0 && by < 0 ? 0 : at;
    if (enterRegion(places[(start + by * step + places.length * step) % places.length] as Element)) return;
  }
}

/**
 * Keeps the focus from falling to the page's body: where what had it is taken away, shut off or put out of reach, it goes to the first control of the nearest part around it
 * that is left, at last to the map. Whoever presses on plain ground lets go of it on purpose. The hall's screen is touched, not tabbed through: a field that was
 * closed there stays so. Returns how to stop.
 */
export function keepFocus(): () => void {
  let last: HTMLElement | null = null;
  /** What stood around it, from the inside. */
  let around: Element[] = [];
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    [last, around] = [target, []];
    for (let each = target.parentElement; each && !each.querySelector('[data-region=map]'); each = each.parentElement) around.push(each);
    const place = target.closest('[data-region]');
    if (place) left.set(place, target);
  };
  const mend = () => {
    if (document.documentElement.dataset.mode === 'kiosk') return;
    const now = document.activeElement;
    const isLost = now === null || now === document.body || now.matches(':disabled') || now.closest('[inert]') !== null;
    if (!isLost || !last || (isOpen(last) && !last.matches(':disabled'))) return;
    last = null;
    const places = [...around.filter((each) => each.isConnected), document.querySelector('[data-region=map]')];
    for (const place of places) {
      const to = place && isOpen(place) ? firstIn(place) : null;
      if (to) return to.focus({ preventScroll: true });
    }
  };
  let due = false;
  const watch = new MutationObserver(() => {
    if (due) return;
    due = true;
    // After the page has settled: a part may put the focus somewhere itself.
    setTimeout(() => {
      due = false;
      mend();
    });
  });
  document.addEventListener('focusin', remember);
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['inert', 'disabled', 'class'] });
  return () => {
    document.removeEventListener('focusin', remember);
    watch.disconnect();
  };
}
