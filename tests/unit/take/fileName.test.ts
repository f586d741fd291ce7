import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNameOf } from '../../../src/take/fileName';

it('names a file in words: the atlas, what it is, the day', () => {
  expect(fileNameOf('源江区发展图志', '距107国道 1 km 以内', '2031-05-01', 'csv')).toBe('源江区发展图志_距107国道 1 km 以内_2031-05-01.csv');
});

it('holds nothing that a system does not take in a name, and is no longer than it takes', () => {
  fc.assert(fc.property(fc.string(), fc.string({ unit: 'binary', maxLength: 300 }), (atlas, what) => {
    const name = fileNameOf(atlas, what, '2031-05-01', 'svg');
    expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u007f]/);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    expect(name.endsWith('2031-05-01.svg')).toBe(true);
  }));
});
