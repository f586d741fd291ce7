import { expect, it } from 'vitest';
import { currentIndex, unspelt } from '../../../src/find/currentIndex';
import { find } from '../../../src/find/find';
import { prepare } from '../../../src/find/prepare';
import { readPack } from '../../../src/pack/readPack';
import { searchIndexOf } from '../../../tools/searchIndex';
import { soundPack } from '../pack/soundPack';

const files = soundPack();
const built = searchIndexOf(readPack(files).pack!);
const renamed = (to: string) => readPack({ ...files, 'layers/villages.geojson': files['layers/villages.geojson']!.replace('榉树村', to).replace('Beech Village', 'Newfound Village') }).pack!;
const found = (to: string, typed: string) => find(prepare(currentIndex(renamed(to), built)), typed)[0]?.hits[0]?.entry.id;

it('is the very index that was built while the pack is the same', () => {
  expect(currentIndex(readPack(files).pack!, built)).toEqual(built);
  expect(unspelt(readPack(files).pack!, built)).toEqual([]);
});

it('finds a name that is new since by its characters, its English and its code, and by pinyin where its characters stand in other names', () => {
  expect(found('龘林村', '龘林')).toBe('beech-202');
  expect(found('龘林村', 'newfound')).toBe('beech-202');
  expect(found('龘林村', '990001102202')).toBe('beech-202');
  expect(found('松坊村', 'songfang')).toBe('beech-202');
  expect(unspelt(renamed('龘林村'), built)).toEqual(['龘林村']);
});

it('no longer finds what has gone', () => {
  expect(found('松坊村', '榉树')).toBeUndefined();
});

it('finds by what is written even where no index was made', () => {
  expect(find(prepare(currentIndex(renamed('龘林村'), { entries: [], folds: '' })), '龘林村')[0]?.hits[0]?.entry.id).toBe('beech-202');
});
