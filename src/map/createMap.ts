import { LngLat, Map, setWorkerUrl, type MapOptions, type StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { maxZoom, minZoom, type Camera } from '../domain/camera';
import type { Pack } from '../domain/pack';
import type { Scene } from '../domain/scene';
import { imageNames, imageOf } from './images';
import type { Sources } from './sources';
import { styleOf } from './styleOf';
import { workerUrl } from './worker';

/** Keeps the centre within the pack's bounds, grown by half their size, and the zoom within the atlas's own. */
function keepNear(pack: Pack): (center: LngLat, zoom: number) => { center: LngLat; zoom: number } {
  const [west, south, east, north] = pack.bounds;
  const [x, y] = [(east - west) / 2, (north - south) / 2];
  const within = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));
  return ({ lng, lat }, zoom) => ({
    center: new LngLat(within(west - x, lng, east + x), within(south - y, lat, north + y)),
    zoom: within(minZoom, zoom, maxZoom),
  });
}

/** What a map for paper has otherwise than one for the screen, and how many dots of its images make a CSS pixel. */
export interface Otherwise extends Partial<MapOptions> {
  readonly imageRatio?: number;
}

/** A MapLibre map of a scene: north-up, without controls of its own, fetching nothing. Throws where there is no WebGL2. */
export function createMap(container: HTMLElement, scene: Scene, sources: Sources, camera: Camera, label: string, { imageRatio = 2, ...otherwise }: Otherwise = {}): Map {
  setWorkerUrl(workerUrl);
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
    transformConstrain: keepNear(scene.pack),
    ...otherwise,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((name) => {
    if (imageNames.includes(name)) map.addImage(name, imageOf(name, imageRatio), { pixelRatio: imageRatio });
  });
  return map;
}
