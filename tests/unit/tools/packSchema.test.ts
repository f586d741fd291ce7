import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPackFiles, readPackFolder } from '../../../tools/packFolder';
import { schemaTexts } from '../../../tools/schemaTexts';
import { soundFolder, soundPack } from '../pack/soundPack';

const texts = schemaTexts();
const ajv = new Ajv({ strictTuples: false, allErrors: true });
const tables = ['projects', 'divisions', 'actuals'];

function schemaOf(file: string): string {
  return `${file.startsWith('layers/') ? 'layer' : file.replace(/^tables\//, '').replace(/\.\w+$/, '')}.schema.json`;
}

/** Whether a file of a pack is what its schema says; every row of a table for itself. */
function fits(file: string, text: string): boolean {
  const validate = ajv.compile(JSON.parse(texts[schemaOf(file)] ?? 'false') as object);
  return file.endsWith('.csv') ? csvParse(text).every((row) => validate({ ...row })) : Boolean(validate(JSON.parse(text)));
}

describe('The JSON Schemas', () => {
  it('beside the bundled pack are those of the code that validates it (npm run pack:schema writes them)', () => {
    for (const [name, text] of Object.entries(texts)) expect(readFileSync(join('data/schema', name), 'utf8'), name).toBe(text);
  });

  it.each([['the bundled pack', 'data'], ['the invented one', soundFolder]])('fit every file of %s', (_title, folder) => {
    const files = Object.entries(readPackFolder(folder)).filter(([file]) => !file.startsWith('sources/') && !file.startsWith('story/'));
    expect(files.length).toBeGreaterThan(10);
    for (const [file, text] of files) expect(fits(file, text), file).toBe(true);
  });

  it('are named by every JSON and GeoJSON file of the bundled pack, so that editors find them', () => {
    const files = Object.entries(readPackFolder('data')).filter(([file]) => /json$/.test(file));
    expect(files.length).toBeGreaterThan(15);
    for (const [file, text] of files) {
      const { $schema } = JSON.parse(text) as { $schema?: string };
      expect(join('data', dirname(file), $schema ?? ''), file).toBe(join('data/schema', schemaOf(file)));
      expect(Object.keys(texts)).toContain(schemaOf(file));
    }
    for (const table of tables) expect(Object.keys(texts)).toContain(`${table}.schema.json`);
  });

  it('are named by every layer a check may see without a word', () => {
    const named = (soundPack()['layers/rivers.geojson'] ?? '').replace('{', '{"$schema": "../schema/layer.schema.json", ');
    expect(checkPackFiles({ ...soundPack(), 'layers/rivers.geojson': named }).faults).toEqual([]);
    expect(fits('layers/rivers.geojson', named)).toBe(true);
  });

  it.each([
    ['pack.json', '"drawing": "zone"', '"drawing": "blob"'],
    ['pack.json', '"format": 1', '"format": 2'],
    ['pack.json', '"seal": "兰汀",', ''],
    ['pack.json', '"state": "none"', '"state": "approved"'],
    ['claims.json', '"tense": "achieved"', '"tense": "soon"'],
    ['claims.json', '"mentions"', '"mention"'],
    ['layers/villages.geojson', '"code": "9', '"code": "x'],
    ['layers/villages.geojson', '"coordinates": [', '"coordinates": [[1, 2], '],
    ['layers/zones.geojson', '"grade": "schematic"', '"grade": "sure"'],
    ['tables/projects.csv', 'along', 'beside'],
    ['tables/divisions.csv', '990001102001', '99000110200'],
  ])('and the check agree that %s with %s made %s is wrong', (file, from, to) => {
    const text = (soundPack()[file] ?? '').replace(from, to);
    expect(fits(file, text)).toBe(false);
    expect(checkPackFiles({ ...soundPack(), [file]: text }).faults.length).toBeGreaterThan(0);
  });

  it('never reject a pack that the check finds sound', () => {
    const features = (JSON.parse(soundPack()['layers/villages.geojson'] ?? '') as { features: object[] }).features;
    const values = fc.oneof(fc.constant('official'), fc.constant('traced'), fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.double(), { maxLength: 3 }));
    fc.assert(fc.property(fc.constantFrom('grade', 'source', 'accuracyM', 'township', 'alias', 'note', 'labelAt', 'highSpeed', 'zh'), values, (key, value) => {
      const [first, ...rest] = features as { properties: object }[];
      const text = JSON.stringify({ type: 'FeatureCollection', features: [{ ...first, properties: { ...first?.properties, [key]: value } }, ...rest] });
      const { faults } = checkPackFiles({ ...soundPack(), 'layers/villages.geojson': text });
      const isSound = faults.every((fault) => fault.severity === 'warning');
      if (isSound) expect(fits('layers/villages.geojson', text)).toBe(true);
    }), { numRuns: 200 });
  });
});
