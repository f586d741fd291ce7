import fc from 'fast-check';
import { expect, it } from 'vitest';
import { brokenAt } from '../../../src/domain/brokenJson';

it('finds nothing in JSON, and something in whatever is none', () => {
  fc.assert(fc.property(fc.oneof(fc.json(), fc.jsonValue().map((value) => JSON.stringify(value, null, 2)), fc.json().chain((text) => fc.nat(text.length).map((n) => text.slice(0, n) + text.slice(n + 1))), fc.string()), (text) => {
    let isJson = true;
    try { JSON.parse(text); } catch { isJson = false; }
    expect(brokenAt(text) === null).toBe(isJson);
  }), { numRuns: 1000 });
});

it('says where it breaks', () => {
  expect(brokenAt('hello')).toBe(0);
  expect(brokenAt('{"a":[1,2,],\n"b":2}')).toBe(10);
  expect(brokenAt('{"a":NaN}')).toBe(5);
  expect(brokenAt('{"a":[1,2')).toBe(9);
  expect(brokenAt('[1] 2')).toBe(4);
  expect(brokenAt("{'a':1}")).toBe(1);
});
