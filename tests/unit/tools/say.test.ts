import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainJson, plainText } from '../../../tools/say';

const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });

describe('what a command prints', () => {
  it('writes out what could repaint a terminal, turn a line around or stand in it unseen', () => {
    expect(plainText('a\u001b[31m\u202eb\u200b\ud800c\n')).toBe('aU+001B[31mU+202EbU+200BU+D800cU+000A');
    expect(plainText('源江 “Ä” 😀 𠙶')).toBe('源江 “Ä” 😀 𠙶');
  });

  it('is JSON that means the same', () => {
    fc.assert(fc.property(anyText, (text) => {
      const json = plainJson({ text });
      expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b-\u200f]/);
      expect(JSON.parse(json)).toEqual({ text });
    }));
  });
});
