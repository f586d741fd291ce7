import { describe, expect, it } from 'vitest';
import { faultsInAll } from '../../../src/pack/faultList';
import { readPack } from '../../../src/pack/readPack';
import { broken, errorsOf, soundPack } from './soundPack';

const idsOf = (files: Record<string, string>): string[] => readPack(files).pack?.layers.flatMap((layer) => layer.features.map((feature) => feature.id)) ?? [];

describe('A pack with faults is still shown', () => {
  it('without the feature that is wrong', () => {
    const files = broken('layers/rivers.geojson', '[105.2, 35.08]', '[35.08, 105.2]');
    expect(idsOf(soundPack()).filter((id) => !idsOf(files).includes(id))).toEqual(['lan-river']);
  });

  it('without the layer whose file is missing, which is one fault and not one for everything in it', () => {
    const files = soundPack();
    delete files['layers/villages.geojson'];
    const { pack, faults } = readPack(files);
    expect(pack?.layers.map((layer) => layer.id)).not.toContain('villages');
    expect(errorsOf(faults).map((fault) => fault.code)).toEqual(['missing-layer-file']);
  });

  it('without claims where claims.json is broken, the map being whole', () => {
    const { pack, faults } = readPack({ ...soundPack(), 'claims.json': '{' });
    expect(pack?.claims).toEqual([]);
    expect(pack?.layers.flatMap((layer) => layer.features)).toHaveLength(18);
    expect(errorsOf(faults).map((fault) => fault.code)).toEqual(['broken-json']);
  });

  it('with what an unknown key stands in', () => {
    expect(idsOf(broken('layers/villages.geojson', '"en": "Mill Village"', '"en": "Mill Village", "colour": "red"'))).toEqual(idsOf(soundPack()));
  });

  it('with every project mentioned by the claim its row names, listed there or not', () => {
    const { pack } = readPack(broken('tables/projects.csv', 'village-renewal,', 'village-renewal-2,'));
    const row = pack?.projects.find(({ id }) => id === 'village-renewal-2');
    expect(row && pack?.claims.find(({ id }) => id === row.claim)?.mentions).toContain('village-renewal-2');
  });

  it('as not approved where the approval is incomplete', () => {
    const files = broken('pack.json', '{"state": "none"}', '{"state": "approved", "number": "GS 1"}');
    expect(readPack(files).pack?.approval).toEqual({ state: 'none' });
  });

  it('with one lens of everything where no lens can be used', () => {
    const manifest = JSON.parse(soundPack()['pack.json'] ?? '') as Record<string, unknown>;
    const { pack, faults } = readPack({ ...soundPack(), 'pack.json': JSON.stringify({ ...manifest, lenses: [] }) });
    expect(errorsOf(faults).map((fault) => fault.code)).toEqual(['no-lens']);
    expect(pack?.lenses.map((lens) => lens.layers.length)).toEqual([12]);
  });

  it('with blank indicators for the one chart whose entry is wrong', () => {
    const { pack } = readPack(broken('pack.json', '"before": "built-up-before"', '"before": 3'));
    expect(pack?.indicators.growth.after).toBe('');
    expect(pack?.indicators.promises.year).toBe('target-year');
  });

  it('with a quote at its right place where the pack gives a wrong one', () => {
    const files = broken('claims.json', '"start": 124, "end": 130', '"start": 123, "end": 129');
    const parks = readPack(files).pack?.claims.find((claim) => claim.id === 'parks');
    expect(parks?.passage).toEqual({ quote: '新建公园3处', start: 124, end: 130 });
  });

  it('with every claim where the text beside it is another one', () => {
    const { pack, faults } = readPack({ ...soundPack(), 'sources/report.txt': '另一份报告' });
    expect(faults.map(({ code, severity, params }) => [code, severity, params])).toEqual([['report-differs', 'warning', { quotes: 10, moved: 0, lost: 10, names: expect.stringMatching(/^(\S+, ){5}\S+ …$/) as string, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, length: 5 }]]);
    expect(pack?.claims).toEqual(readPack(soundPack()).pack?.claims);
  });

  it('and lists name only what is there', () => {
    const files = broken('pack.json', '"members": ["lan-river"', '"members": ["lan-canal", "lan-river"');
    expect(readPack(files).pack?.lenses[1]?.members).toEqual(['lan-river', 'jade-brook']);
  });
});

describe('A pack cannot be shown', () => {
  it.each([
    ['without a manifest', undefined],
    ['when the manifest is no object', '7'],
    ['when the manifest has no bounds', '{"format": 1, "layers": []}'],
  ])('%s', (_title, manifest) => {
    const files = soundPack();
    delete files['pack.json'];
    const { pack, faults } = readPack(manifest === undefined ? files : { ...files, 'pack.json': manifest });
    expect(pack).toBeNull();
    expect(errorsOf(faults).length).toBeGreaterThan(0);
  });
});

describe('The list of faults', () => {
  it('tells what only follows from a faulty thing once a file, with how often', () => {
    const { faults } = readPack(broken('layers/townships.geojson', '[105.19, 35.12]', '[105.19, 36.12]'));
    const following = faults.filter(({ code }) => code === 'refers-to-faulty').map(({ file, params }) => [file, params]);
    expect(following.filter(([file]) => file === 'layers/villages.geojson')).toEqual([['layers/villages.geojson', { key: 'properties.township', kind: 'township', id: 'east-ford', others: 1 }]]);
  });

  it('stays readable when everything is wrong, and counts the rest', () => {
    const files = soundPack();
    for (const name of Object.keys(files)) if (name.startsWith('layers/')) files[name] = (files[name] ?? '').replaceAll('"grade"', '"Grade"');
    const features = Array.from({ length: 5000 }, (_, index) => `{"type":"Feature","id":"x${index}"}`).join(',');
    files['layers/villages.geojson'] = `{"type":"FeatureCollection","features":[${features}]}`;
    const { faults } = readPack(files);
    expect(faults.length).toBeLessThanOrEqual(faultsInAll + 1);
    expect(faults.at(-1)).toMatchObject({ code: 'more', severity: 'error' });
    expect(faults.map((fault) => fault.file)).toContain('layers/rivers.geojson');
  });
});
