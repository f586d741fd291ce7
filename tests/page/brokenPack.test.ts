import { expect } from 'vitest';
import { test } from './journey';
import type { Atlas } from './driver';
import type { PackFiles } from './openAtlas';
import { featureDrawn, layerDrawn } from './thePack';

const rivers = layerDrawn('river');
const zones = layerDrawn('zone');
const villages = layerDrawn('villages');

async function faultList(atlas: Atlas): Promise<string> {
  return atlas.page.getByRole('alert').innerText();
}

const cases: readonly { what: string; breakPack: (files: PackFiles) => PackFiles; names: string }[] = [
  { what: 'a missing file', breakPack: ({ [villages.file]: _, ...rest }) => rest, names: villages.file },
  { what: 'broken JSON', breakPack: (files) => ({ ...files, [villages.file]: files[villages.file]!.slice(0, -40) }), names: villages.file },
  {
    what: 'swapped axes',
    breakPack: (files) => {
      const collection = JSON.parse(files[villages.file]!);
      collection.features[0].geometry.coordinates.reverse();
      return { ...files, [villages.file]: JSON.stringify(collection, null, 1) };
    },
    names: villages.features[0]!.id,
  },
  {
    what: 'an area that crosses itself',
    breakPack: (files) => {
      const collection = JSON.parse(files[zones.file]!);
      const [ring] = collection.features[0].geometry.coordinates;
      [ring[1], ring[2]] = [ring[2], ring[1]];
      return { ...files, [zones.file]: JSON.stringify(collection, null, 1) };
    },
    names: zones.features[0]!.id,
  },
];

for (const { what, breakPack, names } of cases) {
  test(`${what} is listed by name and the sound rest is drawn`, async ({ open }) => {
    const atlas = await open('', { breakPack });
    expect(await atlas.state()).toBe('error');
    expect(await faultList(atlas)).toContain(names);
    expect(await atlas.map.drawnLayers()).toContain(rivers.id);
  });
}

test('a manifest that cannot be read leaves the list and no blank page', async ({ open }) => {
  const atlas = await open('', { breakPack: (files) => ({ ...files, 'pack.json': '{' }) });
  expect(await atlas.state()).toBe('error');
  expect(await faultList(atlas)).toContain('pack.json');
});

test('words of the pack are text, never markup', async ({ open }) => {
  const evil = '<img src=x onerror="window.robbed=1"><script>window.robbed=1</script>';
  const station = featureDrawn('stations');
  const file = layerDrawn('stations').file;
  const breakPack = (files: PackFiles): PackFiles => {
    const collection = JSON.parse(files[file]!);
    for (const feature of collection.features) if (feature.properties.id === station.id) feature.properties.zh = evil;
    const manifest = JSON.parse(files['pack.json']!);
    manifest.title.zh = evil;
    manifest.lenses[0].sentence.zh = evil;
    return { ...files, [file]: JSON.stringify(collection), 'pack.json': JSON.stringify(manifest) };
  };
  for (const noWebGL of [false, true]) {
    const atlas = await open(`?id=${station.id}`, { breakPack, noWebGL });
    expect(await atlas.selectionCard().innerText()).toContain(evil);
    expect(await atlas.page.title()).toContain(evil);
    expect(await atlas.page.evaluate(() => ('robbed' in window) || document.querySelector('img[src=x]') !== null)).toBe(false);
  }
});
