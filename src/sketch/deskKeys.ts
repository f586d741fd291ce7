import type { Map } from 'maplibre-gl';
import type { Desk } from './desk';

/** CSS pixels of a small step with Shift and an arrow. */
const smallStepPx = 8;
const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const isText = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type)) || target instanceof HTMLSelectElement;

/** Ctrl or ⌘ with Z (Shift: redo) or Y; true where the key was one of them. */
function stepped(event: KeyboardEvent, desk: Desk): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) desk.undo();
  else if ((key === 'z' && event.shiftKey) || key === 'y') desk.redo();
  else return false;
  return true;
}

/** Keys that mean something on the map alone, while a tool is in hand. */
function onMap(event: KeyboardEvent, desk: Desk, map: Map): boolean {
  const { selected, hand } = desk.state;
  const step = event.shiftKey ? arrows[event.key] : undefined;
  if (event.key === 'Enter' && event.shiftKey) desk.finish();
  else if (event.key === 'Enter' || event.key === ' ') desk.pressAtCrosshair();
  else if (step) map.panBy([step[0] * smallStepPx, step[1] * smallStepPx], { duration: 0 });
  else if ((event.key === 'Backspace' || event.key === 'Delete') && hand === 'edit' && selected !== null) desk.alter(selected, null);
  else if (event.key === 'Backspace') desk.back();
  else return false;
  return true;
}

/** The keys of drawing: on the map, and undo, redo and Esc anywhere but in a text. Calls nobody else where the key was one of them. */
export function handleKey(event: KeyboardEvent, desk: Desk, map: Map | null): void {
  if (isText(event.target) || document.querySelector('dialog[open]')) return;
  const { hand, draft } = desk.state;
  let mine = stepped(event, desk);
  if (!mine && !event.ctrlKey && !event.metaKey && !event.altKey && hand !== null) {
    if (event.key === 'Escape') {
      if (draft) desk.cancel();
      else desk.take(null);
      mine = true;
    } else if (map && event.target === map.getCanvas()) mine = onMap(event, desk, map);
  }
  if (!mine) return;
  event.preventDefault();
  event.stopPropagation();
}
