import { expect, it } from 'vitest';
import { crsName, isDegreesName } from '../../../src/domain/crsName';

const named = (name: unknown) => ({ type: 'name', properties: { name } });

it.each([
  ['EPSG:4326', 'EPSG:4326'], ['epsg:4326', 'EPSG:4326'], ['EPSG::4490', 'EPSG:4490'], ['urn:ogc:def:crs:EPSG::4547', 'EPSG:4547'], ['urn:ogc:def:crs:EPSG:9.8.15:4490', 'EPSG:4490'],
  ['http://www.opengis.net/def/crs/EPSG/0/4490', 'EPSG:4490'], ['https://www.opengis.net/def/crs/EPSG/9.9.1/4526', 'EPSG:4526'], ['urn:ogc:def:crs:OGC:1.3:CRS84', 'CRS84'],
  ['urn:ogc:def:crs:OGC::CRS84h', 'CRS84'], ['OGC:CRS84', 'CRS84'], ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'CRS84'], ['4490', 'EPSG:4490'], ['WGS84', 'CRS84'], ['CGCS 2000', 'EPSG:4490'], ['ESRI:104020', 'ESRI:104020'],
])('a name in any spelling is one name: %s', (spelling, name) => {
  for (const crs of [spelling, named(spelling), { name: spelling }]) expect(crsName(crs)).toBe(name);
});

it('reads what other programs write in place of a name, and nothing where nothing is said', () => {
  expect(crsName({ type: 'EPSG', properties: { code: 4547 } })).toBe('EPSG:4547');
  expect(crsName({ wkid: 4490, latestWkid: 4490 })).toBe('EPSG:4490');
  expect(crsName({ wkid: 102100, latestWkid: 3857 })).toBe('EPSG:3857');
  expect(crsName({ type: 'link', properties: { href: 'http://spatialreference.org/ref/epsg/4326/proj4' } })).toContain('spatialreference');
  for (const nothing of [undefined, null, '', {}, { type: 'name' }, named(null), []]) expect(crsName(nothing)).toBeNull();
});

it('knows that a name of degrees does not tell which', () => {
  for (const name of ['CRS84', 'EPSG:4326', 'EPSG:4490']) expect(isDegreesName(name)).toBe(true);
  for (const name of ['EPSG:4547', 'EPSG:3857', 'anything']) expect(isDegreesName(name)).toBe(false);
});
