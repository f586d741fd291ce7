/** True where a key belongs to the control in focus and not to the clicker: a control that was reached by the Tab key keeps the keys it needs. */
export function isTaken({ target, key }: Pick<KeyboardEvent, 'target' | 'key'>): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('select')) return true;
  if (target.matches('input')) return key === ' ' || key.startsWith('Arrow');
  if (target.matches('.column')) return key === 'ArrowUp' || key === 'ArrowDown';
  return key === ' ' && target.matches('button, [role=button]');
}

/** A control that was pressed by a pointer does not keep the keys: what comes next is the clicker's. */
export function letGo(event: MouseEvent): void {
  const held = document.activeElement;
  if (event.detail > 0 && held instanceof HTMLElement && !held.matches('select')) held.blur();
}
