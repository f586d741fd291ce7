import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { isBroken, shapeFaults } from '../../../src/domain/shapeFaults';

const square = (west: number, south: number, side: number): Position[] => [[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]];
const polygon = (...rings: Position[][]): Geometry => ({ type: 'Polygon', coordinates: rings });
const multi = (...parts: Position[][][]): Geometry => ({ type: 'MultiPolygon', coordinates: parts });
const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });
const kinds = (shape: Geometry): string[] => shapeFaults(shape).map(({ kind }) => kind);
const outer = square(114, 33.5, 0.1);

describe('a shape is named for what is wrong with it', () => {
  it.each<[string, Geometry, string[]]>([
    ['a sound area', polygon(outer), []],
    ['a sound area with a hole that touches its edge in a point', polygon(outer, [[114, 33.5], [114.05, 33.52], [114.02, 33.55], [114, 33.5]]), []],
    ['sound parts that share a border', multi([outer], [square(114.1, 33.5, 0.1)]), ['self-crossing']],
    ['sound parts apart, one inside the hole of the other', multi([outer, square(114.02, 33.52, 0.06)], [square(114.04, 33.54, 0.02)]), []],
    ['a bow-tie', polygon([[114, 33.5], [114.1, 33.6], [114.1, 33.5], [114, 33.6], [114, 33.5]]), ['self-crossing']],
    ['a lopsided bow-tie', polygon([[114, 33.5], [114.1, 33.6], [114.1, 33.5], [114, 33.58], [114, 33.5]]), ['self-crossing']],
    ['a ring that touches itself at a corner', polygon([[114, 33.5], [114.1, 33.5], [114.05, 33.55], [114.1, 33.6], [114, 33.6], [114.05, 33.55], [114, 33.5]]), ['self-crossing']],
    ['a spike', polygon([[114, 33.5], [114.1, 33.5], [114.2, 33.5], [114.1, 33.5], [114.1, 33.6], [114, 33.5]]), ['self-crossing']],
    ['a hole outside', polygon(outer, square(114.2, 33.5, 0.05)), ['hole-outside']],
    ['a hole that leaves through a corner', polygon(outer, [[114.05, 33.55], [114.12, 33.62], [114.06, 33.54], [114.05, 33.55]]), ['hole-outside', 'self-crossing']],
    ['a hole larger than its outer ring', polygon(outer, square(113.9, 33.4, 0.4)), ['hole-larger']],
    ['a hole in a hole', polygon(outer, square(114.02, 33.52, 0.06), square(114.04, 33.54, 0.02)), ['hole-in-hole']],
    ['a part in a part', multi([outer], [square(114.02, 33.52, 0.02)]), ['part-in-part']],
    ['the same part twice', multi([outer], [outer]), ['self-crossing']],
    ['points on one line', polygon([[114, 33.5], [114.05, 33.5], [114.1, 33.5], [114, 33.5]]), ['no-area']],
    ['one point four times', polygon([[114, 33.5], [114, 33.5], [114, 33.5], [114, 33.5]]), ['no-area', 'repeated-point']],
    ['a point written twice', polygon([[114, 33.5], [114, 33.5], ...outer.slice(1)]), ['repeated-point']],
    ['a line of one point', line([114, 33.5], [114, 33.5]), ['no-length', 'repeated-point']],
    ['a line that crosses itself', line([114, 33.5], [114.1, 33.6], [114.1, 33.5], [114, 33.6]), ['line-crossing']],
    ['a point', { type: 'Point', coordinates: [114, 33.5] }, []],
  ])('%s', (_name, shape, wanted) => {
    expect([...new Set(kinds(shape))].filter((kind) => kind !== 'self-crossing' || wanted.includes(kind))).toEqual(wanted);
  });

  it('in a collection, for each of its members', () => {
    expect(kinds({ type: 'GeometryCollection', geometries: [line([114, 33.5], [114, 33.5]), polygon(outer)] })).toContain('no-length');
  });
});

it('a star around a point is sound, however it is turned and wherever it begins', () => {
  const star = fc.tuple(fc.array(fc.double({ min: 0.01, max: 0.1, noNaN: true }), { minLength: 5, maxLength: 40 }), fc.double({ min: 0, max: 6, noNaN: true }), fc.nat(39), fc.boolean());
  fc.assert(fc.property(star, ([reaches, turn, from, backwards]) => {
    const corners = reaches.map((reach, i): Position => [114 + reach * Math.cos(turn + (2 * Math.PI * i) / reaches.length), 33.5 + reach * Math.sin(turn + (2 * Math.PI * i) / reaches.length)]);
    const begun = [...corners.slice(from % corners.length), ...corners.slice(0, from % corners.length)];
    const ring = backwards ? [...begun].reverse() : begun;
    expect(shapeFaults(polygon([...ring, ring[0]!])).filter(isBroken)).toEqual([]);
  }));
});
