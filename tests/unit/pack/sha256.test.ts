import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../../src/pack/sha256';

const theirs = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

it('agrees with the SHA-256 of the operating system for any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
    expect(sha256(text)).toBe(theirs(text));
  }));
});

it('agrees at every length around the edges of a block, and for a long text', () => {
  for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 100_000]) expect(sha256('图'.repeat(length)), String(length)).toBe(theirs('图'.repeat(length)));
  for (let length = 0; length < 130; length += 1) expect(sha256('x'.repeat(length)), String(length)).toBe(theirs('x'.repeat(length)));
});
