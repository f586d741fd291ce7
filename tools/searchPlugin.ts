import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type { SearchIndex } from '../src/find/searchIndex';
import { packFolder, packOnce } from './packFolder';

const devName = 'assets/search.json';

type Maker = typeof import('./searchIndex');

/** Loads the maker of the index with its dictionaries of several megabytes, which only a build and a search in development need. */
async function loadMaker(): Promise<Maker | null> {
  try {
    return (await runnerImport<Maker>(resolve(import.meta.dirname, 'searchIndex.ts'), { configFile: false, logLevel: 'error' })).module;
  } catch (error) {
    console.warn(`[atlas-search] nothing but coordinates can be found: ${error instanceof Error ? error.message : String(error)}. Install what package.json names: npm ci`);
    return null;
  }
}

/** The index of the pack in a folder as text, for a page that carries it in itself. */
export function searchText(folder: string): Promise<string> {
  return indexOf(folder, loadMaker());
}

/** The index of the pack in a folder as text; empty where the pack cannot be read, which the page itself tells, and where the dictionaries are not installed. */
async function indexOf(folder: string, maker: Promise<Maker | null>): Promise<string> {
  const { pack } = packOnce(folder);
  const index: SearchIndex = (pack && (await maker)?.searchIndexOf(pack)) ?? { entries: [], folds: '' };
  return JSON.stringify(index);
}

/** Makes the search index of the pack at build time and names its file in `<meta name="atlas-search">`; in development it is made when it is asked for. */
export function searchPlugin(folder = packFolder()): Plugin {
  let maker: Promise<Maker | null> | undefined;
  const made = () => indexOf(folder, (maker ??= loadMaker()));
  let base = '/';
  let name = devName;
  return {
    name: 'atlas-search',
    configResolved: (config) => void (base = config.base),
    async buildStart() {
      if (this.meta.watchMode || this.environment.config.command !== 'build') return;
      const source = await made();
      name = `${this.environment.config.build.assetsDir}/search-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.json`;
      this.emitFile({ type: 'asset', fileName: name, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.split('?')[0]?.endsWith(`/${devName}`)) return next();
        made().then((text) => {
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.setHeader('Cache-Control', 'no-store');
          response.end(text);
        }, next);
      });
    },
    transformIndexHtml: { order: 'post', handler: () => [{ tag: 'meta', injectTo: 'head', attrs: { name: 'atlas-search', content: base + name } }] },
  };
}
