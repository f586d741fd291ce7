import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, createLogger, createServer, type LogErrorOptions, type Logger } from 'vite';
import { packPlugin } from '../../../tools/packPlugin';
import { soundFolder, soundPack } from './soundPack';

const work = mkdtempSync(join(tmpdir(), 'atlas-pack-plugin-'));

beforeAll(() => {
  writeFileSync(join(work, 'index.html'), '<!doctype html><html><head><title>%ATLAS_TITLE%</title><meta name="description" content="%ATLAS_DESCRIPTION%"></head><body></body></html>');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Built {
  readonly html: string;
  readonly packs: { name: string; files: Record<string, string> }[];
  readonly warnings: string;
}

async function buildWith(folder: string): Promise<Built> {
  const warnings: string[] = [];
  const customLogger: Logger = { ...createLogger('silent'), warn: (message: string, _options?: LogErrorOptions) => void warnings.push(message) };
  const result = await build({ root: work, configFile: false, base: './', customLogger, plugins: [packPlugin(folder)], build: { write: false } });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ('output' in each ? each.output : []));
  const text = (each: (typeof outputs)[number]): string => (each.type === 'asset' ? String(each.source) : '');
  const packs = outputs.filter((each) => each.fileName.endsWith('.json')).map((each) => ({ name: each.fileName, files: (JSON.parse(text(each)) as { files: Record<string, string> }).files }));
  return { html: outputs.filter((each) => each.fileName === 'index.html').map(text).join(''), packs, warnings: warnings.join('\n') };
}

describe('In development', { timeout: 60_000 }, () => {
  it('the page is served the pack as it is now, and reloads when a file of it changes', async () => {
    const folder = join(work, 'live');
    cpSync(soundFolder, folder, { recursive: true });
    const server = await createServer({ root: work, configFile: false, base: './', logLevel: 'silent', plugins: [packPlugin(folder)], server: { port: 0, host: '127.0.0.1' } });
    const reloaded = new Promise<void>((done) => {
      server.ws.send = (message: unknown) => {
        if ((message as { type?: string }).type === 'full-reload') done();
      };
    });
    try {
      await server.listen();
      const address = server.resolvedUrls?.local[0] ?? '';
      const html = await (await fetch(address)).text();
      expect(html).toContain('<title>兰汀图志</title>');
      const href = /<link id="atlas-pack"[^>]* href="([^"]+)"/.exec(html)?.[1] ?? '';
      // The watcher may still be starting: save again until it notices.
      const saving = setInterval(() => writeFileSync(join(folder, 'claims.json'), '{"claims": []}'), 100);
      await reloaded.finally(() => clearInterval(saving));
      const wire = (await (await fetch(new URL(href, address))).json()) as { files: Record<string, string> };
      expect(wire.files['claims.json']).toBe('{"claims": []}');
    } finally {
      await server.close();
    }
  });
});

describe('A build', { timeout: 60_000 }, () => {
  it('puts the raw files of the pack into one file that the page preloads', async () => {
    const { html, packs, warnings } = await buildWith(soundFolder);
    expect(packs).toHaveLength(1);
    expect(packs[0]?.name).toMatch(/^assets\/pack-[0-9a-f]{8}\.json$/);
    const { 'sources/report.txt': report, ...published } = soundPack();
    expect(report).toBeDefined();
    expect(packs[0]?.files).toEqual(published);
    expect(html).toMatch(/<link id="atlas-pack" rel="preload" as="fetch" crossorigin href="\.\/assets\/pack-[0-9a-f]{8}\.json">/);
    expect(html).toContain('<title>兰汀图志</title>');
    expect(html).toContain('content="一个虚构的县"');
    expect(warnings).toBe('');
  });

  it('warns of a faulty pack, still succeeds, and writes its title as text', async () => {
    const folder = join(work, 'faulty');
    cpSync(soundFolder, folder, { recursive: true });
    mkdirSync(join(folder, 'notes'));
    writeFileSync(join(folder, 'README.md'), 'not a part of the pack');
    writeFileSync(join(folder, 'pack.json'), (soundPack()['pack.json'] ?? '').replace('兰汀图志', () => '</title><script>alert(1)</script>$&'));
    writeFileSync(join(folder, 'claims.json'), '{');
    const { html, packs, warnings } = await buildWith(folder);
    expect(Object.keys(packs[0]?.files ?? {})).not.toContain('README.md');
    expect(warnings).toContain('claims.json 第 1 行第 2 列');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;$&amp;');
  });

  it('stops with the name of a folder that is not there', async () => {
    await expect(buildWith(join(work, 'nowhere'))).rejects.toThrow(/nowhere: no such folder/);
  });
});
