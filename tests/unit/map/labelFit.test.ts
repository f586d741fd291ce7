import { describe, expect, it } from 'vitest';
import { lengthKm as lineKm } from '../../../src/domain/geodesy';
import type { Layer } from '../../../src/domain/layer';
import { palettes } from '../../../src/domain/colour';
import { modes, languages } from '../../../src/domain/view';
import type { Draw } from '../../../src/map/draw';
import { pixelsPerKm } from '../../../src/map/ground';
import { fitsFrom } from '../../../src/map/labelFit';
import { lettering, sizeAt, type Lettering } from '../../../src/map/lettering';
import { nameSizes } from '../../../src/map/nameSizes';
import { mapLayers } from '../../../src/map/layers';
import { textWidthEm } from '../../../src/still/textMetrics';
import { shippedPack } from '../still/windows';
import { sceneWith } from './tinyPack';

const pack = shippedPack();
const layer = pack.layers.find((each) => each.drawing === 'corridor') as Layer;

describe('the corridor’s name', () => {
  it('is never longer than the corridor, at any zoom at which it shows, in any mode and language', () => {
    const type = lettering.corridor as Lettering;
    for (const mode of modes) for (const language of languages) {
      const scene = sceneWith({ pack, mode, language });
      for (const short of [true, false]) for (const feature of layer.features) {
        const zoom = fitsFrom({ scene, layer, palette: palettes.light, opacity: 1, selected: null, tinted: null } satisfies Draw, short);
        const text = (short ? feature.properties.short : undefined)?.[language] ?? feature.properties[language];
        const spacing = language === 'zh' ? (type.spacing ?? 0) : 0.02;
        const widthPx = (textWidthEm(text, 1.06) + spacing * text.length) * sizeAt(nameSizes(type.sizes, scene), zoom);
        const { geometry } = feature;
        const lengthKm = geometry.type === 'LineString' ? lineKm(geometry) : 0;
        expect(lengthKm).toBeGreaterThan(1);
        expect(widthPx, `${text} at ${zoom}`).toBeLessThanOrEqual(lengthKm * pixelsPerKm(zoom, (pack.home[1] + pack.home[3]) / 2) * 1.02);
      }
    }
  });

  it('is short where the full one does not fit, and the two never show at once', () => {
    const drawn = mapLayers(sceneWith({ pack, language: 'zh', shown: { [layer.id]: 1 } }));
    const [brief, full] = ['label-short', 'label'].map((part) => drawn.find((each) => each.id === `${layer.id}/${part}`));
    expect(brief?.maxzoom).toBe(full?.minzoom);
    expect(brief?.minzoom).toBeLessThan(brief?.maxzoom ?? 0);
  });
});

describe('the size of names', () => {
  it('is read between the stops in a straight line', () => {
    expect([7, 9, 10, 11, 15].map((zoom) => sizeAt([[9, 10], [11, 14]], zoom))).toEqual([10, 10, 12, 14, 14]);
  });
});
