import { describe, expect, it } from 'vitest';
import { caughtAt, catchesOfDrawings, catchesOfLayers, worstCaught } from '../../../src/sketch/snap';
import { readPositions, positionsText } from '../../../src/sketch/positions';
import { tinyPack } from '../map/tinyPack';
import fc from 'fast-check';
import { bounds, drawn, positions } from './drawings';

const road = drawn('line', [[114, 33.5], [114.1, 33.5]]);
const own = catchesOfDrawings([road]);

describe('a vertex', () => {
  it('is caught by the nearest vertex before any line', () => {
    expect(caughtAt([114.0008, 33.5004], 0.001, own)).toEqual([114, 33.5]);
  });

  it('is caught by a line where no vertex is near, and by nothing out of reach', () => {
    expect(caughtAt([114.05, 33.5004], 0.001, own)).toEqual([114.05, 33.5]);
    expect(caughtAt([114.05, 33.502], 0.001, own)).toBeNull();
  });

  it('lies on what it was caught by, to the last decimal that is kept', () => {
    const slanted = catchesOfDrawings([drawn('line', [[113.123457, 33.234561], [114.876543, 33.765432]])]).map((each) => ({ ...each, grade: 'traced' as const }));
    fc.assert(fc.property(positions, (at) => {
      const caught = caughtAt(at, 1, slanted);
      if (caught) expect(worstCaught([caught], slanted)).toBe('traced');
    }));
  });

  it('is told the worst grade of all it lies on; a person’s own drawing has none', () => {
    const graded = (grade: 'official' | 'schematic') => own.map((each) => ({ ...each, grade }));
    expect(worstCaught([[114, 33.5]], [...graded('official'), ...graded('schematic'), ...own])).toBe('schematic');
    expect(worstCaught([[114, 33.5]], own)).toBeNull();
    expect(worstCaught([[114, 33.6]], graded('official'))).toBeNull();
  });

  it('is never caught by the limits of townships, which are not shown', () => {
    const townships = tinyPack.layers.filter(({ drawing }) => drawing === 'places');
    expect(townships.length).toBeGreaterThan(0);
    expect(catchesOfLayers(townships)).toEqual([]);
    expect(catchesOfLayers(tinyPack.layers).length).toBeGreaterThan(0);
  });
});

describe('typed coordinates', () => {
  it('are read back as they are written', () => {
    fc.assert(fc.property(fc.array(positions, { minLength: 1, maxLength: 9 }), (given) => {
      expect(readPositions(positionsText(given), bounds)).toEqual({ positions: given, faults: [], zone: null });
    }));
  });

  it('may be parted by commas of either width, blanks or tabs, with empty lines between', () => {
    expect(readPositions('114.1，33.5\n\n 114.2 \t33.6 \r\n114.3,33.7', bounds).positions).toEqual([[114.1, 33.5], [114.2, 33.6], [114.3, 33.7]]);
  });

  it('are refused line by line, with the reason', () => {
    const { positions: read, faults } = readPositions('114.1, 33.5\n33.5, 114.1\nhere\n3850000 3700000\n100, 10\n1,2,3', bounds);
    expect(read).toEqual([[114.1, 33.5], [114.1, 33.5]]);
    expect(faults.map(({ line, fault }) => [line, fault])).toEqual([[3, 'numbers'], [4, 'projected'], [5, 'outside'], [6, 'numbers']]);
  });
});
