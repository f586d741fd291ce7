import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { geometryHash } from '../../../src/pack/geometryHash';
import { fixPack } from '../../../tools/fix/fixPack';
import { checkPackFiles } from '../../../tools/packFolder';
import { Refused } from '../../../tools/adoptWords';
import { searchIndexOf } from '../../../tools/searchIndex';
import { sharePicture } from '../../../tools/sharePicture';
import { spreadFiles } from '../../../tools/spreadVillages';
import { brokenPacks } from '../pack/brokenPacks';
import { soundPack } from '../pack/soundPack';
import { adopt } from './adopting';

const work = mkdtempSync(join(tmpdir(), 'atlas-sound-runs-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

type Files = Record<string, string>;
const sound = soundPack();
const json = Object.keys(sound).filter((file) => file.endsWith('json'));
const isSound = (files: Files): boolean => checkPackFiles(files).faults.every(({ severity }) => severity === 'warning');

function written(files: Files): string {
  rmSync(join(work, 'pack'), { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(work, 'pack', file)), { recursive: true });
    writeFileSync(join(work, 'pack', file), text);
  }
  return join(work, 'pack');
}

/** Every command's work on a pack, short of writing: it returns, or refuses in words. */
function runAll(files: Files): void {
  const { pack } = checkPackFiles(files);
  if (!pack) throw new Error('a sound pack is a pack');
  const spread = spreadFiles(written(files));
  if ('files' in spread) expect(isSound({ ...files, ...spread.files })).toBe(true);
  expect(isSound({ ...files, ...fixPack(files).files })).toBe(true);
  expect(geometryHash(pack.layers)).toMatch(/^[0-9a-f]{64}$/);
  expect(searchIndexOf(pack).entries.length).toBeGreaterThan(0);
  for (const chapter of pack.chapters.slice(0, 1)) expect(sharePicture(chapter, pack, 'zh')).toContain('<svg');
  for (const layer of pack.layers.filter(({ drawing }) => drawing === 'villages' || drawing === 'places')) {
    const collection = JSON.stringify({ type: 'FeatureCollection', features: layer.features });
    try {
      expect(adopt(collection, { layer: layer.id, datum: 'wgs84', source: pack.sources[0]?.id ?? '' }, files).faults).toEqual([]);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
}

/** The nth value of a JSON text, counted in depth, taken out or replaced. */
function changed(text: string, nth: number, value: unknown): string {
  const root = JSON.parse(text) as unknown;
  const spots: (() => void)[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      const holder = node as Record<string, unknown>;
      spots.push(() => {
        if (value === undefined && Array.isArray(holder)) holder.splice(Number(key), 1);
        else if (value === undefined) delete holder[key];
        else holder[key] = value;
      });
      visit(holder[key]);
    }
  };
  visit(root);
  spots[nth % Math.max(1, spots.length)]?.();
  return JSON.stringify(root);
}

describe('What the check calls sound, every other command can run on', () => {
  it('a pack with each of the warnings', () => {
    // One of each kind: spreading takes its time.
    const warned = [...new Map(brokenPacks.filter(({ files }) => isSound(files)).map(({ code, files }) => [code, files])).values()];
    expect(warned.length).toBeGreaterThan(10);
    for (const files of warned) runAll(files);
  });

  it('whatever else was changed in it', () => {
    const values = fc.oneof(fc.constant(undefined), fc.constant(null), fc.constant(''), fc.constant([]), fc.double({ min: 105, max: 105.2, noNaN: true }), fc.double({ min: 35, max: 35.1, noNaN: true }), fc.constantFrom('official', 'mill-201', 'west-ford', 'codes'), fc.integer());
    let ran = 0;
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...json), fc.nat(), values), { minLength: 1, maxLength: 2 }), (changes) => {
      const files = changes.reduce<Files>((all, [file, nth, value]) => ({ ...all, [file]: changed(all[file] ?? '', nth, value) }), sound);
      if (!isSound(files)) return;
      ran += 1;
      runAll(files);
    }), { numRuns: 40 });
    expect(ran).toBeGreaterThan(0);
  });
});
