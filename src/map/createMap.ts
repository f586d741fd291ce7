import { LngLat, Map, setWorkerUrl, type MapOptions, type StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { maxZoom, minZoom, type Camera } from '../domain/camera';
import { freeLimits, keptWithin, type Limits } from '../domain/limits';
import type { Scene } from '../domain/scene';
import { freeLines, freeStyles } from './forgotten';
import { imageNames, imageOf } from './images';
import type { Sources } from './sources';
import { styleOf } from './styleOf';
import { workerUrl } from './worker';

/** Keeps a map within the limits that hold at the moment. */
export function keepNear(limits: () => Limits): (center: LngLat, zoom: number) => { center: LngLat; zoom: number } {
  return ({ lng, lat }, zoom) => {
    const kept = keptWithin({ lon: lng, lat, zoom }, limits());
    return { center: new LngLat(kept.lon, kept.lat), zoom: kept.zoom };
  };
}

/** What a map for paper has otherwise than one for the screen, and how many dots of its images make a CSS pixel. */
export interface Otherwise extends Partial<MapOptions> {
  readonly imageRatio?: number;
}

/** A MapLibre map of a scene: north-up, without controls of its own, fetching nothing. Throws where there is no WebGL2. */
export function createMap(container: HTMLElement, scene: Scene, sources: Sources, camera: Camera, label: string, { imageRatio = 2, ...otherwise }: Otherwise = {}): Map {
  setWorkerUrl(workerUrl);
  const free = freeLimits(scene.pack);
  const map = new Map({
    container,
    style: styleOf(scene, sources) as StyleSpecification,
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    minZoom,
    maxZoom,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    maxCanvasSize: [8192, 8192],
    validateStyle: false,
    refreshExpiredTiles: false,
    locale: { 'Map.Title': label },
    localIdeographFontFamily: false,
    transformConstrain: keepNear(() => free),
    ...otherwise,
  });
  freeLines(map);
  freeStyles(map);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((name) => {
    if (imageNames.includes(name)) map.addImage(name, imageOf(name, imageRatio), { pixelRatio: imageRatio });
  });
  return map;
}
