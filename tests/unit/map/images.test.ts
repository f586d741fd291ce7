import { describe, expect, it } from 'vitest';
import { palettes } from '../../../src/domain/colour';
import { hatchImage, hatchName, hatchOf, hatchTilePx } from '../../../src/map/hatch';
import { diamondPx, imageNames, imageOf } from '../../../src/map/images';

describe('the map’s pictures', () => {
  it('have four bytes a pixel at twice the size', () => {
    for (const name of imageNames) {
      const { width, height, data } = imageOf(name);
      expect(data).toHaveLength(width * height * 4);
      expect([width, height]).toEqual(name.startsWith('diamond') ? [diamondPx.side * 2, diamondPx.side * 2] : [width, width]);
    }
  });

  it('are hatches whose tile holds a whole number of lines, so that they join without a seam', () => {
    for (const ink of ['industry', 'commerce'] as const) {
      const hatch = hatchOf(hatchName(ink, 'light'), palettes.light);
      expect(hatchTilePx(hatch) / Math.SQRT2 / hatch.spacingPx).toBeCloseTo(1, 6);
      const { width, data } = hatchImage(hatchName(ink, 'light'), palettes.light);
      const alpha = (x: number, y: number) => data[(((y + width) % width) * width + ((x + width) % width)) * 4 + 3];
      const lean = hatch.angle === 45 ? -1 : 1;
      for (let i = 0; i < width; i++) expect(alpha(i, 0)).toBe(alpha(i + lean, 1));
      for (let i = 0; i < width; i++) expect(alpha(width - 1, i)).toBe(alpha(0, i + lean));
    }
  });

  it('tell industry from commerce by direction and not by colour alone', () => {
    expect(hatchOf('hatch-industry-light', palettes.light).angle).not.toBe(hatchOf('hatch-commerce-light', palettes.light).angle);
  });
});
