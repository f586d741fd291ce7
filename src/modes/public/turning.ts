/** A step through the story: so many chapters on, or to an end of it; `null` where the key means nothing to it. */
export type Step = number | 'first' | 'last';

/** Controls that keep a key for themselves. */
const takesKeys = 'input:not([type=checkbox]):not([type=button]), select, textarea, canvas, [contenteditable], [role=application], dialog';

/** The step a key asks for; `null` for every key that belongs to the control in focus, or to nobody here. */
export function stepOfKey(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'target'>): Step | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.target !== null && 'closest' in event.target ? (event.target as Element) : null;
  if (target?.closest(takesKeys)) return null;
  switch (event.key) {
    case 'ArrowRight': case 'ArrowDown': case 'PageDown': return 1;
    case 'ArrowLeft': case 'ArrowUp': case 'PageUp': return -1;
    case ' ': return target?.closest('button, a, summary, [role=button]') ? null : event.shiftKey ? -1 : 1;
    case 'Home': return 'first';
    case 'End': return 'last';
    default: return null;
  }
}

/** Shortest swipe in CSS pixels; it must run twice as far along as across. */
const swipePx = 48;

/** The step of a finger that went from one place to another: leftwards turns on. */
export function stepOfSwipe(from: readonly [number, number], to: readonly [number, number]): number | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return Math.abs(dx) >= swipePx && Math.abs(dx) > 2 * Math.abs(dy) ? (dx < 0 ? 1 : -1) : null;
}

/** Which of the chapters, by their tops in a scrolled column, is read: the one that holds the line two fifths down the visible part. */
export function readAt(tops: readonly number[], scrollTop: number, height: number): number {
  const line = scrollTop + height * 0.4;
  return Math.max(0, tops.filter((top) => top <= line).length - 1);
}
