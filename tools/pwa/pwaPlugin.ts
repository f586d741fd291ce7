import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { palettes } from '../../src/domain/colour';
import { licencesName } from '../licencesPlugin';
import { packFolder, packOnce } from '../packFolder';
import { pngOf } from '../sharePng';
import { iconOf, icons } from './icons';
import { manifestOf } from './manifest';

/** Where the service worker is, beside the page: it governs the folder it lies in. */
export const workerName = 'sw.js';
const manifestName = 'manifest.webmanifest';

/** The worker's script with the list of a version's files before it. */
export async function workerScript(files: readonly (readonly [path: string, sha256: string])[]): Promise<string> {
  const result = await build({
    configFile: false, publicDir: false, logLevel: 'error',
    build: { write: false, minify: true, target: 'chrome109', lib: { entry: resolve(import.meta.dirname, 'worker.ts'), formats: ['iife'], name: 'atlasWorker', fileName: 'worker' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((each) => ('output' in each ? each.output : [])).find((each) => each.type === 'chunk');
  if (!chunk) throw new Error('the service worker could not be bundled');
  return `const editionFiles=${JSON.stringify(files)};\n${chunk.code}`;
}

/** Pages for chat programs, texts that nothing shows (the licences are linked from the help), and the worker itself are no part of what opens without a network. */
const isKept = (path: string): boolean => (path === licencesName || !/^share\/|\.txt$|\.map$/.test(path)) && path !== workerName;

/** Makes a build an app that can be installed and opens without a network: its manifest, its icons from the pack's seal, and a service worker that knows every file by its content. Development has none of it. */
export function pwaPlugin(folder = packFolder()): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'atlas-pwa',
    apply: 'build',
    enforce: 'post',
    configResolved: (resolved) => void (config = resolved),
    async generateBundle() {
      const { pack } = packOnce(folder);
      if (!pack) return;
      for (const { file, side, maskable } of icons) this.emitFile({ type: 'asset', fileName: file, source: await pngOf(iconOf(pack, maskable).replace(/width="512" height="512"/, `width="${side}" height="${side}"`)) });
      this.emitFile({ type: 'asset', fileName: manifestName, source: manifestOf(pack) });
    },
    async writeBundle({ dir }, bundle) {
      if (!dir) return;
      const copied = config.publicDir ? readdirSync(config.publicDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(config.publicDir.length + 1).replaceAll('\\', '/')) : [];
      const paths = [...new Set([...Object.keys(bundle), ...copied])].filter(isKept).sort();
      const files = paths.map((path) => [path, createHash('sha256').update(readFileSync(join(dir, path))).digest('hex')] as const);
      writeFileSync(join(dir, workerName), await workerScript(files));
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'link', injectTo: 'head', attrs: { rel: 'manifest', href: config.base + manifestName } },
        { tag: 'link', injectTo: 'head', attrs: { rel: 'apple-touch-icon', href: config.base + icons[0].file } },
        { tag: 'meta', injectTo: 'head', attrs: { name: 'theme-color', content: palettes.light.card } },
        { tag: 'meta', injectTo: 'head', attrs: { name: 'atlas-worker', content: config.base + workerName } },
      ],
    },
  };
}
