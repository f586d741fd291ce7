import type { Pack } from '../domain/pack';
import { otherWindows } from '../store/windows';
import { indexedShelf } from './shelf';
import { Sketchbook } from './sketchbook';

const books = new WeakMap<Pack, Sketchbook>();

/** The sketchbook of a pack on this device, the same one for everyone who asks; opened at the first asking. Windows of the same atlas follow one another. */
export function bookOf(pack: Pack): Sketchbook {
  let book = books.get(pack);
  if (!book) {
    const others = otherWindows(`${pack.id}-sketches`, () => void opened.reread());
    const opened = new Sketchbook(indexedShelf(pack.id), () => others.tell());
    void opened.open();
    book = opened;
    books.set(pack, book);
  }
  return book;
}
