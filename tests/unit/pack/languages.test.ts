import { describe, expect, it } from 'vitest';
import { contentLanguage, foreignTexts, packIn } from '../../../src/domain/content';
import { isRightToLeft } from '../../../src/domain/text';
import { growthTable } from '../../../src/charts/growthLayout';
import { messages } from '../../../src/messages/messages';
import { searchIndexOf } from '../../../tools/searchIndex';
import { inChinese, inUyghur } from '../../fixtures/otherLanguages';
import { readWithLines, soundPack } from './soundPack';

describe('A pack without English', () => {
  const { pack, faults } = readWithLines(inChinese(soundPack()));

  it('is sound, with one note that counts what is missing', () => {
    expect(faults.map(({ code, severity, params }) => [code, severity, (params as { language: string }).language])).toEqual([['texts-missing', 'warning', 'en']]);
    expect((faults[0]?.params as { count: number }).count).toBeGreaterThan(100);
  });

  it('is told in Chinese where English is asked for, and says of each text that it is', () => {
    expect(pack?.title).toEqual({ zh: '兰汀图志', en: '兰汀图志', own: { zh: '兰汀图志' } });
    expect(pack?.projects[0]?.name.en).toBe('茶厂扩建');
    const foreign = foreignTexts(pack!, 'en', null);
    for (const each of ['兰汀图志', '磨坊村', '茶厂扩建', '一座小城，长大了', '建成区由']) expect(foreign.get(each), each).toBe('zh');
    expect([...foreignTexts(pack!, 'zh', null)]).toEqual([]);
  });

  it('needs no note where it names its one language', () => {
    const named = inChinese(soundPack(), ['zh']);
    const files = Object.fromEntries(Object.entries(named).map(([name, text]) => [name, name.endsWith('.csv') ? text.replace(',name_en', '').replace(',note_en', '').replace(',en,', ',') : text]));
    const tables = { 'tables/projects.csv': 'id,name_zh,sector,programme,status,claim,place_kind,place\ntea-works,茶厂扩建,industry,key-works,under-way,key-projects,feature,tea-park\nriver-park,滨河公园,environment,key-works,planned,parks,along,lan-river\nvillage-renewal,旧村改造,living,renewal,planned,renewals,township,west-ford\ntea-market,茶叶市场,industry,key-works,planned,tea-market,district,\n' };
    const { 'tables/divisions.csv': dropped, ...rest } = files;
    expect(dropped).toBeTruthy();
    const reading = readWithLines({ ...rest, ...tables });
    expect(reading.faults).toEqual([]);
    expect(contentLanguage(reading.pack!, 'en', null)).toBe('zh');
  });
});

describe('A pack in Chinese and Uyghur', () => {
  const { pack, faults } = readWithLines(inUyghur(soundPack()));

  it('is sound', () => {
    expect(faults).toEqual([]);
    expect(pack?.languages).toEqual(['zh', 'ug']);
  });

  it('is told in either, whatever the interface speaks', () => {
    expect(pack?.title).toMatchObject({ zh: '兰汀图志', en: '兰汀图志' });
    const told = packIn(pack!, 'ug');
    expect(told.title.zh).toBe('ناھىيە Lanting Atlas');
    expect(told.title.en).toBe('ناھىيە Lanting Atlas');
    expect(told.layers.find(({ id }) => id === 'villages')?.features[0]?.properties.zh).toMatch(/^ناھىيە /);
    expect(foreignTexts(told, 'zh', 'ug').get('ناھىيە Lanting Atlas')).toBe('ug');
    expect([isRightToLeft('ug'), isRightToLeft('zh'), isRightToLeft('az-Arab')]).toEqual([true, false, true]);
  });
});

it('An older pack is in Chinese and English, and nothing in it is foreign', () => {
  const { pack } = readWithLines(soundPack());
  expect(pack?.title).toEqual({ zh: '兰汀图志', en: 'Lanting Atlas' });
  expect([...foreignTexts(pack!, 'en', null), ...foreignTexts(pack!, 'zh', null)]).toEqual([]);
  expect(packIn(pack!, 'zh').title.en).toBe('兰汀图志');
});

describe('The pack names its own times and reads its own names', () => {
  const moments = { before: { zh: '2020年', en: 'In 2020' }, after: { zh: '2022年', en: 'In 2022' }, premise: { zh: '按两年算', en: 'over two years' } };
  const own = (): Record<string, string> => ({ ...soundPack(), 'pack.json': (soundPack()['pack.json'] ?? '').replace('"layer": "growth"}', `"layer": "growth", "moments": ${JSON.stringify(moments)}}`).replace('"format": 1,', '"format": 1, "readings": {"磨坊": "ma fang"},') });

  it('in the chart of growth and its table, in both languages, and says no five years of its own', () => {
    const { pack, faults } = readWithLines(own());
    expect(faults).toEqual([]);
    const told = (some: typeof pack, language: 'zh' | 'en') => growthTable(some!, language, messages[language]).rows.flat().map(({ text }) => text);
    expect(told(pack, 'zh')).toEqual(expect.arrayContaining(['2020年', '2022年', '平均每年（按两年算）']));
    expect(told(pack, 'en')).toEqual(expect.arrayContaining(['In 2020', 'In 2022']));
    expect(told(readWithLines(soundPack()).pack, 'zh').join()).not.toContain('五年');
  });

  it('in the search index, before the dictionary, and the dictionary is its own again afterwards', () => {
    const spelt = (some: Record<string, string>) => searchIndexOf(readWithLines(some).pack!).entries.find(({ id }) => id === 'mill-201')?.names[0]?.spelling.split(' ').map((unit) => unit.split('/')[0]);
    expect(spelt(own())).toEqual(['ma', 'fang', 'cun']);
    expect(spelt(soundPack())).toEqual(['mo', 'fang', 'cun']);
  });

  it('and a reading that does not fit its characters is told', () => {
    const files = { ...soundPack(), 'pack.json': (soundPack()['pack.json'] ?? '').replace('"format": 1,', '"format": 1, "readings": {"磨坊": "mofang"},') };
    expect(readWithLines(files).faults.map(({ code }) => code)).toEqual(['bad-reading']);
  });
});
