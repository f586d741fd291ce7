import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrapAll, unwrapFile, wrapFile } from '../../../src/pack/wrapped';

/** What a page gets of a wrapped file: its script run, its function turned back into text. */
function loaded(source: string): string {
  let text = '';
  new Function('atlasFile', source)((_path: string, wrapped: () => void) => (text = String(wrapped)));
  return text;
}

const plain = fc.string({ unit: 'binary' }).filter((text) => !text.includes('*/') && !/[\r\n]/.test(text));

describe('A wrapped file', () => {
  it('comes back from its script as it was, whatever quotes, slashes and signs it holds', () => {
    fc.assert(fc.property(fc.array(plain).map((lines) => lines.join('\n')), (text) => {
      expect(unwrapFile(loaded(wrapFile('layers/a.geojson', text)))).toBe(text);
    }));
  });

  it('is read the same when an editor gave it other line ends', () => {
    const source = wrapFile('a.csv', 'id,value\n1,2').replaceAll('\n', '\r\n');
    expect(unwrapFile(loaded(source))).toBe('id,value\r\n1,2');
  });

  it('holds the end of a comment, however many backslashes stand in it, and gives it back', () => {
    for (const text of ['x */ y', '/* a */ b */', '*\\/', '*\\\\/ */', '**/']) {
      expect(unwrapFile(loaded(wrapFile('a.md', text))), text).toBe(text);
      expect(wrapFile('a.md', text).split('*/')).toHaveLength(2);
    }
    fc.assert(fc.property(fc.stringMatching(/^[*\\/a]{0,12}$/), (text) => {
      expect(unwrapFile(loaded(wrapFile('a.md', text)))).toBe(text);
    }));
  });

  it('is named as damaged where it did not arrive or lost its wrapper, and the others are read', () => {
    const given = { 'a.json': new Function('/*\n{}\n*/') as () => void, 'b.json': () => undefined };
    expect(unwrapAll({ wanted: ['a.json', 'b.json', '__proto__'], given })).toEqual({ files: { 'a.json': '{}' }, damaged: ['b.json', '__proto__'] });
  });
});
