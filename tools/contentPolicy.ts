import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Where a page is opened: served by a site, or from a folder by double-click, where its own files have no site. */
export type OpenedFrom = 'site' | 'folder';

/** A script element with its attributes and its text. */
const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/** True for a script element whose text runs: at once, or later as a script of its own (`boot.ts` starts the hall's program so). */
const runs = (attributes: string): boolean => !/\bsrc=/.test(attributes) && (!/\btype=/.test(attributes) || /\btype="(module|text\/javascript)"|id="atlas-app-inline"/.test(attributes));

/** Hashes of the inline scripts of a page, as a content security policy names them; line ends are the parser's own. */
function scriptHashes(html: string): string[] {
  const texts = [...html.matchAll(scriptElement)].filter(([, attributes]) => runs(attributes ?? '')).map(([, , text]) => (text ?? '').replace(/\r\n?/g, '\n'));
  return [...new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`))];
}

/** What a page may load and run: its own files and its own inline scripts by their hash, nothing compiled from text, nothing of another address, no frames, no forms sent. */
export function policyOf(html: string, from: OpenedFrom): string {
  const own = from === 'site' ? "'self'" : 'file:';
  const rules: readonly (readonly [name: string, ...sources: string[]])[] = [
    ['default-src', "'none'"],
    ['script-src', own, ...scriptHashes(html)],
    // Shapes and bars carry their sizes and colours in style attributes.
    ['style-src', own, "'unsafe-inline'"],
    ['img-src', own, 'data:', 'blob:'],
    ['font-src', own, 'data:'],
    // In a folder the map's worker travels in the page: MapLibre fetches it from there, and starts it as the browser's kind of folder wants it. Nothing else can be fetched.
    ['connect-src', from === 'site' ? own : 'blob:'],
    ['worker-src', ...(from === 'site' ? [own] : ['blob:', 'data:'])],
    ['manifest-src', own],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ];
  return rules.map((rule) => rule.join(' ')).join('; ');
}

/** A page with its policy right after its encoding, before anything that is loaded or run. Throws where a page says no encoding. */
export function withPolicy(html: string, from: OpenedFrom): string {
  const encoding = /<meta charset="[^"]*"\s*\/?>/.exec(html);
  if (!encoding) throw new Error('a page without <meta charset> cannot be given a content security policy');
  const at = encoding.index + encoding[0].length;
  return `${html.slice(0, at)}<meta http-equiv="Content-Security-Policy" content="${policyOf(html, from)}">${html.slice(at)}`;
}

/** Puts the policy into every page of a build, once all that others put into it is there; pages for chat programs included. Development has none: Vite brings scripts of its own. */
export function contentPolicyPlugin(): Plugin {
  return {
    name: 'atlas-content-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.html')) file.source = withPolicy(String(file.source), 'site');
        }
      },
    },
  };
}
