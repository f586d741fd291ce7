import { describe, expect, it } from 'vitest';
import { staleOf } from '../../../../src/modes/kiosk/stale';
import { readPack } from '../../../../src/pack/readPack';
import { searchIndexOf } from '../../../../tools/searchIndex';
import { soundPack } from '../../pack/soundPack';

const files = soundPack();
const index = searchIndexOf(readPack(files).pack!);
const built = { files, hash: 'x', madeOn: '2031-05-01', characters: [...new Set(Object.values(files).join(''))].join('') };
const compared = (now: Record<string, string>) => staleOf(now, readPack(now).pack!, built, index);

describe('What has not followed a folder’s data', () => {
  it('is nothing while they are what it was built with', () => {
    expect(compared(files)).toEqual({ files: [], names: [], characters: '' });
  });

  it('is named: the changed files, the names pinyin lacks, the characters the fonts lack', () => {
    const villages = files['layers/villages.geojson']!;
    const now = { ...files, 'layers/villages.geojson': villages.replace('榉树村', '龘村'), 'tables/new.csv': 'id' };
    expect(compared(now)).toMatchObject({ files: ['layers/villages.geojson', 'tables/new.csv'], names: ['龘村'], characters: '龘' });
    expect(compared({ ...files, 'layers/villages.geojson': villages.replace('榉树村', '松树村') }).names).toEqual([]);
  });

  it('leaves names open where the index cannot be read', () => {
    expect(staleOf(files, readPack(files).pack!, built, null).names).toBeNull();
  });
});
