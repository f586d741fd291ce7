import { describe, expect, it } from 'vitest';
import { palettes } from '../../../src/domain/colour';
import type { Camera, Size } from '../../../src/domain/camera';
import type { View } from '../../../src/domain/view';
import { mapLayers } from '../../../src/map/layers';
import { mapSources } from '../../../src/map/sources';
import { drawScene } from '../../../src/still/drawScene';
import { stillProjection } from '../../../src/still/projection';
import { shippedPack, sightOf, windows } from './windows';

const pack = shippedPack();
const languages = ['zh', 'en'] as const;

/** Ids of the features named in a window, each with its text; `at` in place of the view's own camera. */
function namesIn(change: Partial<View>, size: Size, at?: Camera): Map<string, string> {
  const sight = sightOf(pack, change, size);
  const camera = at ?? sight.camera;
  const { items } = drawScene(mapLayers(sight.scene), mapSources(pack), {
    projection: stillProjection(camera, size, sight.padding), zoom: camera.zoom, pxPerUnit: 1, hovered: null, palette: palettes[sight.scene.theme], paint: () => 'none',
  });
  return new Map(items.filter(({ body }) => body.includes('<text')).map(({ body }) => [/data-id="([^"]*)"/.exec(body)?.[1] ?? '', [...body.matchAll(/>([^<]+)<\/text>/g)].map((match) => match[1]).join(' ')]));
}

describe('dump', () => {
  for (const language of languages) for (const size of windows) it(`${language} ${size.width}`, () => {
    const { camera } = sightOf(pack, { language }, size);
    console.log(language, size.width, camera.zoom.toFixed(2), [...namesIn({ language }, size).values()].join(' | '));
    expect(1).toBe(1);
  });
});
