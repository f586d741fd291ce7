import { runs } from '../domain/hall';
import { firstSheet } from '../domain/sheet';
import { panelsOf } from '../domain/panels';
import type { Panel } from '../domain/view';
import type { Explorer } from '../state/explorer.svelte';
import { enterRegion, nextRegion } from './regions';

/** True where a key belongs to the control that has the focus, not to the page. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type)) || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Puts the cursor into the search box, on a small screen after opening the tab it stands in. */
function focusFind(): void {
  const box = document.getElementById('find');
  if (box) return box.focus();
  document.querySelector<HTMLElement>('.sheet input[value="layers"]')?.click();
  requestAnimationFrame(() => document.getElementById('find')?.focus());
}

/** Opens a panel and puts the focus into it. */
function enterPanel(explorer: Explorer, panel: Panel): void {
  explorer.show({ panel });
  requestAnimationFrame(() => {
    const place = document.querySelector('[data-region=drawer]') ?? document.querySelector('[data-region=panels]');
    if (place) enterRegion(place);
  });
}

/** True where a key is the page's own: no control, no dialog and no other listener wants it. */
export function isFree(event: KeyboardEvent): boolean {
  return !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]'));
}

/** The page's own keys: / search, ? help, P the print desk (as the browser's own print key, while no sheet is set; in the story that key opens the handout), Esc leaves it or clears the selection, F the map alone (in public the whole district, as H does everywhere), 1 to 9 the lenses, with Shift the drawer's panels; F6 the next part of the page, with Shift the one before; K the hall's next way of running. */
export function onKey(event: KeyboardEvent, explorer: Explorer, openHelp: () => void): void {
  const { mode, sheet } = explorer.view;
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'p' && mode !== 'kiosk' && !sheet) {
    event.preventDefault();
    return explorer.show(mode === 'explore' ? { sheet: firstSheet } : { twin: 'handout' });
  }
  // From a field too: it writes nothing.
  if (event.key === 'F6' && !event.ctrlKey && !event.metaKey && !event.altKey && !document.querySelector('dialog[open]')) {
    event.preventDefault();
    return nextRegion(event.shiftKey ? -1 : 1);
  }
  if (!isFree(event)) return;
  // Whatever signs the keyboard's layout has above its digits.
  const panel = event.shiftKey && mode === 'explore' && !sheet ? panelsOf(explorer.pack)[Number(/^Digit([1-9])$/.exec(event.code)?.[1]) - 1] : undefined;
  // A chapter is a whole picture: no lens is put into it.
  const lens = !event.shiftKey && /^[1-9]$/.test(event.key) && explorer.mode === 'explore' ? explorer.pack.lenses[Number(event.key) - 1] : undefined;
  if (panel) enterPanel(explorer, panel);
  else if (event.key === '?') openHelp();
  else if (event.key.toLowerCase() === 'k' && mode === 'kiosk') explorer.show({ run: runs[(runs.indexOf(explorer.view.run) + 1) % runs.length] ?? 'auto', claim: null });
  else if (event.key === '/' && mode === 'explore' && !sheet) focusFind();
  else if (event.key.toLowerCase() === 'p' && mode === 'explore') explorer.show({ sheet: sheet ? null : firstSheet });
  else if (event.key === 'Escape' && sheet && mode === 'explore') explorer.show({ sheet: null });
  else if (event.key === 'Escape' && explorer.selected) explorer.select(null);
  else if (event.key === 'Escape' && explorer.room.alone) explorer.room = { ...explorer.room, alone: false };
  else if (event.key.toLowerCase() === 'f' && mode === 'explore') explorer.room = { ...explorer.room, alone: !explorer.room.alone };
  else if (event.key.toLowerCase() === 'h' || event.key.toLowerCase() === 'f') explorer.show({ camera: null });
  else if (lens) explorer.show({ lens: lens.id, layers: {}, node: null, camera: null });
  else return;
  event.preventDefault();
}
