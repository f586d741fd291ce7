import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, mostTyped, runsOf } from '../../../src/find/find';
import { fold, foldTable } from '../../../src/find/fold';
import { prepare } from '../../../src/find/prepare';
import type { Entry, Kind, SearchIndex } from '../../../src/find/searchIndex';
import { spell } from '../../../src/find/spell';
import { spelling } from '../../../tools/searchIndex';
import { foldsFor } from '../../../tools/traditional';

/** An entry as the build makes it, of an invented place. */
function entry(kind: Kind, id: string, names: readonly string[], english: readonly string[] = [], more: Partial<Entry> = {}): Entry {
  return { kind, id, names: names.map((text) => ({ text, spelling: spelling(text) })), english, weight: 0, ...more };
}

const entries = [
  entry('feature', 'lan', ['兰河'], ['Lan River'], { weight: 0 }),
  entry('feature', 'lanting', ['兰亭镇', '兰亭'], ['Lanting Town'], { weight: 2, code: '990001101000' }),
  entry('feature', 'lanting-201', ['兰亭村', '兰亭村委会'], ['Lanting Village'], { weight: 9, code: '990001101201' }),
  entry('feature', 'chang', ['重庆路长街'], ["Chongqinglu Chang'an Street"], { weight: 9 }),
  entry('project', 'works', ['兰河整治'], ['Lan River Works']),
  entry('lens', 'rivers', ['两河'], ['Two rivers']),
  entry('claim', 'clean', ['保护水源'], ['Protect the source'], { quote: '加强兰河水源保护，新增37.4公里' }),
  entry('chapter', 'told', ['兰河整治'], ['The Lan']),
];
const index: SearchIndex = { entries, folds: foldsFor(entries.flatMap(({ names, quote = '' }) => [...names.map(({ text }) => text), quote])) };
const finder = prepare(index);
const first = (typed: string) => find(finder, typed)[0]?.hits[0];
const ids = (typed: string) => find(finder, typed).flatMap(({ hits }) => hits.map((hit) => hit.entry.id));

describe('A thing is found', () => {
  it.each([
    ['by its characters', '兰河', 'lan'], ['by full pinyin', 'lanhe', 'lan'], ['by pinyin with tones and blanks', 'Lán hé', 'lan'], ['by initials', 'lh', 'lan'], ['by half-written pinyin', 'lantingz', 'lanting'], ['by pinyin and initials mixed', 'lantzh', 'lanting'],
    ['by another name', '兰亭', 'lanting'], ['by traditional characters', '蘭亭鎮', 'lanting'], ['by English', 'lanting town', 'lanting'], ['by an English word within', 'works', 'works'], ['by its code', '990001101201', 'lanting-201'],
    ['by a code without its zeros', '990001101', 'lanting'], ['by the right reading of a heteronym', 'chongqinglu', 'chang'], ['by the report’s own words', '37.4公里', 'clean'], ['by words apart from each other', '水源 加强', 'clean'], ['by characters apart from each other', '重街', 'chang'],
    ['by English without its apostrophe', 'changan', 'chang'], ['with full-width letters', 'ＬＡＮＨＥ', 'lan'],
  ])('%s: %s', (_how, typed, id) => expect(first(typed)?.entry.id).toBe(id));

  it('not by nothing, and not by what nothing has', () => {
    expect(find(finder, '  ')).toEqual([]);
    expect(find(finder, '·“”')).toEqual([]);
    expect(find(finder, 'xyzzy')).toEqual([]);
    expect(find(finder, '123')).toEqual([]);
  });
});

describe('Of several', () => {
  it('the kinds stand in their order where they match equally', () => {
    expect(find(finder, '兰河整治').map(({ kind }) => kind)).toEqual(['project', 'chapter']);
  });

  it('a whole name stands before a beginning, a beginning before a middle, whatever the kind', () => {
    expect(find(finder, '两河')[0]?.kind).toBe('lens');
    expect(ids('兰亭')).toEqual(['lanting', 'lanting-201']);
  });

  it('a list is cut, and says how many there are', () => {
    const many = prepare({ entries: Array.from({ length: 20 }, (_, i) => entry('feature', `v-${i}`, [`新村${i}号`])), folds: '' });
    const [group] = find(many, '新村', 6);
    expect(group).toMatchObject({ total: 20 });
    expect(group?.hits).toHaveLength(6);
  });
});

it('nothing is missed for the letters an entry is first asked for, whatever part of whatever text is typed', () => {
  const asked = { ...finder, entries: finder.entries.map((ready) => ({ ...ready, holds: -1 })) };
  const texts = entries.flatMap(({ names, english, code = '', quote = '' }) => [...names.flatMap(({ text, spelling: spelt }) => [text, spelt, spelt.replaceAll(' ', '')]), ...english, code, quote]).filter((text) => text !== '');
  const part = fc.tuple(fc.constantFrom(...texts), fc.nat(12), fc.integer({ min: 1, max: 8 })).map(([text, from, length]) => text.slice(from % text.length).slice(0, length));
  fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ' '), (parts, between) => {
    expect(find(finder, parts.join(between))).toEqual(find(asked, parts.join(between)));
  }), { numRuns: 500 });
});

