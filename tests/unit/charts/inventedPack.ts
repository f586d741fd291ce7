import type { Claim } from '../../../src/domain/claim';
import type { AtlasFeature, Drawing, Grade, Ink, Layer, Shape } from '../../../src/domain/layer';
import type { Pack, Project } from '../../../src/domain/pack';
import type { Text } from '../../../src/domain/text';

/** A pack of an invented place on the equator, where 0.01° is 1.112 km both ways, so that every expected figure can be worked out by hand. */
const text = (zh: string, en = zh): Text => ({ zh, en });

export function feature(id: string, geometry: Shape, more: Partial<AtlasFeature['properties']> = {}): AtlasFeature {
  return { type: 'Feature', id, properties: { id, zh: id, en: id, grade: 'schematic', source: 'words', ...more }, geometry };
}

const point = (lon: number, lat: number): Shape => ({ type: 'Point', coordinates: [lon, lat] });
const box = (west: number, south: number, east: number, north: number): Shape => ({
  type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
});
const layer = (id: string, drawing: Drawing, ink: Ink, features: readonly AtlasFeature[], grade: Grade = 'schematic'): Layer => ({
  id, file: `layers/${id}.geojson`, title: text(id), drawing, ink, grade, sources: ['words'], note: text(id), count: 'features', features,
});
const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id, subject: text(`${id}事项`, `${id} subject`), tense: 'target', period: text('全年', 'the year'), theme: 'works', source: 'report', mentions: [], ...more,
});
const villages = (township: string, count: number, lat: number): AtlasFeature[] =>
  Array.from({ length: count }, (_, at) => feature(`${township}-${at}`, point(0.001 * at, lat), { grade: 'township', township }));
const tier = (value: number): Claim['threshold'] => ({ value, unit: text('亿元', '× 100 million') });
const project = (id: string, more: Partial<Project> = {}): Project => ({
  id, name: text(`${id}项目`, `${id} project`), sector: 'trade', programme: 'p', status: 'planned', claim: 'works', placeKind: 'district', place: '', note: text(''), ...more,
});

