import { expect, it } from 'vitest';
import { mapLayers } from '../../../src/map/layers';
import { mapSources } from '../../../src/map/sources';
import { chapterSight } from '../../../src/still/chapterSight';
import { drawScene } from '../../../src/still/drawScene';
import { stillProjection } from '../../../src/still/projection';
import { palettes } from '../../../src/domain/colour';
import { shippedPack } from './windows';

const pack = shippedPack();
const size = { width: 420, height: 300 };
const padding = { top: 24, right: 24, bottom: 24, left: 24 };

it('draws every name of a chapter’s small picture whole, and would cut some if it might', () => {
  const namesOf = (whole: boolean) => pack.chapters.flatMap((chapter) => (['zh', 'en'] as const).flatMap((language) => {
    const sight = chapterSight(chapter, pack, language, size, padding);
    const { items } = drawScene(mapLayers(sight.scene), mapSources(pack), {
      projection: stillProjection(sight.camera, size, padding), zoom: sight.camera.zoom, pxPerUnit: 1, hovered: null, palette: palettes.light, paint: () => 'none', ...(whole && { whole: sight.whole! }),
    });
    return items.filter(({ body }) => body.includes('<text')).map(({ body }) => `${chapter.id} ${language} ${body}`);
  }));
  const [kept, all] = [new Set(namesOf(true)), namesOf(false)];
  const left = all.filter((each) => !kept.has(each));
  expect(kept.size).toBeGreaterThan(100);
  expect(left.length).toBeGreaterThan(0);
  // What was left out, or has stepped aside, stood within a name's length of an edge.
  for (const name of left) {
    const [, x = '0', y = '0'] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(name) ?? [];
    expect(Math.min(Number(x), Number(y), size.width - Number(x), size.height - Number(y)), name).toBeLessThan(120);
  }
});
