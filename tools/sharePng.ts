import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontsFor } from './packFonts';

const root = join(import.meta.dirname, '..');
const faces = ['noto-sans-sc-400', 'noto-sans-sc-700', 'noto-serif-sc-700'];
/** Read when a picture is wanted, since most builds want none; by `require`, since Vite's own `import` is closed once its settings are read. */
const load = async () => {
  const require = createRequire(import.meta.url);
  const { initWasm, Resvg } = require('@resvg/resvg-wasm') as typeof import('@resvg/resvg-wasm');
  await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Resvg;
};
let started: ReturnType<typeof load> | undefined;

/** An SVG as PNG, drawn without a browser and with the bundled fonts, and those cut for what they lack: the same picture on every machine. Throws where no font has a character of it. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  started ??= load();
  const Resvg = await started;
  const more = await fontsFor(svg);
  const fontBuffers = faces.map((face) => new Uint8Array(readFileSync(join(root, `public/fonts/${face}.woff2`)))).concat(more.map(({ bytes }) => new Uint8Array(bytes)));
  const drawing = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' } });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}
