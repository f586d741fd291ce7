import { describe, expect, it } from 'vitest';
import { datumOf, type Datum } from '../../../tools/adoptDatum';
import { Refused, adoptWords } from '../../../tools/adoptWords';
import type { AdoptWish } from '../../../tools/adoptPlan';
import { readPackFolder } from '../../../tools/packFolder';
import { soundPack } from '../pack/soundPack';
import { adopt, exported } from './adopting';

const sound = 'id,lon,lat\nmill-201,105.031,35.101\n';
const gcj = datumOf('gcj02') as Datum;
const geojson = (feature: object): string => JSON.stringify({ type: 'FeatureCollection', features: [feature] });
const point = { type: 'Point', coordinates: [105.031, 35.101] };

function why(text: string, wishes: Partial<AdoptWish>, files = soundPack()): string {
  try {
    adopt(text, wishes, files);
  } catch (error) {
    if (error instanceof Refused) return error.say(adoptWords.zh);
    throw error;
  }
  return '';
}

const cases: readonly (readonly [title: string, text: string, wishes: Partial<AdoptWish>, words: RegExp])[] = [
  ['no datum', sound, {}, /没有写明坐标系/],
  ['a GeoJSON whose crs says only degrees', JSON.stringify({ ...JSON.parse(exported('villages', datumOf('wgs84') as Datum)), crs: { properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } }), {}, /只说明是经纬度/],
  ['a GeoJSON whose crs says only degrees in short', JSON.stringify({ ...JSON.parse(exported('villages', datumOf('wgs84') as Datum)), crs: { type: 'name', properties: { name: 'EPSG:4326' } } }), {}, /只说明是经纬度/],
  ['an unknown datum', sound, { datum: 'xian80' }, /不认识坐标系“xian80”；请用 --proj4/],
  ['a datum that the file contradicts', `${sound.replace('lat\n', 'lat,坐标系\n').trimEnd()},wgs84`, { datum: 'gcj02' }, /坐标系不一致：wgs84、gcj02/],
  ['two datums in one file', 'id,lon,lat,datum\nmill-201,105.03,35.1,wgs84\npine-202,105.08,35.1,gcj02', {}, /坐标系不一致：wgs84、gcj02/],
  ['a crs that contradicts the datum', JSON.stringify({ ...JSON.parse(geojson({ type: 'Feature', properties: { id: 'mill-201' }, geometry: point })), crs: { properties: { name: 'urn:ogc:def:crs:EPSG::4547' } } }), { datum: 'wgs84' }, /坐标系不一致/],
  ['metres called degrees', 'id,x,y\nmill-201,502847,3885824', { datum: 'wgs84' }, /第 2 行：坐标不是度，而 wgs84 以度计/],
  ['degrees called metres', sound, { datum: 'EPSG:4544' }, /第 2 行：坐标像是度，而 EPSG:4544 以米计/],
  ['degrees and metres in one file', 'id,x,y\nmill-201,105.03,35.1\npine-202,502847,3885824', { datum: 'wgs84' }, /第 3 行：有的坐标是度，有的是米/],
  ['a row that is there twice', `${sound}mill-201,105.032,35.1`, { datum: 'wgs84' }, /“mill-201”出现不止一次（第 2 行, 第 3 行）/],
  ['two rows that mean one feature', 'id,code,lon,lat\nmill-201,,105.03,35.1\n,990001101201,105.04,35.1', { datum: 'wgs84' }, /“mill-201”出现不止一次/],
  ['an id and a code of two features', 'id,code,lon,lat\nmill-201,990001101202,105.03,35.1', { datum: 'wgs84' }, /id“mill-201”与代码“990001101202”指的不是同一个要素/],
  ['a code that Excel has shortened', 'code,lon,lat\n9.90001E+11,105.03,35.1', { datum: 'wgs84' }, /第 2 行：代码“9.90001E\+11”的末几位已被表格软件变成科学记数丢掉/],
  ['degrees, minutes and seconds', 'id,lon,lat\nmill-201,"105°1\'52""",35.1', { datum: 'wgs84' }, /第 2 行：“105°1'52"”不是数/],
  ['a table without positions', 'id,name\nmill-201,x', { datum: 'wgs84' }, /第 1 行须有 id 或 code/],
  ['two columns of longitude', 'id,lon,经度,lat\nmill-201,1,2,3', { datum: 'wgs84' }, /两列都表示“lon”/],
  ['two pairs of coordinates', 'id,lon,lat,x,y\nmill-201,1,2,3,4', { datum: 'wgs84' }, /两列都表示/],
  ['a row without a key', 'id,lon,lat\n,105.03,35.1', { datum: 'wgs84' }, /第 2 行：既没有 id/],
  ['nothing that matches', 'id,lon,lat\nnowhere,105.03,35.1', { datum: 'wgs84' }, /没有一个要素对得上/],
  ['places outside the bounds', 'id,lon,lat\nmill-201,106.03,35.1', { datum: 'wgs84' }, /范围之外：mill-201（例如 106.03, 35.1）/],
  ['a wrong zone', 'id,x,y\nmill-201,502847.8,3885824.4', { datum: 'EPSG:4547' }, /范围之外：mill-201/],
  ['swapped axes', 'id,lon,lat\nmill-201,35.1,105.03', { datum: 'wgs84' }, /经纬度写反了：mill-201/],
  ['no source', sound, { datum: 'wgs84', source: undefined as never }, /没有写明来源/],
  ['an unknown source', sound, { datum: 'wgs84', source: 'hearsay' }, /没有“hearsay”/],
  ['an accuracy that is no length', sound, { datum: 'wgs84', accuracy: 'good' }, /精度“good”/],
  ['an unknown layer', sound, { layer: 'wells', datum: 'wgs84' }, /没有图层“wells”；可用：outline, /],
  ['a GeoJSON with a code twice over', geojson({ type: 'Feature', properties: { code: '990001101201', 代码: '990001101201' }, geometry: point }), { datum: 'wgs84' }, /两列都表示“code”/],
  ['a GeoJSON without geometry', geojson({ type: 'Feature', properties: { id: 'mill-201' }, geometry: null }), { datum: 'wgs84' }, /第 1 个要素：没有可用的几何/],
  ['brackets nested without end', `{"a":${'['.repeat(1e6)}`, { datum: 'wgs84' }, /不是可用的 GeoJSON：.*括号嵌套超过/],
  ['something that is no collection', '{"type": "Feature"}', { datum: 'wgs84' }, /不是可用的 GeoJSON/],
];

describe('Adoption is refused', () => {
  it.each(cases)('for %s', (_title, text, wishes, words) => {
    expect(why(text, wishes)).toMatch(words);
  });
});

describe('A steady shift', () => {
  // Traced positions, so that a shift of all of them means something.
  const traced = { ...soundPack(), 'layers/villages.geojson': (soundPack()['layers/villages.geojson'] ?? '').replaceAll('"grade": "township"', '"grade": "traced"') };
  const delivered = (datum: string): string => exported('villages', datumOf(datum) as Datum);

  it('of what GCJ-02 shifts a place by is taken for an undeclared GCJ-02 and refused', () => {
    expect(why(delivered('gcj02'), { datum: 'wgs84' }, traced)).toMatch(/4 个要素整体偏移，中位数 335\.\d m，正与“其实是 gcj02”相符/);
    expect(why(delivered('gcj02'), { datum: 'EPSG:4490' }, traced)).toMatch(/其实是 gcj02/);
  });

  it('of some 550 m is refused in the bundled pack, whose stations are traced', () => {
    const files = readPackFolder('data');
    expect(why(exported('stations', gcj, files), { layer: 'stations', datum: 'wgs84', source: 'stations' }, files)).toMatch(/中位数 5\d\d\.\d m，正与“其实是 gcj02”相符/);
  });

  it('of other kinds is told by the datum it betrays', () => {
    expect(why(delivered('wgs84'), { datum: 'gcj02' }, traced)).toMatch(/其实是 wgs84/);
    expect(why(delivered('bd09'), { datum: 'wgs84' }, traced)).toMatch(/其实是 bd09/);
  });

  it('is only a warning where there are too few features to tell', () => {
    expect(adopt(exported('stations', gcj), { layer: 'stations', datum: 'wgs84' }).shift).toMatchObject({ datum: 'gcj02', count: 1 });
  });

  it('is adopted where the datum is declared rightly, or the move is said to be real', () => {
    expect(why(delivered('gcj02'), { datum: 'gcj02' }, traced)).toBe('');
    expect(why(delivered('gcj02'), { datum: 'wgs84', shiftIsReal: true }, traced)).toBe('');
  });

  it('cannot be seen where places were known only to their township, and none is claimed', () => {
    expect(adopt(delivered('gcj02'), { datum: 'wgs84' }).shift).toBeNull();
  });
});
