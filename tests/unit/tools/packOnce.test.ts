import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packOnce } from '../../../tools/packFolder';
import { soundFolder } from '../pack/soundPack';

it('a pack is read once for all parts of a build, and anew when a file of it has changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-pack-once-'));
  try {
    cpSync(soundFolder, folder, { recursive: true });
    const first = packOnce(folder);
    expect(first).toMatchObject({ faults: [], pack: { id: 'lanting' } });
    expect(packOnce(folder)).toBe(first);
    const manifest = join(folder, 'pack.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"id": "lanting"', '"id": "lanting-2"'));
    expect(packOnce(folder).pack?.id).toBe('lanting-2');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
