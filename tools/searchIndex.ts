import { customPinyin, pinyin } from 'pinyin-pro';
import type { Drawing } from '../src/domain/layer';
import type { Pack } from '../src/domain/pack';
import type { Text } from '../src/domain/text';
import type { Entry, Kind, SearchIndex, SpeltName } from '../src/find/searchIndex';
import { readings } from './readings';
import { foldsFor } from './traditional';

customPinyin({ ...readings });

/** Of features that match equally well the larger or better known comes first. */
const drawingOrder: readonly Drawing[] = ['river', 'road', 'places', 'stations', 'corridor', 'zone', 'railway', 'crossings', 'communities', 'villages', 'circles', 'boundary'];

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

const speltNames = (names: readonly (string | undefined)[]): SpeltName[] => [...new Set(names)].flatMap((text) => (text ? [{ text, spelling: spelling(text) }] : []));
const distinct = (texts: readonly (string | undefined)[]): string[] => [...new Set(texts)].flatMap((text) => text || []);
const isHan = (text: string) => /\p{Script=Han}/u.test(text);

function entryOf(kind: Kind, id: string, names: readonly (Text | undefined)[], others: readonly string[], weight: number): Entry {
  const zh = [...names.map((name) => name?.zh), ...others.filter(isHan)];
  const en = [...names.map((name) => name?.en), ...others.filter((each) => !isHan(each))];
  return { kind, id, names: speltNames(zh), english: distinct(en), weight };
}

function entriesOf(pack: Pack): Entry[] {
  const features = pack.layers.flatMap((layer) => layer.features.map(({ id, properties: { zh, en, short, alias = [], code } }): Entry => ({
    ...entryOf('feature', id, [{ zh, en }, short], alias, drawingOrder.indexOf(layer.drawing)), ...(code ? { code } : {}),
  })));
  const projects = pack.projects.map(({ id, name }) => entryOf('project', id, [name], [], 0));
  const lenses = pack.lenses.map(({ id, title }, i) => entryOf('lens', id, i === 0 ? [title, pack.district, pack.title] : [title], [], i));
  const claims = pack.claims.map(({ id, subject, passage }): Entry => ({ ...entryOf('claim', id, [subject], [], 0), ...(passage ? { quote: passage.quote } : {}) }));
  const chapters = pack.chapters.map(({ id, title }, i) => entryOf('chapter', id, [title], [], i));
  return [...features, ...projects, ...lenses, ...claims, ...chapters];
}

/** Everything of a pack that can be found, with its spellings and the traditional forms of its characters. */
export function searchIndexOf(pack: Pack): SearchIndex {
  const entries = entriesOf(pack);
  return { entries, folds: foldsFor(entries.flatMap(({ names, quote = '' }) => [...names.map(({ text }) => text), quote])) };
}
