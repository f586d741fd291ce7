/** Scrolls the panel so that an element that stands outside it is at its top; the page itself is left alone. */
export function bringIntoView(element: HTMLElement): void {
  const scroller = element.closest<HTMLElement>('.body, .scroll');
  if (!scroller) return;
  const [own, frame] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (own.top < frame.top || own.bottom > frame.bottom) scroller.scrollTop += own.top - frame.top - 8;
}
