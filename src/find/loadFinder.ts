import { prepare, type Finder } from './prepare';
import type { SearchIndex } from './searchIndex';

let finder: Promise<Finder> | null = null;

async function fetched(page: Document): Promise<Finder> {
  const inline = page.getElementById('atlas-search-inline')?.textContent;
  if (inline) return prepare(JSON.parse(inline) as SearchIndex);
  const address = page.querySelector('meta[name="atlas-search"]')?.getAttribute('content');
  if (!address) throw new Error('no <meta name="atlas-search">');
  const response = await fetch(address);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return prepare((await response.json()) as SearchIndex);
}

/**
 * The index this page was built with, fetched and folded once: from `#atlas-search-inline` where the page carries it in itself, else from the address in
 * `<meta name="atlas-search">`. Rejects where it cannot be fetched; the next call tries again.
 */
export function loadFinder(page: Document = document): Promise<Finder> {
  finder ??= fetched(page).catch((error: unknown) => {
    finder = null;
    throw error;
  });
  return finder;
}
