import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readPackFolder } from '../../../tools/packFolder';
import { publicPackFiles } from '../../../tools/publicPack';

const work = mkdtempSync(join(tmpdir(), 'atlas-pack-files-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
let folder = '';
let round = 0;
beforeEach(() => {
  folder = join(work, `pack-${++round}`);
  cpSync('tests/fixtures/packs/sound', folder, { recursive: true });
  rmSync(join(folder, 'sources'), { recursive: true, force: true });
  mkdirSync(join(folder, 'sources'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
const report = (change: object) => {
  const manifest = JSON.parse(readPackFolder(folder)['pack.json'] ?? '') as { report: object };
  writeFileSync(join(folder, 'pack.json'), JSON.stringify({ ...manifest, report: { ...manifest.report, file: 'sources/report.txt', ...change } }));
};

describe('What of a pack’s sources is read and published', () => {
  it('is the report that the pack names, and no note that lies beside it', () => {
    report({});
    for (const name of ['report.txt', 'private-notes.txt']) writeFileSync(join(folder, 'sources', name), name);
    expect(Object.keys(readPackFolder(folder)).filter((path) => path.startsWith('sources/'))).toEqual(['sources/report.txt']);
  });

  it('leaves the machine only where the pack says so', () => {
    report({});
    writeFileSync(join(folder, 'sources/report.txt'), 'the report');
    expect(publicPackFiles(folder, { pin: false })).not.toHaveProperty(['sources/report.txt']);
    report({ publish: true });
    expect(publicPackFiles(folder, { pin: false })).toHaveProperty(['sources/report.txt'], 'the report');
  });

  it('is nothing that a link or a path leads to from outside the folder', () => {
    writeFileSync(join(work, 'private.txt'), 'private');
    symlinkSync(join(work, 'private.txt'), join(folder, 'sources/report.txt'));
    symlinkSync(join(work, 'private.txt'), join(folder, 'story/99-private.md'));
    report({ publish: true });
    expect(Object.values(readPackFolder(folder))).not.toContain('private');
    report({ file: '../../private.txt', publish: true });
    expect(Object.values(publicPackFiles(folder, { pin: false }))).not.toContain('private');
  });
});

describe('The PIN of a hall', () => {
  const pin = { salt: '5a17', rounds: 2_000_000, proof: 'a'.repeat(64) };
  const manifest = (hall: string) => writeFileSync(join(folder, 'pack.json'), readPackFolder(folder)['pack.json']!.replace('{', `{\n  "hall": ${hall},\n`));

  it('is in the hall’s folder, and in nothing that is served, and every other line of the manifest stays where it is', () => {
    for (const hall of [`{"opens": "09:00", "closes": "17:00",\n  "pin": ${JSON.stringify(pin, null, 2)},\n "idleSeconds": 60}`, `{"pin": ${JSON.stringify(pin)}}`, `{"idleSeconds": 60,\n\n"pin": ${JSON.stringify(pin)}}`]) {
      const before = readPackFolder(folder)['pack.json']!;
      manifest(hall);
      const own = publicPackFiles(folder, { pin: true })['pack.json']!;
      const served = publicPackFiles(folder, { pin: false })['pack.json']!;
      expect(own).toContain(pin.proof);
      expect(served).not.toMatch(/pin|proof|5a17/);
      const { hall: settings, ...rest } = JSON.parse(own) as { hall: object };
      expect(JSON.parse(served)).toEqual({ ...rest, hall: { ...settings, pin: undefined } });
      const lineOf = (text: string, word: string) => text.slice(0, text.indexOf(word)).split('\n').length;
      expect(lineOf(served, '"format"')).toBe(lineOf(own, '"format"'));
      writeFileSync(join(folder, 'pack.json'), before);
    }
  });
});
