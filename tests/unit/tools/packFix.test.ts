import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { geometryHash } from '../../../src/pack/geometryHash';
import { isLeft } from '../../../tools/fix/changes';
import { fixPack } from '../../../tools/fix/fixPack';
import { checkPackFiles } from '../../../tools/packFolder';
import * as sound from '../pack/soundPack';
import { runTool } from './runTool';

type Files = Record<string, string>;
const zones = 'layers/zones.geojson';
/** Its features in the order of their ids, as all others of the sound pack are. */
const tidied = (files: Files): Files => ({ ...files, [zones]: (files[zones] ?? '').replace(/\n(.*),\n(.*)\n/, '\n$2,\n$1\n') });
const soundPack = (): Files => tidied(sound.soundPack());
const broken = (file: string, from: string, to: string): Files => tidied(sound.broken(file, from, to));
interface Raw { id?: unknown; properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }
const townships = 'layers/townships.geojson';
const villages = 'layers/villages.geojson';
const after = (files: Files): Files => ({ ...files, ...fixPack(files).files });
const told = (files: Files): string[] => fixPack(files).changes.map(({ of, say }) => `${say} ${of}`);
const faultsOf = (files: Files): string[] => checkPackFiles(files).faults.map(({ code }) => code);

/** A layer with its features changed, one a line as the pack writes them. */
function withLayer(files: Files, file: string, change: (features: Raw[]) => unknown[]): Files {
  const root = JSON.parse(files[file] ?? '') as { features: Raw[] };
  return { ...files, [file]: `${JSON.stringify({ ...root, features: [] }).slice(0, -2)}\n${change(root.features).map((each) => JSON.stringify(each)).join(',\n')}\n]}\n` };
}
const withClaims = (files: Files, change: (claim: { passage?: { start?: number; end?: number } }, index: number) => void): Files => {
  const root = JSON.parse(files['claims.json'] ?? '') as { claims: object[] };
  root.claims.forEach((claim, index) => change(claim, index));
  return { ...files, 'claims.json': JSON.stringify(root) };
};
const nudged = (value: unknown, by: number): unknown => (typeof value === 'number' ? value + by : (value as unknown[]).map((each) => nudged(each, by)));
const turned = (geometry: Raw['geometry']) => (geometry.type === 'Polygon' ? { ...geometry, coordinates: (geometry.coordinates as unknown[][]).map((ring) => [...ring].reverse()) } : geometry);

describe('What is put right', () => {
  it('the offsets of quotes, and hash and length of the report, each told with its line', () => {
    const files = withClaims(broken('pack.json', '"length": ', '"length": 1'), ({ passage }) => void (passage && Object.assign(passage, { start: 0, end: 3 })));
    expect(faultsOf(files)).toContain('range-length');
    expect(new Set(told(files).map((each) => each.split(' ')[0]))).toEqual(new Set(['report-hash', 'quote-placed']));
    expect(faultsOf(after(files))).toEqual([]);
  });

  it('a placeholder of hash and length, even where quotes are still missing', () => {
    const files = broken('pack.json', /"sha256": "([0-9a-f]+)"/.exec(soundPack()['pack.json'] ?? '')?.[1] ?? '', '0'.repeat(64));
    expect(told(files)).toEqual(['report-hash report']);
    expect(after(files)).toEqual(soundPack());
  });

  it('ids: from the list of divisions, else the English name, else the pinyin; both places the same', () => {
    const bare = withLayer(soundPack(), villages, (features) => features.map(({ id: _, properties: { id: __, ...properties }, ...rest }) => ({ ...rest, properties })));
    expect(faultsOf(after(bare))).toEqual([]);
    const rivers = 'layers/rivers.geojson';
    const unnamed = (more: object) => withLayer(soundPack(), rivers, (features) => [...features, { ...(features[0] as Raw), id: undefined, properties: { ...(features[0] as Raw).properties, id: undefined, ...more } }]);
    expect(after(unnamed({ en: 'Old Men’s Ditch', zh: '老渠' }))[rivers]).toContain('{"id":"old-mens-ditch","type":"Feature","properties":{"id":"old-mens-ditch"');
    expect(after(unnamed({ en: null, zh: '老渠' }))[rivers]).toContain('"id":"laoqu"');
    expect(told(withLayer(soundPack(), rivers, ([first, ...rest]) => [{ ...first, id: undefined }, ...rest]))).toEqual(['id-copied jade-brook']);
  });

  it('nothing else of a file: what stands between its numbers stays as it was written', () => {
    const files = broken(townships, '[105.24, 35.16]', '[105.24,   35.1600004]');
    expect(after(files)[townships]).toBe((files[townships] ?? '').replace('35.1600004', '35.16'));
  });
});

