import type { FaultCode } from '../../../src/domain/fault';
import { ofContents } from './brokenContents';
import { ofFramework } from './brokenFramework';
import { ofActuals } from './brokenActuals';
import { ofChapters } from './brokenChapters';
import { broken, soundPack } from './soundPack';

/** One way to break the sound pack and the one fault it must give. */
export interface BrokenPack {
  readonly code: FaultCode;
  readonly file: string;
  readonly files: Record<string, string>;
  /** A text on the line the fault must name. */
  readonly on?: string;
  readonly feature?: string;
  /** Faults of the same kind of slip that come with it. */
  readonly also?: readonly FaultCode[];
}

const manifest = 'pack.json';
const claims = 'claims.json';
const villages = 'layers/villages.geojson';
const rivers = 'layers/rivers.geojson';
const zones = 'layers/zones.geojson';
const teaPark = '[[105.03, 35.02], [105.06, 35.02], [105.06, 35.04], [105.03, 35.04], [105.03, 35.02]]';
const projects = 'tables/projects.csv';
const divisions = 'tables/divisions.csv';

function change(code: FaultCode, file: string, from: string, to: string, feature?: string, on = to): BrokenPack {
  return { code, file, files: broken(file, from, to), on, ...(feature ? { feature } : {}) };
}

function without(code: FaultCode, name: string, file: string, on?: string): BrokenPack {
  const files = soundPack();
  delete files[name];
  return { code, file, files, ...(on ? { on } : {}) };
}

function withText(code: FaultCode, file: string, text: string, on?: string): BrokenPack {
  return { code, file, files: { ...soundPack(), [file]: text }, ...(on ? { on } : {}) };
}

const wholeLens = '"lead": "built-up-after"';

const soundTable = soundPack()[projects] ?? '';

