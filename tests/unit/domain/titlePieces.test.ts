import { describe, expect, it } from 'vitest';
import { titlePieces } from '../../../src/domain/titlePieces';

describe('A chapter’s Chinese title', () => {
  it('breaks after its commas alone where each part fills a line', () => {
    expect(titlePieces('东边有山，西边有水，人在当中')).toEqual(['东边有山，', '西边有水，', '人在当中']);
    expect(titlePieces('一条路')).toEqual(['一条路']);
  });

  it('breaks between words where a part would leave its line nearly empty, a comma staying with the word before it', () => {
    const pieces = titlePieces('城区，长出一圈新的年轮');
    expect(pieces[0]).toBe('城区，');
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join('')).toBe('城区，长出一圈新的年轮');
  });
});
