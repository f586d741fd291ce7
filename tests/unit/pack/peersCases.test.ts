import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../src/domain/fault';
import { errorsOf, readWithLines, soundPack } from './soundPack';
import { peersCases, type PeerCase } from './peersCases';

/** The layer of the sound pack whose drawing takes the geometry that a case is about. */
const layers: Readonly<Record<string, string>> = { isPosition: 'stations', isPoint: 'stations', isMultiPoint: 'stations', isLineString: 'road', isMultiLineString: 'road', isPolygon: 'zones', isMultiPolygon: 'zones' };
/** Valid GeoJSON for which a pack has no drawing. */
const noUse = ['isMultiPoint', 'isGeometryCollection'];

type Loose = Readonly<Record<string, unknown>>;

/** A feature with the id and properties that a pack wants, where it has any properties at all. */
function dressed(feature: unknown, index: number): unknown {
  const id = `peer-${index}`;
  const own = { id, zh: '邻', en: 'Peer', grade: 'schematic', source: 'invented' };
  return typeof feature === 'object' && feature !== null && 'properties' in feature ? { ...feature, id, properties: own } : feature;
}

/** The text of a layer file that holds what the case asks about. */
function fileOf({ asks, value }: PeerCase): string {
  if (asks === 'isGeoJSONObject') return JSON.stringify(value);
  if (asks === 'isFeatureCollection') {
    const collection = value as Loose;
    return JSON.stringify(Array.isArray(collection.features) ? { ...collection, features: collection.features.map(dressed) } : collection);
  }
  const geometry = asks === 'isPosition' ? { type: 'Point', coordinates: value } : value;
  const feature = asks === 'isFeature' ? value : { type: 'Feature', properties: {}, geometry };
  return JSON.stringify({ type: 'FeatureCollection', features: [dressed(feature, 0)] });
}

/** What the check has against it, but for its being in a layer drawn otherwise. */
function faultsOf(peer: PeerCase): Fault[] {
  const file = `layers/${layers[peer.asks] ?? 'road'}.geojson`;
  const manifest = (soundPack()['pack.json'] ?? '').replace('[104.99, 34.99, 105.25, 35.17]', '[-180, -85, 180, 85]');
  return errorsOf(readWithLines({ ...soundPack(), 'pack.json': manifest, [file]: fileOf(peer) }).faults).filter((fault) => fault.file === file && fault.code !== 'wrong-geometry');
}

const cases = peersCases();

describe('The published cases of geojson-validation', () => {
  it('are all there', () => {
    expect(cases.filter(({ isValid }) => isValid)).toHaveLength(10);
    expect(cases.filter(({ isValid }) => !isValid)).toHaveLength(38);
  });

  it.each(cases.filter((each) => each.isValid && !noUse.includes(each.asks)).map((each, index) => [`${index} ${each.title}`, each] as const))('valid and sound: %s', (_title, peer) => {
    expect(faultsOf(peer)).toEqual([]);
  });

  it.each(cases.filter((each) => each.isValid && noUse.includes(each.asks)).map((each) => [each.asks, each] as const))('valid, but of a kind that a pack has no drawing for, which is what the fault says: %s', (_title, peer) => {
    expect(faultsOf(peer).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['unknown-word /features/0/geometry/type']);
  });

  it.each(cases.filter((each) => !each.isValid).map((each, index) => [`${index} ${each.title}`, each] as const))('not valid, and told: %s', (_title, peer) => {
    expect(faultsOf(peer).length).toBeGreaterThan(0);
  });
});
