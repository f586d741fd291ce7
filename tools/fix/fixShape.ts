import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Shape } from '../../src/domain/layer';
import { ringsOf } from '../../src/domain/rings';
import { isBroken, shapeFaults, signedArea } from '../../src/domain/shapeFaults';
import { decimalsOf, isOverPrecise, mostDecimals } from '../../src/pack/inspectShape';
import { positionsOf } from '../../src/pack/positions';
import { editJsonAll, type JsonEdit } from '../editJson';
import type { FixParams } from './changes';
import { listText } from './listText';

type Path = readonly (string | number)[];
/** What was done to a feature, as it is told. */
export type Done = { [K in keyof FixParams]: readonly [say: K, params: FixParams[K]] }[keyof FixParams];

interface Sound { readonly geometry: Shape; readonly properties?: { readonly labelAt?: unknown } | null }

/** A feature's text with at most six decimals and its rings wound as RFC 7946 has it; as it was where rounding would break its shape. */
export function fixShape(text: string): { text: string; done: Done[] } {
  const rounding = rounded(text);
  const turning = wound(rounding.text);
  return { text: turning.text, done: [...rounding.done, ...turning.done] };
}

const featureOf = (text: string): Sound => JSON.parse(text) as Sound;

function rounded(text: string): { text: string; done: Done[] } {
  const { geometry, properties } = featureOf(text);
  const labelAt = properties?.labelAt;
  const label = Array.isArray(labelAt) && labelAt.slice(0, 2).every((each) => typeof each === 'number') ? [{ path: ['properties', 'labelAt'], lon: labelAt[0] as number, lat: labelAt[1] as number }] : [];
  const precise = [...positionsOf(geometry), ...label].filter(({ lon, lat }) => isOverPrecise(lon) || isOverPrecise(lat));
  if (precise.length === 0) return { text, done: [] };
  const edits = precise.flatMap(({ path, lon, lat }) => [lon, lat].flatMap((each, axis): JsonEdit[] => (isOverPrecise(each) ? [[[...path, axis], Number(each.toFixed(mostDecimals))]] : [])));
  const next = withoutRepeats(editJsonAll(text, edits), geometry);
  const decimals = Math.max(...precise.flatMap(({ lon, lat }) => [decimalsOf(lon), decimalsOf(lat)]));
  const broken = (shape: Shape): number => shapeFaults(shape).filter(isBroken).length;
  if (broken(featureOf(next).geometry) > broken(geometry)) return { text, done: [['too-fine', { decimals }]] };
  return { text: next, done: [['rounded', { positions: precise.length, decimals }]] };
}

/** The lines and rings of a shape without the points that rounding has laid on the one before. */
function withoutRepeats(text: string, before: Shape): string {
  const now = linesOf(featureOf(text).geometry);
  return linesOf(before).reduce((all, { path, line }, number) => {
    const next = now[number]?.line ?? [];
    const keep = next.flatMap((at, index) => (index > 0 && same(at, next[index - 1]) && !same(line[index], line[index - 1]) ? [] : [index]));
    return keep.length === next.length ? all : inOrder(all, path, keep);
  }, text);
}

const same = (a: readonly number[] | undefined, b: readonly number[] | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];

function linesOf(shape: Shape): readonly { readonly path: Path; readonly line: readonly (readonly number[])[] }[] {
  if (shape.type === 'LineString') return [{ path: ['geometry', 'coordinates'], line: shape.coordinates }];
  if (shape.type === 'MultiLineString') return shape.coordinates.map((line, index) => ({ path: ['geometry', 'coordinates', index], line }));
  return ringsOf(shape).map(({ path, ring }) => ({ path, line: ring }));
}

function wound(text: string): { text: string; done: Done[] } {
  const wrong = ringsOf(featureOf(text).geometry).filter(({ ring, isHole }) => signedArea(ring) !== 0 && signedArea(ring) < 0 !== isHole);
  const next = wrong.reduce((all, { path, ring }) => inOrder(all, path, ring.map((_, index) => ring.length - 1 - index)), text);
  return { text: next, done: wrong.length > 0 ? [['rewound', { rings: wrong.length }]] : [] };
}

/** A text with the elements of one of its lists in this order. */
function inOrder(text: string, path: Path, order: readonly number[]): string {
  const root = parseTree(text);
  const children = (root && findNodeAtLocation(root, [...path]))?.children ?? [];
  const list = listText(text, children.map(({ offset, length }) => [offset, offset + length]));
  return list.written(order.flatMap((index) => list.elements[index]?.text ?? []));
}
