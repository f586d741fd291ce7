import type { Pack } from '../domain/pack';
import { indexedShelf } from './shelf';
import { Sketchbook } from './sketchbook';

const books = new WeakMap<Pack, Sketchbook>();

/** The sketchbook of a pack on this device, the same one for everyone who asks; opened at the first asking. Windows of the same atlas follow one another. */
export function bookOf(pack: Pack): Sketchbook {
  let book = books.get(pack);
  if (!book) {
    const others = new BroadcastChannel(`${pack.id}-sketches`);
    const opened = new Sketchbook(indexedShelf(pack.id), () => others.postMessage('written'));
    others.onmessage = () => void opened.reread();
    void opened.open();
    book = opened;
    books.set(pack, book);
  }
  return book;
}
