import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateFaults } from '../../../src/pack/locate';
import { readPack } from '../../../src/pack/readPack';
import { soundPack } from './soundPack';

const sound = soundPack();
const names = Object.keys(sound);

/** Reads and locates; the test is that this returns. */
function read(files: Record<string, string>): void {
  const { pack, faults } = readPack(files);
  locateFaults(files, faults);
  expect(pack !== null || faults.length > 0).toBe(true);
}

describe('Reading a pack never throws', { timeout: 60_000 }, () => {
  it('whatever text its files hold', () => {
    fc.assert(fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.string()), (files) => read(files)), { numRuns: 100 });
  });

  it('whatever JSON stands in one of its files', () => {
    fc.assert(fc.property(fc.constantFrom(...names), fc.json(), (name, text) => read({ ...sound, [name]: text })), { numRuns: 100 });
  });

  it('whatever value is put in the place of one of its own', () => {
    const jsonNames = names.filter((name) => name.endsWith('json'));
    const strange = fc.oneof(fc.jsonValue(), fc.constantFrom(null, [], {}, '', -1, 1e300, '__proto__', [[[[]]]], { zh: '', en: 3 }));
    fc.assert(fc.property(fc.constantFrom(...jsonNames), fc.nat(), strange, (name, nth, value) => {
      read({ ...sound, [name]: JSON.stringify(replaceNth(JSON.parse(sound[name] ?? ''), nth, value)) });
    }), { numRuns: 200 });
  });

  it('wherever a file is cut off', () => {
    fc.assert(fc.property(fc.constantFrom(...names), fc.nat(), (name, nth) => {
      const text = sound[name] ?? '';
      read({ ...sound, [name]: text.slice(0, nth % text.length) });
    }), { numRuns: 100 });
  });
});

describe('A hostile pack', () => {
  it('cannot reach any prototype through __proto__, constructor or prototype', () => {
    const evil = '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}';
    const { pack, faults } = readPack({ ...sound, 'claims.json': `{"claims": [${evil}], "__proto__": ${evil}}` });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(pack?.claims).toEqual([]);
    expect(faults.filter((fault) => fault.code === 'forbidden-key').map((fault) => fault.pointer)).toEqual([
      '/claims/0/__proto__', '/claims/0/constructor', '/claims/0/constructor/prototype', '/__proto__', '/__proto__/__proto__', '/__proto__/constructor', '/__proto__/constructor/prototype',
    ]);
  });

  it('cannot name a file or an id that only objects have', () => {
    const manifest = (sound['pack.json'] ?? '').replace('layers/road.geojson', 'constructor').replace('"lead": "river-works"', '"lead": "__proto__"');
    const codes = readPack({ ...sound, 'pack.json': manifest }).faults.map((fault) => fault.code);
    expect(codes).toContain('missing-layer-file');
    expect(codes).toContain('unknown-id');
  });

  it('is told off for brackets nested a hundred thousand deep', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const files = { ...sound, 'claims.json': deep };
    const { pack, faults } = readPack(files);
    expect(pack?.layers).toHaveLength(12);
    expect(locateFaults(files, faults).filter((fault) => fault.severity === 'error').map((fault) => fault.code)).toEqual(['too-deep']);
  });

  it('cannot make rules of ten thousand claims go round', () => {
    const claims = Array.from({ length: 10_000 }, (_, index) => ({
      id: `c-${index}`, subject: { zh: '某', en: 'x' }, tense: 'context', period: { zh: '某', en: 'x' }, theme: 'town', source: 'report',
      rule: { zh: '某', en: 'x' }, inputs: [`c-${(index + 1) % 10_000}`], mentions: [],
    }));
    const { pack } = readPack({ ...sound, 'claims.json': JSON.stringify({ claims }) });
    expect(pack?.claims).toEqual([]);
  });
});

/** The value with its nth part, counted in depth, replaced. */
function replaceNth(root: unknown, nth: number, value: unknown): unknown {
  const spots: (() => void)[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      const holder = node as Record<string, unknown>;
      spots.push(() => { holder[key] = value; });
      visit(holder[key]);
    }
  };
  visit(root);
  spots[nth % Math.max(1, spots.length)]?.();
  return root;
}
