import type { Atlas } from './driver';

/** What is wrong with the text and the cards of the page as they stand: nothing, where all can be read. */
export async function unreadable(atlas: Atlas, leastPx: number): Promise<string[]> {
  return atlas.page.evaluate((leastPx) => {
    const [width, height] = [innerWidth, innerHeight];
    const wrong: string[] = [];
    const isSeen = (element: Element) => !element.closest('.visually-hidden, .said, [data-spare=true] .unsaid, .skip, .swatch, [hidden], [aria-hidden="true"].passed') && (element as HTMLElement).checkVisibility();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!text || !element || !isSeen(element) || element.closest('script, style, noscript, title')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      if (boxes.length === 0) continue;
      const px = parseFloat(getComputedStyle(element).fontSize);
      if (px < leastPx - 0.05) wrong.push(`“${text.slice(0, 20)}” is ${px} px`);
      // What a list scrolls away is no fault; what runs out of it sideways or out of the window is.
      const frame = element.closest('.scroll, .found, #find-list')?.getBoundingClientRect() ?? new DOMRect(0, 0, width, height);
      const scrolls = frame.width < width || frame.height < height;
      for (const box of boxes) {
        if (box.left < frame.left - 1 || box.right > frame.right + 1) wrong.push(`“${text.slice(0, 20)}” runs off sideways`);
        if (!scrolls && (box.top < -1 || box.bottom > height + 1)) wrong.push(`“${text.slice(0, 20)}” runs off above or below`);
      }
    }
    const cards = [...document.querySelectorAll('.words, .visitor, .top, .bar, .words + .approval, .attract span')].filter((each) => (each as HTMLElement).checkVisibility());
    for (const [i, card] of cards.entries()) {
      for (const other of cards.slice(i + 1)) {
        const [a, b] = [card.getBoundingClientRect(), other.getBoundingClientRect()];
        const nested = card.contains(other) || other.contains(card);
        if (!nested && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) wrong.push(`${card.className} and ${other.className} overlap`);
      }
    }
    const column = document.querySelector('.column');
    if (column && document.documentElement.dataset.mode === 'kiosk' && column.scrollHeight > column.clientHeight + 1) wrong.push(`a page is ${column.scrollHeight - column.clientHeight} px too long`);
    return [...new Set(wrong)];
  }, leastPx);
}

/** Width and height of the picture the map's graphics really draw, in device pixels. */
export const drawnSize = (atlas: Atlas): Promise<[number, number]> => atlas.page.evaluate(() => {
  const gl = window.atlas!.map!.getCanvas().getContext('webgl2')!;
  return [gl.drawingBufferWidth, gl.drawingBufferHeight] as [number, number];
});
