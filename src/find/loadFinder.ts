import type { Pack } from '../domain/pack';
import { currentIndex } from './currentIndex';
import { prepare, type Finder } from './prepare';
import type { SearchIndex } from './searchIndex';

let index: Promise<SearchIndex> | null = null;
const finders = new WeakMap<Pack, Promise<Finder>>();

async function fetched(page: Document): Promise<SearchIndex> {
  const inline = page.getElementById('atlas-search-inline')?.textContent;
  if (inline) return JSON.parse(inline) as SearchIndex;
  const address = page.querySelector('meta[name="atlas-search"]')?.getAttribute('content');
  if (!address) throw new Error('no <meta name="atlas-search">');
  const response = await fetch(address);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as SearchIndex;
}

/**
 * The index this page was built with, fetched once: from `#atlas-search-inline` where the page carries it in itself, else from the address in
 * `<meta name="atlas-search">`. Rejects where it cannot be fetched; the next call tries again.
 */
export function loadIndex(page: Document = document): Promise<SearchIndex> {
  index ??= fetched(page).catch((error: unknown) => {
    index = null;
    throw error;
  });
  return index;
}

/** What a pack is searched by, folded once. Rejects where the index cannot be fetched; the next call tries again. */
export function loadFinder(pack: Pack, page: Document = document): Promise<Finder> {
  const finder = finders.get(pack) ?? loadIndex(page).then((built) => prepare(currentIndex(pack, built)));
  finders.set(pack, finder);
  finder.catch(() => finders.delete(pack));
  return finder;
}
