import type { FaultCode } from '../../../src/domain/fault';
import type { BrokenPack } from './brokenPacks';
import { broken, soundPack } from './soundPack';

const claims = 'claims.json';
const villages = 'layers/villages.geojson';
const townships = 'layers/townships.geojson';
const framework = 'framework.json';
const rule = '"rule": {"zh": "9.8 − 6.2", "en": "9.8 − 6.2"}';
const bound = '"value": 12, "unit": {"zh": "个", "en": "projects"}, "bound": "≥"';
const quote = '"quote": "新建公园3处"';

function change(code: FaultCode, file: string, from: string, to: string, feature?: string, on = to): BrokenPack {
  return { code, file, files: broken(file, from, to), on, ...(feature ? { feature } : {}) };
}

/** The sound pack with another report: its quotes are looked up nowhere, so that a quote can be changed. */
function withQuote(code: FaultCode, words: string): BrokenPack {
  const { [claims]: text = '' } = broken(claims, `${quote}, "start": 124, "end": 130`, `"quote": "${words}", "start": ${130 - words.length}, "end": 130`);
  const { 'sources/report.txt': _, ...files } = soundPack();
  return { code, file: claims, files: { ...files, [claims]: text }, on: `"quote": "${words}"`, feature: 'parks' };
}

/** A chain of nodes, one under the other, one a line. */
function deep(steps: number): string {
  const nodes = Array.from({ length: steps }, (_, i) => `{"id": "n-${i + 1}", "parent": ${i ? `"n-${i}"` : 'null'}, "title": {"zh": "题", "en": "t"}, "says": {"zh": "说", "en": "s"}, "enumerated": true, "claims": [], "projects": [], "layers": [], "members": []}`);
  return `{"nodes":[\n${nodes.join(',\n')}\n]}`;
}

/** What only looks sound: each part has its form, and what it says cannot be. */
export const ofContents: readonly BrokenPack[] = [
  change('rule-miscounts', claims, rule, rule.replace('"9.8 − 6.2"', '"9.8 − 6.2 = 3.8"'), 'growth-change'),
  change('rule-disagrees', claims, '"value": 3.6,', '"value": 4.6,', 'growth-change'),
  change('rule-disagrees', claims, '[21, 22]', '[21, 23]', 'investment-floor'),
  change('bound-contradicts', claims, bound, bound.replace('≥', '='), 'invest-over-100m'),
  withQuote('bound-contradicts', '新建公园不少于3处'),
  withQuote('bound-unsaid', '新建公园3处左右'),
  change('too-long', villages, '"Mill Village"', `"${'Mill '.repeat(30)}"`, 'mill-201'),
  change('lost-sign', 'layers/zones.geojson', '茶业园', '茶?园', 'tea-park'),
  change('odd-character', villages, '"Mill Village"', '"Mill\\u0001 Village"', 'mill-201'),
  change('odd-character', villages, '"Mill Village"', '"Mill\\ud83d Village"', 'mill-201'),
  change('odd-character', villages, '"Mill Village"', '"Mill\u202e Village"', 'mill-201'),
  change('odd-character', villages, '"Mill Village"', '"Mill\ue864 Village"', 'mill-201'),
  change('odd-character', claims, '"Key projects"', '"Key\u200b projects"', 'key-projects'),
  change('odd-character', 'tables/projects.csv', 'Tea works', 'Tea\u0007 works', undefined),
  change('outside-township', villages, '[105.03, 35.1]', '[105.2, 35.1]', 'mill-201'),
  change('townships-misfit', townships, '[105.24, 35.16], [105.12, 35.16], [105.12, 35.0]', '[105.24, 35.15], [105.12, 35.15], [105.12, 35.0]', undefined, '"features"'),
  change('division-missing', villages, '\n]}', ',\n{"type": "Feature", "id": "oak-204", "properties": {"id": "oak-204", "zh": "橡树村", "en": "Oak Village", "grade": "township", "source": "codes", "code": "990001102204", "township": "east-ford"}, "geometry": {"type": "Point", "coordinates": [105.18, 35.1]}}\n]}', 'oak-204', '"oak-204"'),
  change('csv-header', 'tables/divisions.csv', 'code,zh,en,kind', 'code,zh,py,en,kind', undefined, 'township_code'),
  { code: 'node-too-deep', file: framework, files: { ...soundPack(), [framework]: deep(13) }, on: '"id": "n-13"', feature: 'n-13' },
  { code: 'too-many', file: framework, files: { ...soundPack(), [framework]: `{"nodes":\n[${'{},'.repeat(2_000)}{}]}` }, on: '"nodes"' },
  change('extra-attributes', villages, '"en": "Mill Village"', '"en": "Mill Village", "colour": "#f00"', undefined, '"features"'),
  change('foreign-crs', 'layers/rivers.geojson', '"FeatureCollection",', '"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}},'),
  change('foreign-format', 'layers/rivers.geojson', '{"type":"FeatureCollection",', '{"type":"Topology",'),
];
