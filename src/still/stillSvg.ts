import { windowBox, type Camera, type Padding, type Size } from '../domain/camera';
import { palettes } from '../domain/colour';
import type { DrawnNames } from '../domain/drawnNames';
import type { Scene } from '../domain/scene';
import { mapLayers } from '../map/layers';
import { overlayData, overlaySource } from '../map/overlayLayers';
import { mapSources } from '../map/sources';
import { zoneNamesIn } from '../map/zoneNames';
import { drawScene, type Drawing } from './drawScene';
import { escapeText } from './escapeText';
import { stippleTransform } from './stippleTransform';
import { PaintServers } from './paintServers';
import { stillProjection } from './projection';
import type { Frame } from './textBlock';
import { grouped, stillRules } from './stillMarkup';

/** What is to be seen, from where, on which paper. */
export interface Sight {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly size: Size;
  readonly padding: Padding;
  readonly hovered: string | null;
  /** Where names lie whole or not at all. */
  readonly whole?: Frame;
}

/** A name of a picture's own, the same for the same picture: two on one page must not share patterns pinned to different places. */
function nameOf({ scene, camera, size, padding }: Sight): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify([scene.theme, camera, size, padding])) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return `still-${(hash >>> 0).toString(36)}`;
}

/** A sight before it is markup: its ground, its items, the definitions they refer to, and the name they go by. */
export function drawSight(sight: Sight): Drawing & { readonly defs: string; readonly name: string } {
  const { scene, camera, size, padding, hovered, whole } = sight;
  const palette = palettes[scene.theme];
  const projection = stillProjection(camera, size, padding);
  const name = nameOf(sight);
  const servers = new PaintServers(name, palette);
  const drawing = drawScene(mapLayers(scene), { ...mapSources(scene.pack), ...zoneNamesIn(scene.pack, windowBox(camera, size, padding)), [overlaySource]: overlayData(scene.overlays) }, {
    projection, zoom: camera.zoom, pxPerUnit: 1, hovered, palette, ...(whole && { whole }),
    paint: (kind, image) => servers.paint(kind, image, kind === 'stipple' ? stippleTransform(image, palette, projection, camera.zoom) : ''),
  });
  return { ...drawing, defs: servers.markup, name };
}

/** The map of a scene as one SVG text of the given size: MapLibre's layers, paint and camera, drawn without MapLibre. */
export const stillSvg = (sight: Sight): string => stillPicture(sight).svg;

/** The same with the names that found room on it. */
export function stillPicture(sight: Sight): { readonly svg: string; readonly names: DrawnNames } {
  const { width, height } = sight.size;
  const { ground, items, defs, name, names } = drawSight(sight);
  const svg = (
    `<svg xmlns="http://www.w3.org/2000/svg" class="${name}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">` +
    `<style>${stillRules(`.${name}`)}</style>${defs}<rect width="100%" height="100%" fill="${escapeText(ground)}"/>${grouped(items)}</svg>`
  );
  return { svg, names };
}