/** The manifest. */
const ofManifest: BrokenPack[] = [
  without('missing-file', manifest, manifest),
  change('wrong-format', manifest, '"format": 1', '"format": 2'),
  change('bad-bounds', manifest, '[104.99, 34.99, 105.25, 35.17]', '[105.25, 34.99, 104.99, 35.17]'),
  change('bad-bounds', manifest, '[104.99, 34.99, 105.25, 35.17]', '[104.99, 34.99, 105.25, 135.17]'),
  change('wrong-type', manifest, '[104.99, 34.99, 105.25, 35.17]', '[104.99, 34.99, 105.25]'),
  change('home-outside', manifest, '[105.0, 35.0, 105.24, 35.16]', '[105.0, 35.0, 105.44, 35.16]'),
  change('bad-sha256', manifest, '"sha256": "39463825', '"sha256": "XX463825'),
  change('report-differs', manifest, '"sha256": "39463825', '"sha256": "00463825'),
  change('bad-time', manifest, '"seal": "兰汀"', '"hall": {"opens": "9:00"}, "seal": "兰汀"'),
  change('bad-seal', manifest, '"seal": "兰汀"', '"seal": "兰汀县图志"'),
  change('approval-incomplete', manifest, '{"state": "none"}', `{"state": "approved", "number": "", "date": "2031-05-01", "issuer": "X", "geometry": "${'0'.repeat(64)}"}`),
  change('approval-incomplete', manifest, '{"state": "none"}', `{"state": "approved", "date": "2031-05-01", "issuer": "X", "geometry": "${'0'.repeat(64)}"}`),
  change('approval-incomplete', manifest, '{"state": "none"}', '{"state": "approved", "number": "S 1", "date": "2031-05-01", "issuer": "X"}'),
  change('bad-sha256', manifest, '{"state": "none"}', '{"state": "approved", "number": "S 1", "date": "2031-05-01", "issuer": "X", "geometry": "abc"}'),
  change('approval-stale', manifest, '{"state": "none"}', `{"state": "approved", "number": "S 1", "date": "2031-05-01", "issuer": "X", "geometry": "${'0'.repeat(64)}"}`),
  change('orphan-source', manifest, '{"id": "invented", "title"', '{"id": "hearsay", "title": {"zh": "传闻", "en": "Hearsay"}, "licence": {"zh": "无", "en": "None"}},\n    {"id": "invented", "title"', 'hearsay', '"id": "hearsay"'),
  change('not-translated', manifest, '"subtitle": {"zh": "一个虚构的县", "en": "A county that does not exist"}', '"subtitle": {"zh": "一个虚构的县", "en": "一个虚构的县"}'),
  change('not-translated', claims, '"subject": {"zh": "建成区面积", "en": "Built-up area"}', '"subject": {"zh": "建成区面积", "en": "建成区面积"}', 'built-up-after'),
  change('unknown-word', manifest, '{"state": "none"}', '{"state": "granted"}'),
  change('unknown-key', manifest, '"format": 1,', '"format": 1, "colour": "red",'),
  change('missing-language', manifest, '"subtitle": {"zh": "一个虚构的县", "en": "A county that does not exist"}', '"subtitle": {"en": "A county that does not exist"}'),
  { code: 'texts-missing', file: manifest, files: broken(manifest, '"subtitle": {"zh": "一个虚构的县", "en": "A county that does not exist"}', '"subtitle": {"zh": "一个虚构的县"}') },
  change('undeclared-language', manifest, '"en": "A county that does not exist"}', '"en": "A county that does not exist", "ug": "ناھىيە"}'),
  change('bad-languages', manifest, '"format": 1,', '"format": 1, "languages": ["Chinese"],'), change('bad-languages', manifest, '"format": 1,', '"format": 1, "languages": ["zh", "zh"],'),
  change('bad-reading', manifest, '"format": 1,', '"format": 1, "readings": {"兰汀": "lanting"},'),
  change('missing-key', manifest, '"seal": "兰汀",', '', undefined, '{'),
  change('forbidden-key', manifest, '"format": 1,', '"format": 1, "__proto__": {"layers": []},'),
  change('forbidden-key', manifest, '{"state": "none"}', '{"state": "none", "constructor": 1}'),
  change('bad-url', manifest, 'https://example.org/lanting', 'javascript:alert(1)', 'invented'),
  change('unknown-word', manifest, '"drawing": "zone"', '"drawing": "blob"', 'zones'),
  change('unknown-grade', manifest, '"ink": "rail", "grade": "traced", "sources": ["invented"], "note": {"zh": "虚构，仅供试验。", "en": "Invented, for trying out."}, "count": "length"', '"ink": "rail", "grade": "sure", "sources": ["invented"], "note": {"zh": "虚构，仅供试验。", "en": "Invented, for trying out."}, "count": "length"', 'railways'),
  change('layer-grade', manifest, '"id": "zones", "file": "layers/zones.geojson", "title": {"zh": "园区", "en": "Zones"}, "drawing": "zone", "ink": "industry", "grade": "schematic"', '"id": "zones", "file": "layers/zones.geojson", "title": {"zh": "园区", "en": "Zones"}, "drawing": "zone", "ink": "industry", "grade": "traced"', 'zones'),
  change('missing-layer-file', manifest, 'layers/road.geojson', 'layers/Road.geojson', 'road'),
  change('bad-id', manifest, '{"id": "renewal"', '{"id": "Renewal_1", "title": {"zh": "改", "en": "R"}}, {"id": "renewal"', 'Renewal_1'),
  change('duplicate-id', manifest, '{"id": "living"', '{"id": "industry", "title": {"zh": "又一", "en": "Again"}},\n    {"id": "living"', 'industry'),
  change('unknown-id', manifest, '"layers": ["outline", "townships", "rivers"', '"layers": ["outline", "townships", "canals"', 'two-rivers'),
  change('unknown-id', manifest, '"members": ["lan-river"', '"members": ["lan-canal"', 'two-rivers'),
  change('unknown-id', manifest, wholeLens, '"lead": "nothing"', 'whole'),
  change('unknown-id', manifest, '"before": "built-up-before"', '"before": "built-up-ages-ago"'),
  change('unknown-id', manifest, '"villages": ["villages"', '"villages": ["hamlets"'),
  change('broken-json', manifest, '"format": 1,', '"format": 1', undefined, '"id": "lanting"'),
  withText('not-utf8', manifest, '{"title": "\ufffd\ufffd"}'),
  withText('wrong-type', manifest, '[1, 2]', '[1'),
  withText('too-deep', manifest, `{"a":\n${'['.repeat(60)}${']'.repeat(60)}}`, '['),
];

