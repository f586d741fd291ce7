import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geometryHash } from '../../../src/pack/geometryHash';
import { readPack } from '../../../src/pack/readPack';
import { soundPack } from './soundPack';

const sound = soundPack();
const layers = readPack(sound).pack?.layers ?? [];
const hash = geometryHash(layers);

function approved(files: Record<string, string>, geometry = hash): Record<string, string> {
  const approval = { state: 'approved', number: 'S 1', date: '2031-05-01', issuer: 'X', geometry };
  return { ...files, 'pack.json': (sound['pack.json'] ?? '').replace('{"state": "none"}', JSON.stringify(approval)) };
}

const stateOf = (files: Record<string, string>): string | undefined => readPack(files).pack?.approval.state;

describe('An approval', () => {
  it('stands while the geometry is the one that was approved', () => {
    const { pack, faults } = readPack(approved(sound));
    expect(pack?.approval).toMatchObject({ state: 'approved', number: 'S 1' });
    expect(faults).toEqual([]);
  });

  it('lapses, and says why, when one position of any layer moves by the last decimal', () => {
    for (const [name, text] of Object.entries(sound)) {
      if (!name.startsWith('layers/')) continue;
      const [, first = ''] = /"coordinates": \[+([\d.]+, [\d.]+)\]/.exec(text) ?? [];
      const moved = text.replaceAll(`[${first}]`, `[${Number(first.split(',')[0]) + 0.000001}, ${first.split(', ')[1] ?? ''}]`);
      expect(moved, name).not.toBe(text);
      const { pack, faults } = readPack(approved({ ...sound, [name]: moved }));
      expect(pack?.approval, name).toEqual({ state: 'none' });
      expect(faults.map((fault) => `${fault.severity} ${fault.code}`), name).toEqual(['warning approval-stale']);
    }
  });

  it('lapses when a feature goes, a layer goes, or a feature is faulty and left out', () => {
    const villages = JSON.parse(sound['layers/villages.geojson'] ?? '') as { features: unknown[] };
    expect(stateOf(approved({ ...sound, 'layers/villages.geojson': JSON.stringify({ ...villages, features: villages.features.slice(1) }) }))).toBe('none');
    const { 'layers/road.geojson': _, ...noRoad } = sound;
    expect(stateOf(approved(noRoad))).toBe('none');
    expect(stateOf(approved({ ...sound, 'layers/rivers.geojson': (sound['layers/rivers.geojson'] ?? '').replace('"traced"', '"sure"') }))).toBe('none');
  });

  it('stands whatever changes in names, notes, order and layout', () => {
    const villages = JSON.parse(sound['layers/villages.geojson'] ?? '') as { features: { properties: { zh: string } }[] };
    const features = [...villages.features].reverse().map((each) => ({ ...each, properties: { ...each.properties, zh: `新${each.properties.zh}` } }));
    expect(stateOf(approved({ ...sound, 'layers/villages.geojson': JSON.stringify({ ...villages, features }, null, 4) }))).toBe('approved');
  });

  it('cannot be had by writing any other hash', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (geometry) => {
      expect(stateOf(approved(sound, geometry))).toBe(geometry === hash ? 'approved' : 'none');
    }), { numRuns: 30 });
  });
});
