import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasFeature, Drawing, Layer } from '../../src/domain/layer';
import type { Pack } from '../../src/domain/pack';
import { readPack } from '../../src/pack/readPack';

function files(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(json|geojson|csv|md)$/.test(name));
  return Object.fromEntries(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]));
}

/** The pack that the journeys walk through; they name nothing in it by heart. */
export const thePack: Pack = (() => {
  const { pack, faults } = readPack(files('data'));
  if (!pack) throw new Error(`the bundled pack cannot be read: ${JSON.stringify(faults[0])}`);
  return pack;
})();

/** The first layer of a drawing. */
export function layerDrawn(drawing: Drawing): Layer {
  const layer = thePack.layers.find((each) => each.drawing === drawing);
  if (!layer) throw new Error(`the pack has no layer drawn as ${drawing}`);
  return layer;
}

/** The first feature of a drawing. */
export function featureDrawn(drawing: Drawing): AtlasFeature {
  const feature = layerDrawn(drawing).features[0];
  if (!feature) throw new Error(`the layer drawn as ${drawing} is empty`);
  return feature;
}

/** A feature by its id. */
export function featureById(id: string): AtlasFeature {
  const feature = thePack.layers.flatMap((layer) => layer.features).find((each) => each.id === id);
  if (!feature) throw new Error(`the pack has no feature ${id}`);
  return feature;
}
