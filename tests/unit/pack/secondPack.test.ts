import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWire } from '../../../src/pack/loadPack';
import { readPackFolder } from '../../../tools/packFolder';
import { soundFolder } from './soundPack';

const root = resolve(import.meta.dirname, '../../..');
const work = mkdtempSync(join(tmpdir(), 'atlas-second-pack-'));
let outcome = { status: null as number | null, told: '' };

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `await (await import('./tools/buildAtlas.mjs')).buildAtlas(${JSON.stringify(work)})`], {
    cwd: root, encoding: 'utf8', env: { ...process.env, PACK: soundFolder, VITEST: '' },
  });
  outcome = { status, told: stdout + stderr };
}, 240_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('PACK=DIR npm run build', () => {
  it('builds the atlas of another district without a line of code changed', () => {
    expect(outcome).toMatchObject({ status: 0 });
    const page = readFileSync(join(work, 'index.html'), 'utf8');
    expect(page).toContain('<title>兰汀图志</title>');
    expect(page).toContain('兰河');
  });

  it('puts that pack beside the page, where it is read without a fault', async () => {
    const assets = readdirSync(join(work, 'assets'));
    const packs = assets.filter((name) => /^pack-.*\.json$/.test(name));
    expect(packs).toHaveLength(1);
    expect(readFileSync(join(work, 'index.html'), 'utf8')).toContain(`./assets/${packs[0] ?? ''}`);
    const { pack, faults } = await readWire(readFileSync(join(work, 'assets', packs[0] ?? ''), 'utf8'), 'pack.json');
    expect(faults).toEqual([]);
    expect(pack).toMatchObject({ id: 'lanting', seal: '兰汀' });
    expect(pack?.layers.flatMap(({ features }) => features)).toHaveLength(20);
  });

  it('writes the licences of all that was bundled, its workers’ and its fonts’ too', () => {
    const licences = readFileSync(join(work, 'licences.txt'), 'utf8');
    for (const [what, words] of [['Yuanjiang Atlas', 'MIT License'], ['maplibre-gl 6', 'MapLibre contributors'], ['svelte 5', 'MIT'], ['@turf/buffer', 'TurfJS'], ['noto-sans-sc (font)', 'SIL Open Font License']]) {
      const part = licences.split('-'.repeat(72)).find((each) => each.trim().startsWith(what!));
      expect(part?.toLowerCase(), what).toContain(words!.toLowerCase());
    }
    expect(licences).not.toContain('vitest');
  });

  it('leaves no name of the bundled district in what it built', () => {
    const { district, seal } = JSON.parse(readPackFolder('data')['pack.json'] ?? '') as { district: { zh: string; en: string }; seal: string };
    const texts = readdirSync(work, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(html|js|css|json)$/.test(name)).map((name) => readFileSync(join(work, name), 'utf8'));
    expect(texts.length).toBeGreaterThan(3);
    for (const name of [district.zh, district.en, seal]) expect(texts.filter((text) => text.includes(name))).toEqual([]);
  });
});
