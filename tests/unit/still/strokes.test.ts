import { describe, expect, it } from 'vitest';
import { dashesOf, lineStyles, strokesOf } from '../../../src/still/drawLines';
import type { Look } from '../../../src/still/drawing';
import { markStyle } from '../../../src/still/drawMarks';
import { moveAside } from '../../../src/still/offsetPath';

const lookAt = (values: Record<string, unknown>): Look => (<T>(name: string, fallback: T): T => (values[name] as T) ?? fallback);

describe('strokes of the still', () => {
  it('count dashes in widths of the line and let them grow between whole zooms, as MapLibre does', () => {
    const dashed = lookAt({ 'line-width': 2, 'line-dasharray': [3, 1] });
    expect(dashesOf(dashed, 10)).toEqual([6, 2]);
    expect(dashesOf(dashed, 10.5)).toEqual([8.49, 2.83]);
    expect(dashesOf(lookAt({ 'line-width': 2 }), 10)).toEqual([]);
  });

  it('give round dashes the length they have on the map, caps included', () => {
    const [dash = 0, gap = 0] = dashesOf(lookAt({ 'line-width': 2, 'line-cap': 'round', 'line-dasharray': [1, 3] }), 10.5);
    expect(dash + 2).toBeCloseTo(2 * (1 + 1) * Math.SQRT2, 1);
    expect(dash + gap).toBeCloseTo(2 * 4 * Math.SQRT2, 1);
  });

  it('fade out over the blur and reach the full opacity in the middle', () => {
    const strokes = strokesOf(20, 8, 0.6);
    expect(strokes.map((stroke) => stroke.width)).toEqual([18, 14, 10, 6]);
    expect(1 - strokes.reduce((clear, stroke) => clear * (1 - stroke.opacity), 1)).toBeCloseTo(0.6, 9);
    expect(strokesOf(3, 0, 1)).toEqual([{ width: 3, opacity: 1 }]);
  });

  it('draw nothing for a line or mark that cannot be seen', () => {
    expect(lineStyles(lookAt({ 'line-opacity': 0 }), 10)).toEqual([]);
    expect(markStyle(lookAt({ 'circle-opacity': 0 }), { paint: () => '' })).toBe('');
  });

  it('lay a mark’s ring around its radius', () => {
    const css = markStyle(lookAt({ 'circle-radius': 4, 'circle-stroke-width': 2 }), { paint: () => '' });
    expect(css).toContain('--r:5px');
    expect(css).toContain('stroke-width:2px');
  });

  it('run beside a line at an even distance, mitred at its corners', () => {
    expect(moveAside([[0, 0], [10, 0], [10, 10]], 2).map((point) => point.map(Math.round))).toEqual([[0, 2], [8, 2], [8, 10]]);
    expect(moveAside([[0, 0], [0, 0], [10, 0]], -2).map((point) => point.map(Math.round))).toEqual([[0, -2], [10, -2]]);
  });
});
