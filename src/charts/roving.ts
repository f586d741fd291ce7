/** The mark an arrow key, Home or End leads to from the current one, so that a group of marks is one tab stop; `null` for any other key. */
export function nextMark(ids: readonly string[], current: string | null, key: string): string | null {
  const at = Math.max(0, ids.indexOf(current ?? ''));
  const last = ids.length - 1;
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[key];
  return to === undefined ? null : (ids[Math.min(last, Math.max(0, to))] ?? null);
}

/** Moves the focus to the mark with an id inside a group; does nothing where it is not drawn. */
export function focusMark(group: Element, id: string): void {
  group.querySelector<HTMLElement | SVGElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
}
