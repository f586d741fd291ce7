import type { Map } from 'maplibre-gl';
import type { Camera, Size } from '../domain/camera';
import type { DrawnNames } from '../domain/drawnNames';
import type { Scene } from '../domain/scene';
import { extentOf } from '../domain/mapScale';
import { inchPx, printDpi } from '../domain/sheet';
import { createMap } from './createMap';
import { guardEdge } from './guardEdge';
import { fontsLoaded } from './fontsLoaded';
import { namesOf } from './namesOf';
import { mapSources } from './sources';
import { zoneNamesIn } from './zoneNames';

/** A map drawn for paper; `url` is the picture's, to be revoked by whoever asked for it. */
export interface PrintedMap {
  readonly url: string;
  /** Dots. */
  readonly width: number;
  readonly height: number;
  readonly names: DrawnNames;
}

/** Why there is no picture: no WebGL2 at all, a canvas of at most so many dots a side, or a map that was not finished: a part of it failed or took too long. */
export class CannotPrint extends Error {
  constructor(readonly reason: 'webgl' | 'size' | 'unfinished', readonly most: Size | null = null) {
    super(`cannot print: ${reason}`);
  }
}

/** Images of textures and marks are drawn this much finer than on the screen. */
const imageRatio = 4;
/** Dots a CSS pixel while the map gathers what it draws: every part that arrives has the whole canvas drawn again. */
const draftRatio = 0.25;
/** Longest wait in ms for a map to be drawn. */
const patienceMs = 60_000;

/** The largest canvas in dots that this machine's graphics claim to draw; `null` without WebGL2. */
export function largestCanvas(): Size | null {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return null;
  const [width, height] = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
  const most = Math.min(gl.getParameter(gl.MAX_TEXTURE_SIZE) as number, gl.getParameter(gl.MAX_RENDERBUFFER_SIZE) as number);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return { width: Math.min(most, width ?? 0), height: Math.min(most, height ?? 0) };
}

/** Waits for the drawing; rejects where it is given up, takes too long, a part of it cannot be had or the graphics are lost. */
function within(signal: AbortSignal, map: Map, draw: () => Promise<void>): Promise<void> {
  return new Promise((done, failed) => {
    map.getCanvas().addEventListener('webglcontextlost', () => failed(new CannotPrint('webgl')));
    map.on('error', () => failed(new CannotPrint('unfinished')));
    signal.addEventListener('abort', () => failed(signal.reason as Error));
    setTimeout(() => failed(new CannotPrint('unfinished')), patienceMs);
    draw().then(done, failed);
  });
}

/** Waits until nothing more is on its way: every source is there, every tile drawn, every name placed. */
async function atRest(map: Map): Promise<void> {
  do await map.once('idle');
  while (!map.loaded());
}

/**
 * Draws a scene anew for paper: a second map, out of sight, of `size` CSS pixels (1/96 inch each) at 300 dots an inch or another `ratio` of dots a pixel, so that lines and letters have
 * on paper the size they have on a screen. Rejects with `CannotPrint`, or with the signal's reason where nobody waits any more.
 */
export async function printMap(scene: Scene, camera: Camera, size: Size, signal: AbortSignal, ratio = printDpi / inchPx): Promise<PrintedMap> {
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
  const most = largestCanvas();
  if (!most) throw new CannotPrint('webgl');
  if (width > most.width || height > most.height) throw new CannotPrint('size', most);
  await fontsLoaded(scene.pack);
  signal.throwIfAborted();
  const container = document.createElement('div');
  container.setAttribute('aria-hidden', 'true');
  container.setAttribute('style', `position:fixed;left:0;top:0;width:${size.width}px;height:${size.height}px;visibility:hidden;pointer-events:none;z-index:-1;contain:strict`);
  document.body.append(container);
  const map = createMap(container, scene, { ...mapSources(scene.pack), ...zoneNamesIn(scene.pack, extentOf(camera, size)) }, camera, '', {
    pixelRatio: draftRatio, maxCanvasSize: [most.width, most.height], interactive: false, trackResize: false, imageRatio, canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  try {
    const canvas = map.getCanvas();
    await within(signal, map, async () => {
      await map.once('load');
      guardEdge(map, camera, size);
      await atRest(map);
      map.setPixelRatio(ratio);
      await atRest(map);
    });
    if (canvas.width !== width || canvas.height !== height) throw new CannotPrint('size', { width: canvas.width, height: canvas.height });
    const names = namesOf(map);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    signal.throwIfAborted();
    if (!blob) throw new CannotPrint('size', most);
    return { url: URL.createObjectURL(blob), width, height, names };
  } finally {
    map.remove();
    container.remove();
  }
}
