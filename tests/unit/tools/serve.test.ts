import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPolicy } from '../../../tools/contentPolicy';
import { serveFolder } from '../../../tools/serve.mjs';

const work = mkdtempSync(join(tmpdir(), 'atlas-serve-'));
let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  mkdirSync(join(work, 'site'));
  writeFileSync(join(work, 'secret.txt'), 'secret');
  writeFileSync(join(work, 'site/index.html'), withPolicy('<!doctype html><head><meta charset="utf-8"></head><script>start()</script>', 'site'));
  writeFileSync(join(work, 'site/large.bin'), Buffer.alloc(4_000_000));
  symlinkSync(join(work, 'secret.txt'), join(work, 'site/link.txt'));
  server = await serveFolder(join(work, 'site'));
});
afterAll(async () => {
  await server.close();
  rmSync(work, { recursive: true, force: true });
});

describe('the server', () => {
  it('gives nothing that lies outside its folder, by path or by link', async () => {
    for (const path of ['../secret.txt', '%2e%2e/secret.txt', '..%2fsecret.txt', 'link.txt', '..\\secret.txt', 'nothing']) {
      const response = await fetch(server.url + path);
      expect([response.status, (await response.text()).includes('secret')], path).toEqual([404, false]);
    }
  });

  it('says with every answer that nothing is to be guessed and nobody may frame it', async () => {
    for (const [path, method, status] of [['', 'GET', 200], ['', 'HEAD', 200], ['nothing', 'GET', 404], ['', 'POST', 405]] as const) {
      const { headers, status: got } = await fetch(server.url + path, { method });
      expect([got, headers.get('x-content-type-options')], path).toEqual([status, 'nosniff']);
      expect(headers.get('content-security-policy'), path).toMatch(/^default-src '(none|self)'.*; frame-ancestors 'none'$/);
    }
    const hash = createHash('sha256').update('start()').digest('base64');
    expect((await fetch(server.url)).headers.get('content-security-policy')).toContain(`script-src 'self' 'sha256-${hash}';`);
  });

  it.runIf(process.platform === 'linux')('closes its files where readers go away in the middle', async () => {
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let i = 0; i < 40; i++) {
      await new Promise<void>((done) => {
        get(`${server.url}large.bin`, (response) => {
          response.once('data', () => response.destroy());
          response.once('close', () => done());
        });
      });
    }
    await expect.poll(() => open() - before, { timeout: 5000 }).toBeLessThan(10);
  });
});
