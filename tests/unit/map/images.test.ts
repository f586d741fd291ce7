import { describe, expect, it } from 'vitest';
import { palettes } from '../../../src/domain/colour';
import { diamondPx, imageNames, imageOf } from '../../../src/map/images';
import { signPlaces, stippleImage, stippleNames, stippleOf } from '../../../src/map/stipple';

describe('the map’s pictures', () => {
  it('have four bytes a pixel at twice the size', () => {
    for (const name of imageNames) {
      const { width, height, data } = imageOf(name);
      expect(data).toHaveLength(width * height * 4);
      expect([width, height]).toEqual(name.startsWith('diamond') ? [diamondPx.side * 2, diamondPx.side * 2] : [width, width]);
    }
  });

  it('are stipples whose signs lie whole within the tile, so that it repeats without a seam', () => {
    for (const name of stippleNames) {
      const stipple = stippleOf(name, palettes.light);
      for (const at of signPlaces(stipple).flat()) {
        expect(at - stipple.reachPx).toBeGreaterThanOrEqual(0);
        expect(at + stipple.reachPx).toBeLessThanOrEqual(stipple.tilePx);
      }
      const { width, data } = stippleImage(name, palettes.light);
      const alpha = (x: number, y: number) => data[(y * width + x) * 4 + 3];
      for (let i = 0; i < width; i++) expect([alpha(i, 0), alpha(0, i), alpha(width - 1, i), alpha(i, width - 1)]).toEqual([0, 0, 0, 0]);
    }
  });

  it('are sparse: most of a zone stays clear, unlike the hatch of a target', () => {
    for (const name of stippleNames) {
      const { data } = stippleImage(name, palettes.light);
      const inked = data.filter((_, i) => i % 4 === 3 && (data[i] ?? 0) > 100).length / (data.length / 4);
      expect(inked).toBeGreaterThan(0.05);
      expect(inked).toBeLessThan(0.25);
    }
  });

  it('tell industry from commerce by sign and not by colour alone', () => {
    expect(stippleOf('stipple-industry-light', palettes.light).sign).not.toBe(stippleOf('stipple-commerce-light', palettes.light).sign);
  });
});
