import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { paletteCss } from '../src/domain/colour';
import { homeStill } from '../src/still/homeStill';
import { packFolder, packOnce } from './packFolder';

/** What the page needs before its style sheets arrive: the still fills the window behind everything else, and the note to old browsers is readable. */
const criticalCss =
  'html{background:var(--outside)}body{margin:0}' +
  '#still,#still-cast{position:fixed;inset:0;width:100%;height:100%;z-index:-1;overflow:hidden}' +
  '#still[data-cast=waiting]{visibility:hidden}#still[data-cast=shapes] path,#still[data-cast=shapes] circle,#still[data-cast=shapes] rect{display:none}' +
  '#boot-note{position:fixed;top:16px;left:50%;width:88%;max-width:640px;transform:translateX(-50%);z-index:9;margin:0;padding:12px 16px;box-sizing:border-box;' +
  'font:15px/1.6 sans-serif;background:var(--card);color:var(--ink);border-left:4px solid var(--seal)}' +
  '#boot-note a{line-height:2.6;color:inherit}';

/** The boot script as one classic script that browsers of 2016 still understand well enough to be turned away in words. */
async function bootScript(): Promise<string> {
  const result = await build({
    configFile: false, publicDir: false, logLevel: 'error',
    build: { write: false, minify: true, target: 'es2015', lib: { entry: resolve(import.meta.dirname, '../src/still/boot.ts'), formats: ['iife'], name: 'atlasBoot', fileName: 'boot' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((each) => ('output' in each ? each.output : [])).find((each) => each.type === 'chunk');
  return (chunk?.code ?? '').trim().replace(/<\//g, '<\\/');
}

/** The home view of the pack in a folder as SVG; empty, with a warning, where the pack cannot be drawn. A faulty pack never fails the build here: it is checked elsewhere. */
export function stillOf(folder: string, warn: (message: string) => void): string {
  try {
    const { pack } = packOnce(folder);
    return pack ? homeStill(pack) : '';
  } catch (error) {
    warn(`no still: ${error instanceof Error ? error.message : String(error)}`);
    return '';
  }
}

/** The build's module script as a preload that `boot.ts` starts when the still is on the screen. */
export function startedByBoot(html: string): string {
  return html.replace(/<script type="module"( crossorigin)? src="([^"]+)"><\/script>/, '<link id="atlas-app" rel="modulepreload"$1 href="$2">');
}

/** Puts the palettes, the still of the home view and the boot script into the page at `<!--atlas-still-->`; in a build, hands the app's start to the boot script. */
export function stillPlugin(folder = packFolder()): Plugin {
  let boot: Promise<string> | undefined;
  return {
    name: 'atlas-still',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { server }) {
        boot ??= bootScript();
        const still = stillOf(folder, (message) => console.warn(`[atlas-still] ${message}`));
        const script = `<script>${await boot}</script>`;
        return {
          html: (server ? html : startedByBoot(html)).replace('<!--atlas-still-->', () => still + script),
          tags: [{ tag: 'style', children: paletteCss() + criticalCss, injectTo: 'head' }],
        };
      },
    },
  };
}
