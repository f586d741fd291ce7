/** Shuts what was opened over the page by a control in `node`: with Esc, by a press elsewhere, and when the focus leaves it. With Esc the focus goes back to that control. */
export function dismiss(node: HTMLElement, options: { isOpen(): boolean; close(): void }) {
  const leave = (event: PointerEvent | FocusEvent) => {
    const to = event instanceof FocusEvent ? event.relatedTarget : event.target;
    if (to instanceof Node && !node.contains(to) && options.isOpen()) options.close();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !options.isOpen()) return;
    event.preventDefault();
    event.stopPropagation();
    options.close();
    node.querySelector<HTMLElement>('summary, button')?.focus();
  };
  node.addEventListener('focusout', leave);
  node.addEventListener('keydown', key);
  document.addEventListener('pointerdown', leave);
  return {
    destroy() {
      document.removeEventListener('pointerdown', leave);
    },
  };
}
