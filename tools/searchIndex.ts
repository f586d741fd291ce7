import { customPinyin, pinyin } from 'pinyin-pro';
import type { Pack } from '../src/domain/pack';
import { entriesOf } from '../src/find/entries';
import type { SearchIndex } from '../src/find/searchIndex';
import { readings } from './readings';
import { foldsFor } from './traditional';

customPinyin({ ...readings });

/** How a name is spelt, one syllable for each UTF-16 code unit; letters and figures are spelt as themselves, ü as v. */
export function spelling(text: string): string {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });
  const units: string[] = [];
  [...text].forEach((character, i) => {
    const read = /\p{Script=Han}/u.test(character) ? (syllables[i] ?? '') : character.normalize('NFKC').toLowerCase();
    units.push(/^[a-z0-9]+$/.test(read) ? read : '', ...Array.from({ length: character.length - 1 }, () => ''));
  });
  return units.join(' ');
}

/** Everything of a pack that can be found, with its spellings and the traditional forms of its characters. */
export function searchIndexOf(pack: Pack): SearchIndex {
  const entries = entriesOf(pack, spelling);
  return { entries, folds: foldsFor(entries.flatMap(({ names, quote = '' }) => [...names.map(({ text }) => text), quote])) };
}
