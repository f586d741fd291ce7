import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markupText } from '../../../src/domain/markupText';
import { escapeText } from '../../../src/still/escapeText';

/** The characters of XML 1.0 (https://www.w3.org/TR/xml/#charsets), written down apart from the code. */
const isXml = (code: number): boolean => code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });

it('leaves in a drawing’s text only what XML can hold, and all of that', () => {
  fc.assert(fc.property(anyText, (text) => {
    const kept = [...text].filter((character) => isXml(character.codePointAt(0) ?? 0)).join('');
    expect(markupText(text)).toBe(kept);
    expect([...escapeText(text)].every((character) => isXml(character.codePointAt(0) ?? 0))).toBe(true);
  }));
  expect(markupText('柳\u0001河\ud800 😀')).toBe('柳河 😀');
});
