import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const workerModule = 'maplibre-gl/dist/maplibre-gl-worker.mjs';

/** Any other worker is left out: what it would have done is done on the page's own thread where none can be started. */
const noWorker = '\0atlas-no-worker';

/** MapLibre's worker with everything it imports, as one module script. */
async function workerText(): Promise<string> {
  const result = await build({
    configFile: false, publicDir: false, logLevel: 'error',
    build: { write: false, minify: true, target: ['chrome109', 'firefox115', 'safari16.4'], lib: { entry: fileURLToPath(import.meta.resolve(workerModule)), formats: ['es'], fileName: 'worker' }, rolldownOptions: { output: { codeSplitting: false } } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((each) => ('output' in each ? each.output : [])).find((each) => each.type === 'chunk');
  if (!chunk) throw new Error('MapLibre’s worker could not be bundled');
  return chunk.code;
}

/** For a page opened without a server: MapLibre's worker travels in the script and starts from a blob, since a worker's file may not be loaded from `file://`. */
export function hallPlugin(): Plugin {
  return {
    name: 'atlas-hall',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('?worker&url') && !source.includes(workerModule) ? noWorker : null),
    async load(id) {
      if (id === noWorker) return "export default '';";
      if (!/[\\/]src[\\/]map[\\/]worker\.ts$/.test(id)) return null;
      return `export const workerUrl = URL.createObjectURL(new Blob([${JSON.stringify(await workerText())}], { type: 'text/javascript' }));`;
    },
  };
}
