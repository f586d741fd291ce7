import type { Pack } from '../domain/pack';
import { indexedShelf } from './shelf';
import { Sketchbook } from './sketchbook';

const books = new WeakMap<Pack, Sketchbook>();

/** The sketchbook of a pack on this device, the same one for everyone who asks; opened at the first asking. */
export function bookOf(pack: Pack): Sketchbook {
  let book = books.get(pack);
  if (!book) {
    book = new Sketchbook(indexedShelf(pack.id));
    void book.open();
    books.set(pack, book);
  }
  return book;
}
