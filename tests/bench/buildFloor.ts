import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { palettes } from '../../src/domain/colour';
import type { Manifest } from '../../src/domain/pack';

/** Builds the bare MapLibre page of a pack into a folder, under the same targets as the atlas, its GeoJSON files beside it. */
export async function buildFloor(packFolder: string, outDir: string): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(packFolder, 'pack.json'), 'utf8')) as Manifest;
  const layers = manifest.layers.map(({ id, file, drawing, ink }) => ({ id, file, drawing, colour: palettes.light[ink] }));
  await build({
    configFile: false,
    root: resolve('tests/bench/floor'),
    publicDir: resolve('public'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    define: { FLOOR_LAYERS: JSON.stringify(layers), FLOOR_BOUNDS: JSON.stringify(manifest.home) },
    build: { outDir, emptyOutDir: true, target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'], assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  });
  for (const { file } of layers) cpSync(join(packFolder, file), join(outDir, 'data', file));
}
