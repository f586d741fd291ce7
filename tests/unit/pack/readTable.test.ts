import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/pack/readTable';

const read = (text: string) => readTable('tables/t.csv', text, ['a', 'b'], () => undefined)?.map(({ line, cells }) => ({ line, ...cells }));

describe('A table', () => {
  it('may have its columns in any order, a byte order mark, Windows line ends and blank lines', () => {
    expect(read('\ufeffb,a\r\n2,1\r\n\r\n4,3\r\n')).toEqual([{ line: 2, a: '1', b: '2' }, { line: 4, a: '3', b: '4' }]);
  });

  it('counts lines through cells that run over several', () => {
    expect(read('a,b\n"x\ny\nz",1\n2,3')).toEqual([{ line: 2, a: 'x\ny\nz', b: '1' }, { line: 5, a: '2', b: '3' }]);
  });

  it('is not read at all without its columns', () => {
    expect(readTable('t.csv', 'a,c\n1,2', ['a', 'b'], () => undefined)).toBeNull();
  });
});