/** The claims. */
const ofClaims: BrokenPack[] = [
  without('missing-file', claims, claims),
  change('broken-json', claims, '"mentions": ["tea-works"]},', '"mentions": ["tea-works"]}', undefined, '"id": "corridor-length"'),
  change('figure-not-in-quote', claims, '"figure": "12"', '"figure": "21"', 'invest-over-100m'),
  change('value-not-figure', claims, '"value": 12', '"value": 13', 'invest-over-100m'),
  change('value-not-figure', claims, '"value": 15', '"value": 16', 'river-works'),
  change('figure-missing', claims, '"figure": "8", ', '', 'key-projects', '"key-projects"'),
  change('range-length', claims, '"quote": "推进重点项目8个"', '"quote": "推进重点项目8"', 'key-projects'),
  change('quote-too-long', claims, '"quote": "推进重点项目8个"', `"quote": "推进重点项目8个${'很'.repeat(60)}"`, 'key-projects'),
  change('quote-not-in-report', claims, '"quote": "推进重点项目8个"', '"quote": "推进重大项目8个"', 'key-projects'),
  change('quote-moved', claims, '"start": 124, "end": 130', '"start": 123, "end": 129', 'parks'),
  change('range-outside-report', claims, '"start": 124, "end": 130', '"start": 1240, "end": 1246', 'parks'),
  change('quote-missing', claims, '"passage": {"quote": "新建公园3处", "start": 124, "end": 130}, ', '', 'parks', '"parks"'),
  change('value-reversed', claims, '[21, 22]', '[22, 21]', 'investment-floor'),
  change('reasoning-missing', claims, '"reasoning": {"zh": "报告发布于2031年", "en": "The report appeared in 2031"}, ', '', 'target-year', '"id": "target-year"'),
  change('derived-incomplete', claims, '"rule": {"zh": "9.8 − 6.2", "en": "9.8 − 6.2"}, ', '', 'growth-change', '"id": "growth-change"'),
  change('circular-inputs', claims, '"reasoning": {"zh": "报告发布于2031年", "en": "The report appeared in 2031"}', '"reasoning": {"zh": "报告发布于2031年", "en": "The report appeared in 2031"}, "inputs": ["target-year"]', 'target-year'),
  change('unknown-id', claims, '"mentions": ["lan-river"]', '"mentions": ["lan-canal"]', 'river-works'),
  change('unknown-id', claims, '"inputs": ["built-up-after", "built-up-before", "period-start"', '"inputs": ["built-up-after", "built-up-before", "period-begin"', 'growth-annual'),
  change('unknown-id', claims, '"theme": "environment", "source": "report", "figure": "3"', '"theme": "weather", "source": "report", "figure": "3"', 'parks'),
  change('unknown-word', claims, '"bound": ">"', '"bound": "超"', 'investment-floor'),
  change('duplicate-id', claims, '{"id": "parks"', '{"id": "renewals", "subject": {"zh": "又一", "en": "Again"}, "tense": "context", "period": {"zh": "今年", "en": "this year"}, "theme": "town", "source": "report", "inferred": true, "reasoning": {"zh": "因", "en": "For"}, "mentions": []},\n{"id": "parks"', 'renewals'),
  change('bad-number', claims, '"value": 12', '"value": 1e999', 'invest-over-100m'),
  change('unknown-key', claims, '"aim": true', '"aim": true, "goal": true', 'river-works'),
  change('empty', claims, '"figure": "3"', '"figure": " "', 'parks'),
];

