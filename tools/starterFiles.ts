import { divisionColumns } from '../src/pack/checkDivisions';
import { projectColumns } from '../src/pack/readProjects';
import { usualLanguages } from '../src/domain/text';
import { layerText, newHead } from './layerText';

/** What has to be known of a district to begin its pack: its names, the English one only where the pack is to be in English too, and west, south, east and north in degrees. */
export interface Start {
  readonly zh: string;
  readonly en?: string | undefined;
  /** Taken from the English name where it is not said. */
  readonly id?: string | undefined;
  readonly bounds: readonly [number, number, number, number];
}

const layer = (id: string, zh: string, en: string, drawing: string, ink: string, grade: string, more: object = {}): object => ({
  id, file: `layers/${id}.geojson`, title: { zh, en }, drawing, ink, grade, sources: [id === 'outline' ? 'placeholder' : 'divisions'],
  note: { zh: '待补：这是什么，有多可信。', en: 'To be written: what it is, and how far to trust it.' }, count: 'features', ...more,
});

/** Charts that read nothing yet: each says that it has no data. */
const indicators = {
  growth: { title: { zh: '建成区', en: 'Built-up area' }, before: '', after: '', change: '', changePercent: '', annual: '', start: '', end: '', layer: '' },
  investment: { title: { zh: '投资', en: 'Investment' }, thresholds: [], keyProjects: '', floor: '' },
  corridor: { title: { zh: '廊道', en: 'Corridor' }, feature: '', claim: '', crossings: [], townships: 'townships', villages: ['villages', 'communities'] },
  promises: { title: { zh: '今年的承诺', en: 'Promises of the year' }, year: '' },
};

const term = (id: string, zh: string, en: string): object => ({ id, title: { zh, en } });

/** The files of a pack with an outline that is only a box, empty layers of townships, villages and communities, and one claim to replace. */
export function starterFiles({ zh, en: english, id: named, bounds: [west, south, east, north] }: Start): Record<string, string> {
  const en = english ?? '';
  const languages = english === undefined ? ['zh'] : usualLanguages;
  const inset = (share: number): [number, number, number, number] => {
    const [dx, dy] = [(east - west) * share, (north - south) * share];
    return [west + dx, south + dy, east - dx, north - dy].map((each) => Number(each.toFixed(6))) as [number, number, number, number];
  };
  const [w, s, e, n] = inset(0.1);
  const id = named ?? (en.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'district');
  const manifest = {
    $schema: './schema/pack.schema.json', format: 1, languages, id, title: { zh: `${zh}图志`, en: `${en} Atlas` }, district: { zh, en }, subtitle: { zh: '发展图志', en: 'A development report as a map' },
    seal: [...zh].slice(0, 2).join(''), bounds: [west, south, east, north], home: inset(0.05), approval: { state: 'none' },
    report: { title: { zh: '报告标题', en: 'Title of the report' }, sha256: '0'.repeat(64), length: 0, file: 'sources/report.txt' },
    sources: [
      { id: 'report', title: { zh: '报告', en: 'The report' }, licence: { zh: '摘引', en: 'Quoted' } },
      { id: 'divisions', title: { zh: '统计用区划代码', en: 'Statistical division codes' }, licence: { zh: '官方公开资料', en: 'Official, public' } },
      { id: 'placeholder', title: { zh: '占位方框', en: 'A box that stands for the outline' }, licence: { zh: '无', en: 'None' } },
    ],
    themes: [term('general', '综合', 'General')], sectors: [term('general', '综合', 'General')], programmes: [term('general', '综合', 'General')], statuses: [term('planned', '计划', 'Planned')],
    layers: [
      layer('outline', '区划轮廓', 'Outline', 'boundary', 'boundary', 'schematic', { plannerOnly: true }),
      layer('townships', '乡镇（街道）', 'Townships', 'places', 'place', 'schematic'),
      layer('communities', '社区', 'Communities', 'communities', 'village', 'township', { publicOff: true }),
      layer('villages', '村庄', 'Villages', 'villages', 'village', 'township', { publicOff: true }),
    ],
    lenses: [{
      id: 'whole', title: { zh: '全域', en: 'The whole' }, sentence: { zh: `${zh}全域。`, en: `All of ${en}.` }, layers: ['outline', 'townships', 'communities', 'villages'],
      members: [], ourReading: false, lead: 'first-claim', claims: ['first-claim'],
    }],
    indicators,
  };
  const claim = {
    id: 'first-claim', subject: { zh: '示例：请换成报告里的第一句话', en: 'Example: put the first sentence of the report here' }, tense: 'context', period: { zh: '今年', en: 'this year' },
    theme: 'general', source: 'report', inferred: true, reasoning: { zh: '占位，尚无出处', en: 'A placeholder; it has no source yet' }, mentions: [],
  };
  const outline = {
    type: 'Feature', id: `${id}-outline`, properties: { id: `${id}-outline`, zh, en, grade: 'schematic', source: 'placeholder' },
    geometry: { type: 'Polygon', coordinates: [[[w, s], [e, s], [e, n], [w, n], [w, s]]] },
  };
  const json = (value: object): string => `${JSON.stringify(spoken(value, languages), null, 2)}\n`;
  return {
    'pack.json': json(manifest),
    'claims.json': json({ $schema: './schema/claims.schema.json', claims: [claim] }),
    'layers/outline.geojson': layerText(newHead, [spoken(outline, languages)]),
    'layers/townships.geojson': layerText(newHead, []),
    'layers/communities.geojson': layerText(newHead, []),
    'layers/villages.geojson': layerText(newHead, []),
    'story/01-beginning.md': beginning(zh, english),
    'tables/projects.csv': `${[projectColumns[0], ...languages.map((code) => `name_${code}`), ...projectColumns.slice(1), ...languages.map((code) => `note_${code}`)].join(',')}\n`,
    'tables/divisions.csv': `${[...divisionColumns.slice(0, 2), ...languages, ...divisionColumns.slice(2)].join(',')}\n`,
  };
}

/** A value without the English of its texts where the pack has none. */
function spoken<T extends object>(value: T, languages: readonly string[]): T {
  return JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'en' && !languages.includes('en') ? undefined : each))) as T;
}

/** A chapter to replace: the shortest sound one. */
function beginning(zh: string, en: string | undefined): string {
  const inEnglish = (words: string): string => (en === undefined ? '' : words);
  return `---
id: beginning
part-zh: 开篇
${inEnglish('part-en: Beginning\n')}title-zh: ${zh}的故事，从这里开始
${inEnglish(`title-en: The story of ${en} begins here\n`)}view:
lead: first-claim
---
# zh
把这里换成自己的话；[[first-claim|数字这样写]]，点开就是出处。
${inEnglish(`
# en
Put words of your own here; [[first-claim|a figure is written like this]] and opens its source.
`)}`;
}
