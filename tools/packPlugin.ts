import { createHash } from 'node:crypto';
import { resolve, sep } from 'node:path';
import type { HtmlTagDescriptor, Plugin, ResolvedConfig } from 'vite';
import type { Text } from '../src/domain/text';
import { messages } from '../src/messages/messages';
import { faultLines } from './faultLines';
import { packFolder, packOnce, readPackFolder } from './packFolder';
import { keepsPin, publicPackFiles, setsPin } from './publicPack';

export { readPackFolder } from './packFolder';

const devName = 'assets/pack.json';

const pinStays = 'The PIN of the hall stays out of what is served (离开密码不随网页发布): the folder of npm run build:hall has it, and a site that only the hall can reach, built with KEEP_PIN=1.';

/** The pack as it travels to the page: the raw text of every file, so that the page can name file and line. */
function wireOf(folder: string): string {
  return JSON.stringify({ files: publicPackFiles(folder, { pin: keepsPin() }) });
}

/**
 * Puts the pack of a folder beside the page, names it in `<link id="atlas-pack">` and writes its title into the page; in development
 * every change in the folder reloads the page. A faulty pack does not stop the build, since the page itself says what is wrong;
 * a folder that is not there does.
 */
export function packPlugin(folder = packFolder(), { forHall = false } = {}): Plugin {
  let config: ResolvedConfig;
  let href = '';
  const warn = (): void => {
    const { faults } = packOnce(folder);
    if (!forHall && !keepsPin() && setsPin(readPackFolder(folder))) config.logger.warn(pinStays);
    if (faults.length > 0) config.logger.warn(['', ...faultLines(faults, folder, messages.zh), ''].join('\n'));
  };
  return {
    name: 'atlas-pack',
    configResolved(resolved) {
      config = resolved;
      href = config.base + devName;
    },
    buildStart() {
      warn();
      if (config.command !== 'build') return;
      const source = wireOf(folder);
      const fileName = `${config.build.assetsDir}/pack-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.json`;
      this.emitFile({ type: 'asset', fileName, source });
      href = config.base + fileName;
    },
    configureServer(server) {
      const root = resolve(folder) + sep;
      server.watcher.add(resolve(folder));
      server.watcher.on('all', (_event, path) => {
        if (!resolve(path).startsWith(root)) return;
        warn();
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        if (!request.url?.split('?')[0]?.endsWith(`/${devName}`)) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.setHeader('Cache-Control', 'no-store');
        response.end(wireOf(folder));
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const { title, subtitle } = headOf(folder);
        const link: HtmlTagDescriptor = {
          tag: 'link', injectTo: 'head',
          attrs: { id: 'atlas-pack', rel: 'preload', as: 'fetch', crossorigin: true, href },
        };
        const filled = html.replaceAll('%ATLAS_TITLE%', () => escaped(title.zh)).replaceAll('%ATLAS_DESCRIPTION%', () => escaped(subtitle.zh));
        return { html: filled, tags: [link] };
      },
    },
  };
}

function headOf(folder: string): { title: Text; subtitle: Text } {
  const blank = { zh: '', en: '' };
  return packOnce(folder).pack ?? { title: blank, subtitle: blank };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