/** The layers. */
const ofLayers: BrokenPack[] = [
  change('outside-bounds', rivers, '[105.2, 35.08]', '[106.2, 35.08]', 'lan-river'),
  change('swapped-axes', rivers, '[105.2, 35.08]', '[35.08, 105.2]', 'lan-river'),
  change('outside-bounds', 'layers/townships.geojson', '[105.19, 35.12]', '[105.19, 36.12]', 'east-ford'),
  change('unknown-grade', rivers, '"grade": "traced"', '"grade": "certain"', 'lan-river'),
  change('unknown-id', rivers, '"grade": "traced", "source": "invented"', '"grade": "traced", "source": "hearsay"', 'lan-river'),
  change('unknown-id', villages, '"code": "990001101201", "township": "west-ford"', '"code": "990001101201", "township": "north-ford"', 'mill-201'),
  change('township-missing', villages, ', "township": "west-ford"}, "geometry": {"type": "Point", "coordinates": [105.03', '}, "geometry": {"type": "Point", "coordinates": [105.03', 'mill-201'),
  change('bad-code', villages, '990001101201', '99000110120', 'mill-201'),
  change('code-elsewhere', villages, '"code": "990001101201", "township": "west-ford"', '"code": "990001101201", "township": "east-ford"', 'mill-201'),
  change('duplicate-code', villages, '990001101202', '990001101201', 'pine-202', '"pine-202"'),
  change('wrong-type', villages, '"code": "990001101201"', '"code": 990001101201', 'mill-201'),
  change('id-mismatch', villages, '"properties": {"id": "mill-201"', '"properties": {"id": "mill-200"', 'mill-201'),
  change('missing-language', villages, '"zh": "磨坊村"', '"zh": ""', 'mill-201'),
  change('missing-language', villages, '"zh": "磨坊村", ', '', 'mill-201', '"mill-201"'),
  change('unknown-key', villages, '"en": "Mill Village"', '"en": "Mill Village", "Alias": "#f00"', 'mill-201'),
  change('forbidden-key', villages, '"en": "Mill Village"', '"en": "Mill Village", "__proto__": {"grade": "official"}', 'mill-201'),
  change('wrong-geometry', 'layers/stations.geojson', '"type": "Point", "coordinates": [105.12, 35.016]', '"type": "LineString", "coordinates": [[105.12, 35.016], [105.13, 35.016]]', 'lanting-station'),
  change('unknown-word', 'layers/stations.geojson', '"type": "Point"', '"type": "Dot"', 'lanting-station'),
  change('too-few-points', 'layers/road.geojson', ', [105.104, 35.05], [105.1, 35.07], [105.104, 35.11], [105.11, 35.155]', '', 'province-road-9', '"coordinates"'),
  change('wrong-type', 'layers/stations.geojson', '[105.12, 35.016]', '["105.12", 35.016]', 'lanting-station'),
  change('circle-without-claim', 'layers/growth.geojson', ', "claim": "built-up-after"', '', 'circle-after', '"circle-after"'),
  change('gloss-without-figure', claims, '"quote": "新建公园3处"', '"quote": "新建公园3处", "en": "4 new parks"', 'parks'),
  change('claim-not-area', 'layers/growth.geojson', '"claim": "built-up-after"', '"claim": "parks"', 'circle-after'),
  change('claim-without-value', 'layers/growth.geojson', '"claim": "built-up-after"', '"claim": "tea-market"', 'circle-after'),
  change('duplicate-id', rivers, '\n]}', ',\n{"type": "Feature", "id": "tea-park", "properties": {"id": "tea-park", "zh": "又一", "en": "Again", "grade": "schematic", "source": "invented"}, "geometry": {"type": "LineString", "coordinates": [[105.1, 35.1], [105.2, 35.1]]}}\n]}', 'tea-park', '"id": "tea-park"'),
  change('empty-layer', 'layers/stations.geojson', soundPack()['layers/stations.geojson'] ?? '', '{"type":"FeatureCollection",\n"features":[]}', undefined, '"features"'),
  change('broken-json', rivers, '"zh": "兰河"', '"zh": "兰河', undefined, '"zh": "兰河'),
  withText('wrong-type', rivers, '{"type": "Feature"}', '{'),
  change('ring-open', zones, ', [105.03, 35.02]]]}}', ', [105.03, 35.03]]]}}', 'tea-park'),
  change('ring-winding', zones, teaPark, '[[105.03, 35.02], [105.03, 35.04], [105.06, 35.04], [105.06, 35.02], [105.03, 35.02]]', 'tea-park'),
  change('ring-winding', zones, `[${teaPark}]`, `[${teaPark}, [[105.04, 35.025], [105.05, 35.025], [105.05, 35.03], [105.04, 35.025]]]`, 'tea-park'),
  change('self-crossing', zones, teaPark, '[[105.03, 35.02], [105.06, 35.02], [105.04, 35.04], [105.05, 35.04], [105.03, 35.02]]', 'tea-park'),
  change('hole-larger', zones, `[${teaPark}]`, `[${teaPark}, [[105.02, 35.01], [105.02, 35.05], [105.07, 35.05], [105.07, 35.01], [105.02, 35.01]]]`, 'tea-park', '[105.02, 35.01], [105.02'),
  change('hole-outside', zones, `[${teaPark}]`, `[${teaPark}, [[105.07, 35.025], [105.07, 35.03], [105.08, 35.03], [105.07, 35.025]]]`, 'tea-park', '[105.07, 35.025], [105.07'),
  change('hole-in-hole', zones, `[${teaPark}]`, `[${teaPark}, [[105.04, 35.025], [105.04, 35.03], [105.05, 35.03], [105.05, 35.025], [105.04, 35.025]], [[105.045, 35.026], [105.045, 35.029], [105.048, 35.029], [105.048, 35.026], [105.045, 35.026]]]`, 'tea-park', '[105.045, 35.026], [105.045, 35.029]'),
  change('part-in-part', zones, `"Polygon", "coordinates": [${teaPark}]`, `"MultiPolygon", "coordinates": [[${teaPark}], [[[105.04, 35.025], [105.05, 35.025], [105.05, 35.03], [105.04, 35.025]]]]`, 'tea-park', '[105.05, 35.03], [105.04, 35.025]'),
  change('no-length', 'layers/road.geojson', /"coordinates": \[\[105\.[^\]]*\](, \[[^\]]*\])*\]/.exec(soundPack()['layers/road.geojson'] ?? '')?.[0] ?? '', '"coordinates": [[105.1, 35.1], [105.1, 35.1]]', 'province-road-9'),
  change('no-area', zones, teaPark, '[[105.03, 35.02], [105.06, 35.02], [105.04, 35.02], [105.03, 35.02]]', 'tea-park'),
  change('repeated-point', zones, teaPark, teaPark.replace('[[105.03, 35.02]', '[[105.03, 35.02], [105.03, 35.02]'), 'tea-park'),
  change('line-crossing', 'layers/road.geojson', '[105.104, 35.11]', '[105.09, 35.06], [105.12, 35.06], [105.104, 35.11]', 'province-road-9'),
  change('too-precise', 'layers/stations.geojson', '[105.12, 35.016]', '[105.1200001, 35.016]', 'lanting-station'),
  withText('unused-file', 'layers/draft.geojson', '{}'),
  withText('unused-file', 'tables/project.csv', 'id\n'),
  change('unknown-key', rivers, '"FeatureCollection",', '"FeatureCollection","colour":{},'),
];

