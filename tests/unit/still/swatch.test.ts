import { describe, expect, it } from 'vitest';
import { palettes, themes } from '../../../src/domain/colour';
import { swatchSvg } from '../../../src/still/swatch';
import { sceneWith, tinyPack } from '../map/tinyPack';

const drawn = (svg: string): string[] => svg.replace(/<defs>.*<\/defs>/, '').match(/<(path|circle|text) [^>]*|<circle\/>/g) ?? [];

describe('a legend swatch', () => {
  it('shows something of every layer in every theme, in the layer’s own colours', () => {
    for (const theme of themes) {
      for (const layer of tinyPack.layers) {
        const svg = swatchSvg(sceneWith({ theme }), layer.id);
        expect(drawn(svg).length, layer.id).toBeGreaterThan(0);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        const wrong = themes.filter((each) => each !== theme).map((each) => palettes[each][layer.ink]);
        for (const colour of wrong) expect(svg).not.toContain(colour);
      }
    }
  });

  it('is the same whether its layer is shown, hidden, faint or selected', () => {
    for (const layer of tinyPack.layers) {
      const plain = swatchSvg(sceneWith({}), layer.id);
      expect(swatchSvg(sceneWith({ shown: {} }), layer.id)).toBe(plain);
      expect(swatchSvg(sceneWith({ shown: { [layer.id]: 0.3 }, selected: layer.features[0]?.id ?? null }), layer.id)).toBe(plain);
    }
  });

  it('shows a zone as a hatched box with a dashed edge, a line dashed where it is schematic, a mark hollow where only its township is known', () => {
    expect(swatchSvg(sceneWith({}), 'zones')).toMatch(/<pattern .*fill:url\(#.*stroke-dasharray/s);
    expect(swatchSvg(sceneWith({}), 'roads')).toContain('stroke-dasharray');
    expect(swatchSvg(sceneWith({}), 'villages')).toContain(`fill:${palettes.light.casing}`);
  });

  it('draws circles in the proportion of their values', () => {
    const svg = swatchSvg(sceneWith({}), 'rings', 100, 100);
    const widths = [...svg.matchAll(/ d="([^"]*)"/g)].map((match) => [...(match[1] ?? '').matchAll(/[ML]([\d.]+),/g)].map((point) => Number(point[1]))).map((xs) => Math.max(...xs) - Math.min(...xs));
    expect((Math.min(...widths) / Math.max(...widths)) ** 2).toBeCloseTo(28.6 / 37.4, 2);
  });

  it('never shows the shape of the district’s outline', () => {
    expect(swatchSvg(sceneWith({ mode: 'story', theme: 'hall' }), 'outline')).not.toContain('Z');
  });

  it('is empty for a layer that is not in the pack', () => {
    expect(swatchSvg(sceneWith({}), 'nowhere')).toBe('');
  });
});
