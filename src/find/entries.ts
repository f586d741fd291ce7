import type { Drawing } from '../domain/layer';
import type { Pack } from '../domain/pack';
import type { Text } from '../domain/text';
import type { Entry, Kind, SpeltName } from './searchIndex';
import { storyWords, synonymsOf } from './synonyms';
import { topicId, topicsOf } from './topics';

/** How a Chinese name is spelt: one syllable for each UTF-16 code unit, joined by blanks. */
export type Spell = (name: string) => string;

/** Of features that match equally well the larger or better known comes first. */
const drawingOrder: readonly Drawing[] = ['river', 'road', 'places', 'stations', 'corridor', 'zone', 'railway', 'crossings', 'communities', 'villages', 'circles', 'boundary'];

const distinct = (texts: readonly (string | undefined)[]): string[] => [...new Set(texts)].flatMap((text) => text || []);
const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Everything of a pack that can be found, by every name it has. */
export function entriesOf(pack: Pack, spell: Spell): Entry[] {
  const spelt = (names: readonly (string | undefined)[]): SpeltName[] => distinct(names).map((text) => ({ text, spelling: spell(text) }));
  const entryOf = (kind: Kind, id: string, names: readonly (Text | undefined)[], others: readonly string[], weight: number): Entry => {
    const zh = [...names.map((name) => name?.zh), ...others.filter(isHan)];
    const en = [...names.map((name) => name?.en), ...others.filter((each) => !isHan(each))];
    return { kind, id, names: spelt(zh), english: distinct(en), weight };
  };
  const features = pack.layers.flatMap((layer) => layer.features.map(({ id, properties: { zh, en, short, alias = [], code } }): Entry => ({
    ...entryOf('feature', id, [{ zh, en }, short], alias, drawingOrder.indexOf(layer.drawing)), ...(code ? { code } : {}),
  })));
  const projects = pack.projects.map(({ id, name }) => entryOf('project', id, [name], [], 0));
  const lenses = pack.lenses.map(({ id, title }, i) => entryOf('lens', id, i === 0 ? [title, pack.district, pack.title] : [title], [], i));
  const claims = pack.claims.map(({ id, subject, passage }): Entry => ({ ...entryOf('claim', id, [subject], [], 0), ...(passage ? { quote: passage.quote } : {}) }));
  const chapters = pack.chapters.map(({ id, title }, i) => entryOf('chapter', id, [title], i === 0 ? storyWords : [], i));
  const topics = topicsOf(pack).map((topic, i) => entryOf('topic', topicId(topic), [topic.title], synonymsOf(Object.values(topic.title)), i));
  return [...features, ...projects, ...topics, ...lenses, ...claims, ...chapters];
}
