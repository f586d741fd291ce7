/** Scrolls the panel so that a node of the drawing is not hidden by the card that covers its lower part; waits until the card is there. */
export function revealAbove(panel: HTMLElement, nodeId: string): void {
  requestAnimationFrame(() => {
    const node = panel.querySelector(`[role=treeitem][data-id="${CSS.escape(nodeId)}"]`);
    const card = panel.querySelector('[data-covers]');
    if (!node || !card) return;
    const hidden = node.getBoundingClientRect().bottom + 6 - card.getBoundingClientRect().top;
    const scroller = panel.closest<HTMLElement>('.body, .scroll');
    if (hidden > 0 && scroller) scroller.scrollTop += hidden;
  });
}
