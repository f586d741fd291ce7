import { clearCustomDict, customPinyin, pinyin, polyphonic } from 'pinyin-pro';
import type { Pack } from '../src/domain/pack';
import { entriesOf } from '../src/find/entries';
import type { SearchIndex } from '../src/find/searchIndex';
import { readings } from './readings';
import { foldsFor } from './traditional';

/** The readings of a pack's own. */
export type Readings = Readonly<Record<string, string>>;

const none: Readings = {};
let inUse: Readings | null = null;

/** The dictionary has one set of readings at a time. */
function read(own: Readings): void {
  if (own === inUse) return;
  clearCustomDict('pinyin');
  customPinyin({ ...readings, ...Object.fromEntries(Object.entries(own).map(([name, reading]) => [name, reading.replaceAll('ü', 'v')])) });
  inUse = own;
}

const asArray = { toneType: 'none', type: 'array', v: true } as const;
const others = new Map<string, readonly string[]>();

/** Every reading that the dictionary knows of a character. */
function readingsOf(character: string): readonly string[] {
  const known = others.get(character) ?? (polyphonic(character, asArray)[0] ?? []).map(String);
  others.set(character, known);
  return known;
}

/**
 * How a name is spelt, one unit for each UTF-16 code unit, joined by blanks; letters and figures are spelt as themselves, ü as v. A character that is
 * read in several ways (解 jie, as a family's name xie) has them all, joined by /, the one it most likely has here first: a pack's own reading before any other.
 */
export function spelling(text: string, own: Readings = none): string {
  read(own);
  const syllables = pinyin(text, { ...asArray, nonZh: 'spaced' });
  const asFamily = pinyin(text, { ...asArray, nonZh: 'spaced', surname: 'head' });
  const units: string[] = [];
  [...text].forEach((character, i) => {
    const isHan = /\p{Script=Han}/u.test(character);
    const read = isHan ? [syllables[i] ?? '', asFamily[i] ?? '', ...readingsOf(character)] : [character.normalize('NFKC').toLowerCase()];
    const spelt = [...new Set(read.filter((each) => /^[a-z0-9]+$/.test(each)))];
    units.push(spelt.join('/'), ...Array.from({ length: character.length - 1 }, () => ''));
  });
  return units.join(' ');
}

/** Everything of a pack that can be found, with its spellings and the traditional forms of its characters. */
export function searchIndexOf(pack: Pack): SearchIndex {
  const entries = entriesOf(pack, (text) => spelling(text, pack.readings));
  return { entries, folds: foldsFor(entries.flatMap(({ names, quote = '' }) => [...names.map(({ text }) => text), quote])) };
}
