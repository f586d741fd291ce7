import { isRightToLeft } from '../domain/text';

/** What may stand round a text without being of it. */
const around = /^[\s「『“"（(·]+|[\s」』”"）)·:：,，;；]+$/gu;

/**
 * Gives every element that shows one of these texts, now or later, the `lang` of the text and its direction, so that it is set, read aloud and
 * ordered as its language wants; an element that says its language itself is left alone. Returns how to stop.
 */
export function markForeign(root: Element, texts: ReadonlyMap<string, string>): () => void {
  if (texts.size === 0) return () => undefined;
  const marked = new Set<Element>();
  const look = (node: Node): void => {
    const holder = node.parentElement;
    if (!holder || (holder.hasAttribute('lang') && !marked.has(holder))) return;
    const code = [...holder.childNodes].map((each) => (each.nodeType === Node.TEXT_NODE ? texts.get((each.nodeValue ?? '').replace(around, '')) : undefined)).find(Boolean);
    if (code !== undefined) {
      marked.add(holder);
      holder.setAttribute('lang', code);
      holder.setAttribute('dir', isRightToLeft(code) ? 'rtl' : 'ltr');
    } else if (marked.delete(holder)) {
      holder.removeAttribute('lang');
      holder.removeAttribute('dir');
    }
  };
  const lookBelow = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) return look(node);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) look(walker.currentNode);
  };
  lookBelow(root);
  const watcher = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') look(target);
      else for (const node of addedNodes) lookBelow(node);
    }
  });
  watcher.observe(root, { subtree: true, childList: true, characterData: true });
  return () => watcher.disconnect();
}
