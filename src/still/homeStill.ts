import type { Camera, Size } from '../domain/camera';
import { palettes } from '../domain/colour';
import { cameraOf, frameBox } from '../domain/framing';
import type { Pack } from '../domain/pack';
import { sceneOf } from '../domain/scene';
import { home } from '../domain/view';
import { mapLayers } from '../map/layers';
import { mapSources } from '../map/sources';
import { drawScene } from './drawScene';
import type { Item } from './drawing';
import { escapeText } from './escapeText';
import { stippleTransform } from './stippleTransform';
import { mergeVariants, rulesOf } from './mergeVariants';
import { PaintServers } from './paintServers';
import { stillProjection } from './projection';
import { stillRules } from './stillMarkup';

/** Windows whose pictures the page's still holds exactly; any other window takes the nearest one's widths and names. */
export const referenceSizes: readonly Size[] = [
  { width: 1440, height: 900 }, { width: 1920, height: 1080 }, { width: 1280, height: 720 }, { width: 390, height: 844 },
];

/** What `boot.ts` needs to lay the still for a window; written as JSON into `data-still`. */
export interface HomeFrame {
  /** West, south, east, north that the home view frames. */
  readonly box: readonly [number, number, number, number];
  /** Zoom of the paper: at this zoom of the camera a unit of the paper is a CSS pixel. */
  readonly paper: number;
  /** Zoom of each variant's paint; the variant nearest to the camera's zoom is shown. */
  readonly zooms: readonly number[];
}

/** Items as markup, neighbours of like looks in one group of a class, and the rules of the classes. */
function classed(variants: readonly (readonly Item[])[], layerIds: readonly string[]): { rules: string; markup: string } {
  const classes = new Map<string, string>();
  let [rules, markup, open] = ['', '', ''];
  for (const { body, looks } of mergeVariants(variants, layerIds)) {
    const key = JSON.stringify(looks);
    const name = classes.get(key) ?? `c${classes.size}`;
    if (!classes.has(key)) rules += rulesOf('#still', name, looks);
    classes.set(key, name);
    if (name !== open) markup += `${open && '</g>'}<g class="${name}">`;
    open = name;
    markup += body;
  }
  return { rules, markup: markup + (open && '</g>') };
}

/**
 * The picture of the home view for a window of unknown size, as one SVG text for the page itself: drawn on paper of a fixed zoom with
 * the middle of the home view at 0,0; `boot.ts` moves and scales the paper and chooses the variant of widths and names.
 */
export function homeStill(pack: Pack): string {
  const scene = sceneOf(home, pack);
  const palette = palettes[scene.theme];
  const cameras = referenceSizes.map((size) => cameraOf(home, pack, size));
  const zooms = [...new Set(cameras.map((camera) => camera.zoom))];
  const paper = Math.max(...zooms);
  const middle: Camera = { ...(cameras[0] as Camera), zoom: paper };
  const projection = stillProjection(middle, null, { top: 0, right: 0, bottom: 0, left: 0 });
  const servers = new PaintServers('still', palette);
  const layers = mapLayers(scene);
  const drawings = zooms.map((zoom) =>
    drawScene(layers, mapSources(pack), {
      projection, zoom, pxPerUnit: 2 ** (zoom - paper), hovered: null, palette,
      paint: (kind, name) => servers.paint(kind, name, kind === 'stipple' ? stippleTransform(name, palette, projection, zoom, paper) : ''),
    }));
  const { rules, markup } = classed(drawings.map((each) => each.items), layers.map((layer) => layer.id));
  const frame: HomeFrame = { box: frameBox(home, pack), paper, zooms };
  const title = escapeText(pack.title[home.language]);
  return (
    `<svg id="still" class="z0" role="img" aria-labelledby="still-title" data-still="${escapeText(JSON.stringify(frame))}"><title id="still-title">${title}</title>` +
    `<style>${stillRules('#still')}#still path[data-id]{vector-effect:non-scaling-stroke}${rules}</style>${servers.markup}<rect width="100%" height="100%" fill="${escapeText(drawings[0]?.ground ?? 'none')}"/><g>${markup}</g></svg>`
  );
}
