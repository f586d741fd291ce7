import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { still as en } from '../../../src/messages/en/still';
import { still as zh } from '../../../src/messages/zh/still';
import { isModern } from '../../../src/still/isModern';
import { startedByBoot, stillOf, stillPlugin } from '../../../tools/stillPlugin';

const page = '<!doctype html><html><head><meta charset="utf-8"></head><body><!--atlas-still--><div id="app"></div></body></html>';

async function shown(folder: string): Promise<{ html: string; style: string }> {
  const hook = stillPlugin(folder).transformIndexHtml as unknown as { handler(html: string, context: object): Promise<{ html: string; tags: { children: string }[] }> };
  const { html, tags } = await hook.handler(page, {});
  return { html, style: tags.map((tag) => tag.children).join('') };
}

describe('the page before the app', () => {
  it('holds the still, then a boot script of at most 2.75 kB gzipped that old browsers can parse', async () => {
    const { html, style } = await shown('data');
    const script = /<svg id="still".*<\/svg><script>(.*)<\/script><div id="app">/s.exec(html)?.[1] ?? '';
    expect(script.length).toBeGreaterThan(500);
    expect(gzipSync(script).length).toBeLessThanOrEqual(2816);
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toMatch(/\?\?|\?\.[a-z(]|\*\*|async |=>\s*\{\s*await|#\w+\s*=/);
    expect(script).toContain(zh.oldBrowser);
    expect(script).toContain(en.oldBrowser);
    for (const words of [zh, en]) expect(script).toContain(words.lost);
    expect(style).toContain('#still,#still-cast{position:fixed');
    expect(style).toContain('[data-theme=hall]{');
  });

  it('is built all the same from a folder that holds no sound pack', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
    const warnings: string[] = [];
    expect(stillOf(join(folder, 'nowhere'), (message) => warnings.push(message))).toBe('');
    writeFileSync(join(folder, 'pack.json'), '{"format": 1, "__proto__": {');
    expect(stillOf(folder, (message) => warnings.push(message))).toBe('');
    const { html } = await shown(folder);
    expect(html).not.toContain('<svg');
    expect(html).toContain('<script>');
  });
});

describe('the app', () => {
  it('is preloaded, and started by the boot script once the still is on the screen', () => {
    const built = '<script type="module" crossorigin src="./assets/index-1.js"></script><link rel="stylesheet" href="./a.css">';
    expect(startedByBoot(built)).toBe('<link id="atlas-app" rel="modulepreload" crossorigin href="./assets/index-1.js"><link rel="stylesheet" href="./a.css">');
  });
});

describe('an old browser', () => {
  const browser = (css: boolean, window: object, list: object) => isModern({ supports: () => css, window, list });
  it('is told apart by what it does not know, and nothing is compiled to find out', () => {
    expect(browser(true, { CompressionStream: 0 }, {})).toBe(true);
    expect(browser(false, { CompressionStream: 0 }, { toSorted: 0 })).toBe(true);
    expect(browser(false, { CompressionStream: 0 }, {})).toBe(false);
    // Safari 16.0 to 16.3 can sort, and lacks what else the app stands on.
    expect(browser(false, {}, { toSorted: 0 })).toBe(false);
    expect(isModern({ supports: () => { throw new TypeError(); }, window: { CompressionStream: 0 }, list: {} })).toBe(false);
    expect(readFileSync('src/still/isModern.ts', 'utf8')).not.toMatch(/new Function|eval\(/);
  });

  it('is told in both languages which browsers will do', () => {
    for (const words of [zh, en]) {
      for (const sentence of [words.oldBrowser]) for (const version of ['109', '115', '16.4']) expect(sentence).toContain(version);
    }
  });
});
