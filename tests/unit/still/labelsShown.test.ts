import { featureById } from '../../../src/domain/framing';
import { describe, expect, it } from 'vitest';
import { palettes } from '../../../src/domain/colour';
import type { Camera, Padding, Size } from '../../../src/domain/camera';
import type { Drawing } from '../../../src/domain/layer';
import type { View } from '../../../src/domain/view';
import { placesInside } from '../../../src/map/areaNames';
import { mapLayers } from '../../../src/map/layers';
import { labelSource, mapSources } from '../../../src/map/sources';
import { drawScene } from '../../../src/still/drawScene';
import { stillProjection } from '../../../src/still/projection';
import { shippedPack, sightOf, windows } from './windows';

const pack = shippedPack();
const languages = ['zh', 'en'] as const;

/** Ids of the features named in a window, each with its text; `at` in place of the view's own camera. */
function namesIn(change: Partial<View>, size: Size, at?: Camera, padding?: Padding): Map<string, string> {
  const sight = sightOf(pack, change, size);
  const camera = at ?? sight.camera;
  const { items } = drawScene(mapLayers(sight.scene), mapSources(pack), {
    projection: stillProjection(camera, size, padding ?? sight.padding), zoom: camera.zoom, pxPerUnit: 1, hovered: null, palette: palettes[sight.scene.theme], paint: () => 'none',
  });
  return new Map(items.filter(({ body }) => body.includes('<text')).map(({ body }) => [/data-id="([^"]*)"/.exec(body)?.[1] ?? '', [...body.matchAll(/>([^<]+)<\/text>/g)].map((match) => match[1]).join(' ')]));
}

const idsOf = (drawing: Drawing): string[] => pack.layers.filter((each) => each.drawing === drawing).flatMap((each) => each.features.map(({ id }) => id));
/** Townships named from the start: all but the small ones of the town. */
const townships = pack.layers.filter((each) => each.drawing === 'places').flatMap((each) => (mapSources(pack)[labelSource(each.id)]?.features ?? []).filter(({ properties }) => properties?.['tier'] === 0).map(({ properties }) => String(properties?.['id'])));
const [wide, full, small, phone] = windows as [Size, Size, Size, Size];
const missing = (wanted: readonly string[], named: ReadonlyMap<string, string>): string[] => wanted.filter((id) => !named.has(id));

describe('the names of the home view', () => {
  it('are those of every zone and every wide township, in both languages, at every size but the smallest', () => {
    for (const language of languages) for (const size of [wide, full, small]) expect(missing([...idsOf('zone'), ...townships], namesIn({ language }, size)), `${language} ${size.width}`).toEqual([]);
  });

  it('are those of the zones and the townships in Chinese on a phone', () => {
    expect(missing([...idsOf('zone'), ...townships], namesIn({ language: 'zh' }, phone))).toEqual([]);
  });

  it('have both circles where there is room, in one name: one without the other would say half', () => {
    const sizes = idsOf('circles').map((id) => pack.claims.find((claim) => claim.id === featureById(pack).get(id)?.properties.claim)?.value);
    for (const language of languages) for (const size of [wide, full]) {
      const named = [...namesIn({ language }, size)].filter(([id]) => idsOf('circles').includes(id)).map(([, text]) => text).join(' ');
      for (const km2 of sizes) expect(named, `${language} ${size.width}`).toContain(`${String(km2)} km²`);
    }
  });
});

describe('names over what is drawn from words', () => {
  it('never leave a zone without its name at any place and any zoom up to 16', () => {
    const free: Size = { width: 700, height: 520 };
    for (const layer of pack.layers.filter((each) => each.drawing === 'zone')) for (const feature of layer.features) {
      if (feature.geometry.type !== 'Polygon') continue;
      const places = placesInside(feature.geometry, 0.3, []);
      expect(places.length).toBeGreaterThan(5);
      for (const language of languages) for (const zoom of [12, 13, 13.5, 14.5, 15.2, 16]) for (const [lon = 0, lat = 0] of places) {
        expect(namesIn({ language }, free, { lon, lat, zoom }, { top: 0, right: 0, bottom: 0, left: 0 }).has(feature.id), `${feature.id} ${language} ${zoom} ${lon},${lat}`).toBe(true);
      }
    }
  });
});
