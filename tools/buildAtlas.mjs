import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the production app, of the pack that `PACK` names, into a folder (`dist` where none is given), saying nothing on stdout.
 * Rejects with what the build complains of.
 * @param {string} [outDir]
 * @returns {Promise<void>}
 */
export async function buildAtlas(outDir) {
  const { log, info } = console;
  console.log = console.info = console.error;
  try {
    await build({ root, configLoader: 'runner', logLevel: 'error', build: outDir ? { outDir, emptyOutDir: true } : {} });
  } finally {
    Object.assign(console, { log, info });
  }
}
