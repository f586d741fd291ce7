import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

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

/** An SVG as PNG, drawn without a browser and with the bundled fonts alone: the same picture on every machine. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  started ??= load();
  const Resvg = await started;
  const fontBuffers = faces.map((face) => new Uint8Array(readFileSync(join(root, `public/fonts/${face}.woff2`))));
  const drawing = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' } });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

/** Characters of a text that the bundled fonts lack, which would be missing from a picture; `tools/subsetFonts.ts` cuts the fonts anew. */
export function missingCharacters(text: string): string {
  const known = new Set(readFileSync(join(root, 'public/fonts/characters.txt'), 'utf8'));
  return [...new Set(text)].filter((each) => !known.has(each) && each.trim() !== '').join('');
}
