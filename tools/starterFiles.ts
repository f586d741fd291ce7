import { divisionColumns } from '../src/pack/checkDivisions';
import { projectColumns } from '../src/pack/readProjects';
import { layerText, newHead } from './layerText';

/** What has to be known of a district to begin its pack: its names, and west, south, east and north in degrees. */
export interface Start {
  readonly zh: string;
  readonly en: string;
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
export function starterFiles({ zh, en, bounds: [west, south, east, north] }: Start): Record<string, string> {
  const inset = (share: number): [number, number, number, number] => {
    const [dx, dy] = [(east - west) * share, (north - south) * share];
    return [west + dx, south + dy, east - dx, north - dy].map((each) => Number(each.toFixed(6))) as [number, number, number, number];
  };
  const [w, s, e, n] = inset(0.1);
  const id = en.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'district';
  const manifest = {
    $schema: './schema/pack.schema.json', format: 1, id, title: { zh: `${zh}图志`, en: `${en} Atlas` }, district: { zh, en }, subtitle: { zh: '发展图志', en: 'A development report as a map' },
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
  const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'pack.json': json(manifest),
    'claims.json': json({ $schema: './schema/claims.schema.json', claims: [claim] }),
    'layers/outline.geojson': layerText(newHead, [outline]),
    'layers/townships.geojson': layerText(newHead, []),
    'layers/communities.geojson': layerText(newHead, []),
    'layers/villages.geojson': layerText(newHead, []),
    'story/01-beginning.md': beginning(zh, en),
    'tables/projects.csv': `${projectColumns.join(',')}\n`,
    'tables/divisions.csv': `${divisionColumns.join(',')}\n`,
  };
}

/** A chapter to replace: the shortest sound one. */
function beginning(zh: string, en: string): string {
  return `---
id: beginning
part-zh: 开篇
part-en: Beginning
title-zh: ${zh}的故事，从这里开始
title-en: The story of ${en} begins here
view:
lead: first-claim
---
# zh
把这里换成自己的话；[[first-claim|数字这样写]]，点开就是出处。

# en
Put words of your own here; [[first-claim|a figure is written like this]] and opens its source.
`;
}
