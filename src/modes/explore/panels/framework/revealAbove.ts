/** Scrolls the panel so that a node of the drawing is not hidden by the card that covers its lower part. */
export function revealAbove(panel: HTMLElement, nodeId: string): void {
  const node = panel.querySelector(`[role=treeitem][data-id="${CSS.escape(nodeId)}"]`);
  const card = panel.querySelector('[data-covers]');
  const scroller = panel.closest<HTMLElement>('.body, .scroll');
  if (!node || !card || !scroller) return;
  const hidden = node.getBoundingClientRect().bottom + 6 - card.getBoundingClientRect().top;
  if (hidden > 0) scroller.scrollTop += hidden;
}