describe('What is left, and said', () => {
  it.each<[string, () => Files]>([
    ['quote-twice', () => ({ ...withClaims(soundPack(), ({ passage }, index) => void (index === 15 && passage && Object.assign(passage, { start: 1, end: 2 }))), 'sources/report.txt': `${(soundPack()['sources/report.txt'] ?? '').repeat(2)}` })],
    ['report-other', () => ({ ...soundPack(), 'sources/report.txt': '另一份报告。' })],
    ['ids-differ', () => withLayer(soundPack(), villages, ([first, ...rest]) => [{ ...first, id: 'another' }, ...rest])],
    ['id-taken', () => withLayer(soundPack(), zones, (features) => [...features, { ...features[0], id: undefined, properties: { ...features[0]?.properties, id: undefined } }])],
    ['id-nameless', () => withLayer(soundPack(), villages, (features) => [...features, { ...features[0], id: undefined, properties: { grade: 'township' } }])],
    ['too-fine', () => withLayer(soundPack(), zones, ([first, ...rest]) => [{ ...first, geometry: { type: 'Polygon', coordinates: [[[105.1, 35.1], [105.1000003, 35.1], [105.1000003, 35.1000003], [105.1, 35.1]]] } }, ...rest])],
  ])('%s', (kind, files) => {
    const { changes } = fixPack(files());
    expect(changes.filter(isLeft).map(({ say }) => say)).toContain(kind);
    expect(fixPack(after(files())).changes.every(isLeft)).toBe(true);
  });

  it('an approved geometry, whose approval would lapse', () => {
    const wound = withLayer(soundPack(), townships, (features) => features.map((each) => ({ ...each, geometry: turned(each.geometry) })));
    const geometry = geometryHash(checkPackFiles(wound).pack?.layers ?? []);
    const sealed = { ...wound, 'pack.json': (wound['pack.json'] ?? '').replace('{"state": "none"}', JSON.stringify({ state: 'approved', number: 'GS 1', date: '2031-05-01', issuer: 'X', geometry })) };
    expect(fixPack(sealed).changes.map(({ say }) => say)).toEqual(['sealed', 'sealed']);
    expect(fixPack(sealed).files).toEqual({});
  });
});

describe('Whatever is disordered in a sound pack', () => {
  const layerFiles = Object.keys(soundPack()).filter((file) => file.startsWith('layers/'));
  const disorder = fc.record({
    files: fc.subarray(layerFiles), reverse: fc.boolean(), turn: fc.boolean(), by: fc.constantFrom(0, 1e-9, 4e-7, -3.3e-8), lose: fc.constantFrom('none', 'top', 'inner'), offset: fc.integer({ min: -5, max: 9 }), length: fc.boolean(),
  });
  const mutated = ({ files, reverse, turn, by, lose, offset, length }: typeof disorder extends fc.Arbitrary<infer T> ? T : never): Files => {
    const layered = files.reduce((all, file) => withLayer(all, file, (features) => (reverse ? [...features].reverse() : features).map(({ id, properties, geometry }) => {
      const shape = turn ? turned(geometry) : geometry;
      const moved = { ...shape, coordinates: by === 0 ? shape.coordinates : nudged(shape.coordinates, by) };
      const { id: inner, ...rest } = properties;
      return { type: 'Feature', ...(lose === 'top' ? {} : { id }), properties: lose === 'inner' ? rest : { id: inner, ...rest }, geometry: moved };
    })), soundPack());
    const claimed = withClaims(layered, ({ passage }) => void (passage && Object.assign(passage, { start: (passage.start ?? 0) + offset, end: (passage.end ?? 0) + offset })));
    return length ? { ...claimed, 'pack.json': (claimed['pack.json'] ?? '').replace(/"length": \d+/, '"length": 7') } : claimed;
  };

  it('is sound again after one fix, a second changes nothing, and no figure, text or table has moved', () => {
    fc.assert(fc.property(disorder, (how) => {
      const files = mutated(how);
      const fixed = after(files);
      expect(faultsOf(fixed)).toEqual([]);
      expect(fixPack(fixed)).toEqual({ files: {}, changes: [] });
      const claims = (text: string) => (JSON.parse(text) as { claims: { passage?: object }[] }).claims.map(({ passage: _, ...claim }) => claim);
      expect(claims(fixed['claims.json'] ?? '')).toEqual(claims(soundPack()['claims.json'] ?? ''));
      for (const file of Object.keys(files).filter((name) => !/json$/.test(name))) expect(fixed[file]).toBe(files[file]);
      const { pack } = checkPackFiles(fixed);
      if (Math.abs(how.by) < 4e-7) expect(geometryHash(pack?.layers ?? [])).toBe(geometryHash(checkPackFiles(soundPack()).pack?.layers ?? []));
    }), { numRuns: 40 });
  });
});

describe('The command', () => {
  const work = mkdtempSync(join(tmpdir(), 'atlas-fix-'));
  const folder = join(work, 'pack');
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  beforeEach(() => cpSync(sound.soundFolder, folder, { recursive: true }));
  const text = () => readFileSync(join(folder, townships), 'utf8');

  it('writes nothing with --dry-run, everything without, and keeps a byte order mark', () => {
    const spoilt = `\ufeff${text().replaceAll('35.16]', '35.1600000001]')}`;
    writeFileSync(join(folder, townships), spoilt);
    const dry = runTool('packCheck', [folder, '--fix', '--dry-run']);
    expect([dry.status, text()]).toEqual([0, spoilt]);
    expect(dry.out).toContain(`${join(folder, townships)}:2  `);
    const done = runTool('packCheck', [folder, '--fix', '--lang', 'en']);
    expect(done).toMatchObject({ status: 0, error: '' });
    expect(done.out).toContain('Wrote 2 files, 3 changes.');
    expect(text()).toBe(spoilt.replaceAll('35.1600000001]', '35.16]'));
  });

  it('is refused a dry run of nothing', () => {
    expect(runTool('packCheck', [folder, '--dry-run']).status).toBe(2);
  });
});