describe('What was met is marked', () => {
  const marked = (typed: string) => {
    const met = first(typed)?.met;
    return met && runsOf(met.text, met.ranges).filter((run) => run.met).map((run) => run.text);
  };

  it.each([['lanh', ['兰河']], ['tz', ['亭镇']], ['ting', ['亭']], ['蘭', ['兰']], ['重街', ['重', '街']], ['lan river w', ['Lan River W']], ['990001101201', ['990001101201']], ['整治 兰河', ['兰河', '整治']]] as const)('%s', (typed, runs) => {
    expect(marked(typed)).toEqual(runs);
  });

  it('runs joined again are the text, whatever was typed', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z0-9 兰亭河村重]{1,6}$/)), (typed) => {
      for (const { hits } of find(finder, typed)) for (const { met } of hits) expect(runsOf(met.text, met.ranges).map((run) => run.text).join('')).toBe(met.text);
    }));
  });
});

describe('Spelling', () => {
  it('has one unit for each code unit, with every reading of a character, letters and figures as themselves', () => {
    expect(spelling('107国道“绿”A').split(' ')).toEqual(['1', '0', '7', 'guo', 'dao', '', 'lv/lu', '', 'a']);
    expect(spelling('𠮷村').split(' ')).toHaveLength(3);
  });

  it('tells full pinyin from initials and from a mixture', () => {
    const name = ['zhong', 'yuan', 'lu'];
    expect(spell(name, 'zhongyuan')).toEqual({ start: 0, end: 2, how: 'full' });
    expect(spell(name, 'zyl')).toEqual({ start: 0, end: 3, how: 'initials' });
    expect(spell(name, 'zhyuanl')).toEqual({ start: 0, end: 3, how: 'mixed' });
    expect(spell(name, 'yl')).toEqual({ start: 1, end: 3, how: 'initials' });
    expect(spell(name, 'zl')).toBeNull();
  });

  it('any way of writing out and cutting short is met from the beginning', () => {
    const name = ['gan', 'he', 'chen', 'jie'];
    fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (full) => {
      expect(spell(name, name.map((syllable, i) => (full[i] ? syllable : syllable[0])).join(''))).toMatchObject({ start: 0, end: 4 });
    }));
  });
});

describe('A name of several readings is found by each', () => {
  /** What a stranger may call the place, and how it is said where it lies. */
  const said = [
    ['吕庄', 'lvzhuang', 'lyuzhuang', 'luzhuang', 'lǚzhuāng', 'lz'], ['女郎', 'nvlang', 'nulang', 'nyulang'], ['略阳', 'lveyang', 'lueyang', 'lyueyang'], ['曲阜', 'qufu', 'qvfu'], ['徐庄', 'xvzhuang', 'xuzhuang', 'xz'],
    ['解庄', 'xiezhuang', 'jiezhuang', 'xz'], ['查家', 'zhajia', 'chajia'], ['仇庄', 'qiuzhuang', 'chouzhuang'], ['单县', 'shanxian', 'danxian'], ['区家', 'oujia', 'qujia'], ['万俟村', 'moqicun', 'wanqi'],
    ['乐清', 'yueqing', 'leqing', 'yq'], ['六合', 'luhe', 'liuhe', 'lh'], ['黄陂', 'huangpi', 'huangbei'], ['句容', 'jurong', 'gourong'], ['朴庄', 'piaozhuang', 'puzhuang'], ['尉氏', 'weishi', 'yushi'],
  ] as const;
  const all = prepare({ entries: said.map(([name], i) => entry('feature', `at-${i}`, [name])), folds: '' });
  it.each(said.flatMap(([name, ...typed], i) => typed.map((each) => [each, name, `at-${i}`] as const)))('%s → %s', (typed, _name, id) => {
    expect(find(all, typed).flatMap(({ hits }) => hits.map((hit) => hit.entry.id))).toContain(id);
  });
});

describe('What one means comes first', () => {
  const zone = prepare({ entries: [
    entry('project', 'platform', ['工业园区平台'], ['Industrial Platform']), entry('feature', 'zone', ['兰亭工业园区'], ['Lanting Industrial Park']), entry('topic', 'themes/works', ['工业', '园区'], ['Industry', 'industrial']),
  ], folds: '' });
  it.each(['工业园区', 'gongyeyuanqu', 'industrial'])('a place of that kind goes before a project that merely begins so: %s', (typed) => expect(find(zone, typed)[0]?.hits[0]?.entry.id).toBe('zone'));
  it('a subject is found by its own title before all, by other words for it after all', () => {
    expect(find(zone, '工业')[0]?.hits[0]?.entry.id).toBe('themes/works');
    expect(find(zone, '园区').at(-1)?.kind).toBe('topic');
  });
});

describe('Where nothing is called so', () => {
  it('names that lack one character of it are offered as near, and nothing further off', () => {
    expect(first('兰亭大镇')).toMatchObject({ entry: { id: 'lanting' }, met: { tier: 'near' } });
    expect(find(finder, '兰亭大小镇')).toEqual([]);
    expect(find(finder, '兰大')).toEqual([]);
  });
  it('a text of thousands is not looked up at all', () => {
    expect(find(finder, '兰'.repeat(mostTyped + 1))).toEqual([]);
    expect(find(finder, 'ﷺ'.repeat(20_000))).toEqual([]);
  });
});

it('folding keeps letters and figures and knows where each stood', () => {
  const table = foldTable('區区');
  expect(fold('（區）Ａ’b ü-1', table, true)).toEqual({ plain: '区 ab v 1', at: [1, 2, 3, 5, 6, 7, 8, 9] });
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, blanks) => {
    const { plain, at } = fold(text, table, blanks);
    expect(at).toHaveLength(plain.length);
    expect(at.every((place) => place >= 0 && place < text.length)).toBe(true);
  }));
});
