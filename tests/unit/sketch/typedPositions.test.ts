import { expect, it } from 'vitest';
import { toPlane } from '../../../src/domain/gaussKruger';
import { readPositions } from '../../../src/sketch/positions';

const reach = [112, 32.5, 116, 34.5] as const;

it('reads typed vertices as the search box reads coordinates: degrees, minutes and seconds, full width, words, metres, WKT', () => {
  const { x, y } = toPlane(113.975, 33.5555, 38);
  const lines = ['113.975, 33.5555', '33.5555 113.975', '东经113°58′30″ 北纬33°33′19.8″', '１１３.９７５，３３.５５５５', `${x.toFixed(3)} ${(38e6 + y).toFixed(3)}`, 'POINT Z (113.975 33.5555 12)'];
  const read = readPositions(lines.join('\n'), reach);
  expect(read.faults).toEqual([]);
  expect(read.positions).toEqual(lines.map(() => [expect.closeTo(113.975, 6), expect.closeTo(33.5555, 6)]));
  expect(read.zone).toEqual({ zone: 38, isAssumed: false });
  expect(readPositions(`${x.toFixed(3)} ${y.toFixed(3)}`, reach).zone).toEqual({ zone: 38, isAssumed: true });
});

it('names each line that is no place, by its number and what is wrong with it', () => {
  const { positions, faults } = readPositions('113.9, 33.5\n\nhello\n10.5, 53.9\n1, 2, 3\n4000000, 5000000', reach);
  expect(positions).toEqual([[113.9, 33.5]]);
  expect(faults.map(({ line, fault }) => [line, fault])).toEqual([[3, 'numbers'], [4, 'outside'], [5, 'numbers'], [6, 'projected']]);
});