/** North of the line: 31 villages in an area that begins 0.5 km off and covers its western half. South: 15 within 0.9 km at most. Far: 9 km away. */
export const inventedPack: Pack = {
  format: 1, id: 'invented', title: text('测'), district: text('测'), subtitle: text('测'), seal: '测', bounds: [-1, -1, 1, 1], home: [-1, -1, 1, 1], approval: { state: 'none' }, framework: [], actuals: [], chapters: [],
  report: { title: text('r'), sha256: '', length: 0, file: 'r.txt' }, sources: [{ id: 'words', title: text('w'), licence: text('l') }],
  themes: [{ id: 'honours', title: text('荣誉', 'Honours') }, { id: 'works', title: text('工程', 'Works') }, { id: 'empty', title: text('空', 'Empty') }],
  sectors: [{ id: 'trade', title: text('商业', 'Trade') }, { id: 'farm', title: text('农业', 'Farming') }], programmes: [], lenses: [],
  statuses: [{ id: 'begun', title: text('已启动', 'Begun') }, { id: 'planned', title: text('规划', 'Planned') }],
  indicators: {
    growth: { title: text('建成区扩大', 'The town grew'), before: 'before', after: 'after', change: 'change', changePercent: 'percent', annual: 'annual', start: 'start', end: 'end', layer: 'growth' },
    investment: { title: text('招大项目', 'Large projects'), thresholds: ['over-30', 'over-10', 'over-1'], keyProjects: 'key', floor: 'floor' },
    corridor: { title: text('长廊', 'Corridor'), feature: 'corridor', claim: 'ten-li', crossings: ['bridge-a', 'bridge-b'], townships: 'townships', villages: ['villages'] },
    promises: { title: text('承诺', 'Promises'), year: 'year' },
  },
  layers: [
    layer('townships', 'places', 'place', [
      feature('north', box(-0.02, 0.0045, 0.0225, 0.06)), feature('south', box(0.0225, -0.008, 0.04, -0.001)), feature('far', box(0, 0.081, 0.04, 0.09)), feature('empty', box(0.0225, 0.0045, 0.04, 0.02)),
    ]),
    layer('villages', 'villages', 'village', [...villages('north', 31, 0.02), ...villages('south', 15, -0.005), ...villages('far', 7, 0.085)], 'township'),
    layer('zones', 'zone', 'industry', [feature('zone', box(0.03, 0.001, 0.04, 0.004))]),
    layer('corridor', 'corridor', 'road', [feature('corridor', { type: 'LineString', coordinates: [[0, 0], [0.02, 0], [0.04497, 0]] })]),
    layer('bridges', 'crossings', 'water', [feature('bridge-a', point(0, 0)), feature('bridge-b', point(0.0225, 0)), feature('bridge-far', point(0.02, 0.05)), feature('bridge-vague', point(0.01, 0), { grade: 'township' })]),
    layer('growth', 'circles', 'built', [feature('circle-before', point(0, 0), { claim: 'before' }), feature('circle-after', point(0, 0), { claim: 'after' })]),
  ],
  claims: [
    claim('before', { value: 28.6, unit: text('平方公里', 'km²'), tense: 'achieved', passage: { quote: '由28.6', start: 10, end: 15 } }),
    claim('after', { value: 37.4, unit: text('平方公里', 'km²'), tense: 'achieved', mentions: ['circle-after'], passage: { quote: '扩至37.4', start: 15, end: 21 } }),
    claim('change', { value: 8.8, unit: text('平方公里', 'km²'), tense: 'achieved', rule: text('37.4 − 28.6'), inputs: ['before', 'after'] }),
    claim('percent', { value: 30.8, unit: text('%'), tense: 'achieved', rule: text('8.8 ÷ 28.6'), inputs: ['before', 'after'] }),
    claim('annual', { value: 5.5, unit: text('%/年', '%/yr'), tense: 'achieved', rule: text('若五年'), inputs: ['before', 'after'] }),
    claim('start', { value: 2012, unit: text('年', ''), tense: 'context', inferred: true }), claim('end', { value: 2016, unit: text('年', ''), tense: 'context', inferred: true }),
    claim('year', { value: 2017, unit: text('年', ''), tense: 'context', inferred: true }),
    claim('over-30', { value: 1, unit: text('个', 'projects'), bound: '≥', threshold: tier(30) }), claim('over-10', { value: 2, unit: text('个', 'projects'), bound: '≥', threshold: tier(10) }),
    claim('over-1', { value: 30, unit: text('个', 'projects'), bound: '≥', threshold: tier(1) }), claim('key', { value: 24, unit: text('个', 'projects'), bound: '=' }),
    claim('floor', { value: [68, 80], unit: text('亿元', '× 100 million'), inferred: true, rule: text('30+10+28'), inputs: ['over-30', 'over-10', 'over-1'] }),
    claim('ten-li', { value: 5, unit: text('公里', 'km'), figure: '十里', mentions: ['corridor'] }), claim('works', { aim: true }), claim('honour', { tense: 'achieved', theme: 'honours' }),
  ],
  projects: [
    project('mall'), project('market', { status: 'begun', placeKind: 'township', place: 'north' }), project('store', { placeKind: 'along', place: 'corridor' }),
    project('farm', { sector: 'farm', placeKind: 'feature', place: 'north-3' }), project('yard', { placeKind: 'feature', place: 'zone' }),
  ],
};

/** The invented pack after the bureau has given one village of the north its position, 0.4 km off the line at kilometre 1.112. */
export const pinnedPack: Pack = {
  ...inventedPack,
  layers: inventedPack.layers.map((each) =>
    each.id === 'villages' ? { ...each, features: each.features.map((one) => (one.id === 'north-0' ? feature('north-0', point(0.01, 0.0036), { grade: 'official', township: 'north' }) : one)) } : each,
  ),
};
