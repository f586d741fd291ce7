import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../src/domain/pack';
import { contentHash } from '../../../src/pack/contentHash';
import { readWire } from '../../../src/pack/loadPack';
import { soundPack } from './soundPack';

const wire = JSON.stringify({ files: soundPack() });

describe('The content hash of a pack', () => {
  it('is the SHA-256 of the file that travels, which the build names after it', async () => {
    const { pack } = await readWire(wire, 'pack.json');
    expect(contentHash(pack!)).toBe(createHash('sha256').update(wire).digest('hex'));
  });

  it('changes with any character of any file', async () => {
    const files = soundPack();
    const { pack } = await readWire(JSON.stringify({ files: { ...files, 'claims.json': `${files['claims.json']} ` } }), 'pack.json');
    expect(contentHash(pack!)).not.toBe(createHash('sha256').update(wire).digest('hex'));
  });

  it('is empty for a pack that was read from no files', () => {
    expect(contentHash({} as Pack)).toBe('');
  });
});
