import type { Plugin } from 'vite';
import { packFolder, packOnce } from './packFolder';
import { rootTags, sharePages } from './sharePages';
import { sharePicture } from './sharePicture';
import { pngOf } from './sharePng';

/** The address the atlas will be public at, from `PUBLIC_URL`, with a slash at its end; null where there is none. Throws where it is no web address. */
export function publicAddress(given = process.env.PUBLIC_URL): string | null {
  if (!given?.trim()) return null;
  const url = URL.canParse(given.trim()) ? new URL(given.trim()) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) {
    throw new Error(`PUBLIC_URL is ${given}, but the atlas's public address begins with https:// and has no question mark (例如 PUBLIC_URL=https://example.org/atlas/).`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Where a public address is configured, writes a small page and a picture for each chapter, for the previews of chat programs, which run no script; without one, nothing. */
export function sharePlugin(folder = packFolder(), given = process.env.PUBLIC_URL): Plugin {
  const address = publicAddress(given);
  return {
    name: 'atlas-share',
    apply: 'build',
    async generateBundle() {
      const { pack } = packOnce(folder);
      if (!address || !pack) return;
      for (const { chapter, language, path, picture, html } of sharePages(pack, address)) {
        this.emitFile({ type: 'asset', fileName: path, source: html });
        this.emitFile({ type: 'asset', fileName: picture, source: await pngOf(sharePicture(chapter, pack, language)) });
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const { pack } = packOnce(folder);
        return address && pack ? html.replace('</head>', () => `${rootTags(pack, address)}</head>`) : html;
      },
    },
  };
}
