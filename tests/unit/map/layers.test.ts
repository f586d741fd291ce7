import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { themes } from '../../../src/domain/colour';
import type { Scene } from '../../../src/domain/scene';
import { languages, modes } from '../../../src/domain/view';
import { mapLayers } from '../../../src/map/layers';
import { styleOf } from '../../../src/map/styleOf';
import { tinyPack } from './tinyPack';

const all = Object.fromEntries(tinyPack.layers.map((each) => [each.id, 1]));
const base: Scene = { pack: tinyPack, mode: 'explore', theme: 'light', language: 'zh', shown: all, selected: null };
const ids = [null, ...tinyPack.layers.flatMap((each) => each.features.slice(0, 1).map((feature) => feature.id))];

describe('the layers of a scene', () => {
  for (const mode of modes) for (const theme of themes) for (const language of languages) {
    it(`are valid by the style specification in ${mode}, ${theme}, ${language}, whatever is selected`, () => {
      for (const selected of ids) expect(validateStyleMin(styleOf({ ...base, mode, theme, language, selected }))).toEqual([]);
    });
  }

  it('leave out a layer that is hidden', () => {
    const { waters: _, ...rest } = all;
    expect(mapLayers({ ...base, shown: rest }).some((each) => 'source' in each && String(each.source).startsWith('waters'))).toBe(false);
  });
});
