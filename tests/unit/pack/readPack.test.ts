import { describe, expect, it } from 'vitest';
import { brokenPacks } from './brokenPacks';
import { errorsOf, lineOf, readWithLines, soundPack } from './soundPack';

describe('A sound pack', () => {
  it('is read without a fault', () => {
    const { pack, faults } = readWithLines(soundPack());
    expect(faults).toEqual([]);
    expect(pack?.layers).toHaveLength(12);
    expect(pack?.layers.flatMap((layer) => layer.features)).toHaveLength(20);
    expect(pack?.claims).toHaveLength(17);
    expect(pack?.projects.map((project) => project.id)).toEqual(['tea-works', 'river-park', 'village-renewal', 'tea-market']);
  });
});

describe('A pack with one thing wrong gives exactly that fault, at its line', () => {
  it.each(brokenPacks.map((each, index) => [`${each.code} in ${each.file} (${index})`, each] as const))('%s', (_title, { code, file, files, on, feature, also = [] }) => {
    const { faults } = readWithLines(files);
    const primary = errorsOf(faults).length > 0 ? errorsOf(faults) : faults;
    expect(primary.map((fault) => `${fault.code} ${fault.file}`)).toEqual([code, ...also].map((each) => `${each} ${file}`));
    const [fault] = primary;
    expect(fault?.line).toBe(on === undefined ? undefined : lineOf(files[file] ?? '', on));
    expect(fault?.feature).toBe(feature);
  });
});