/** The tables. */
const ofTables: BrokenPack[] = [
  without('missing-file', projects, projects),
  { ...change('csv-columns-missing', projects, 'place_kind', 'placekind'), also: ['csv-columns-unknown'] },
  withText('csv-columns-unknown', projects, soundTable.replace(/(note_en)?\n(?=[a-z-]+,|$)/g, (_, header) => (header ? 'note_en,x\n' : ',\n')), 'id,'),
  change('csv-cells', projects, 'feature,tea-park,,', 'feature,tea-park,,,extra'),
  change('duplicate-id', projects, 'tea-market,茶叶', 'tea-works,又一,Again,industry,key-works,planned,parks,district,,,\ntea-market,茶叶', 'tea-works', 'tea-works,又一'),
  change('unknown-id', projects, 'district,,"位置', 'feature,nowhere,"位置', 'tea-market'),
  change('unknown-id', projects, 'living,renewal', 'sport,renewal', 'village-renewal'),
  change('unknown-id', projects, 'planned,renewals', 'planned,renewal-of-all', 'village-renewal'),
  change('unknown-word', projects, 'along,lan-river', 'beside,lan-river', 'river-park'),
  change('place-missing', projects, 'township,west-ford', 'township,', 'village-renewal'),
  change('place-unexpected', projects, 'district,,"位置', 'district,west-ford,"位置', 'tea-market'),
  change('missing-language', projects, '茶厂扩建', '', 'tea-works', 'tea-works'),
  change('empty', projects, 'industry,key-works,under-way', 'industry,,under-way', 'tea-works'),
  change('bad-code', divisions, '990001101201', '9900011O1201', 'mill-201'),
  change('duplicate-code', divisions, '990001101202', '990001101201', 'pine-202', 'pine-202'),
  change('code-differs', divisions, '990001101202', '990001101209', 'pine-202'),
  change('not-spread', divisions, 'pine-202', 'oak-202', 'oak-202'),
  change('unknown-id', divisions, 'village,west-ford,pine-202', 'village,north-ford,pine-202', 'pine-202'),
  change('division-kind', divisions, 'village,west-ford,pine-202', 'hamlet,west-ford,pine-202', 'pine-202'),
  change('division-differs', divisions, '松林村', '枫林村', 'pine-202', 'pine-202'),
  change('division-differs', divisions, '990001101000,990001101202', '990001102000,990001101202', 'pine-202', 'pine-202'),
];

/** Another text than the one the pack was made from: one warning, however many quotes it moves or lacks. */
const ofReport: readonly BrokenPack[] = [
  { code: 'report-differs', file: manifest, files: { ...soundPack(), 'sources/report.txt': `　${broken('sources/report.txt', '新建公园3处', '新建公园4处')['sources/report.txt']}` }, on: '"sha256"' },
];

export const brokenPacks: readonly BrokenPack[] = [...ofManifest, ...ofClaims, ...ofLayers, ...ofTables, ...ofFramework, ...ofActuals, ...ofReport, ...ofChapters, ...ofContents];
