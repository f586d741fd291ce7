import { fromUnit, maxZoom, minZoom, projector, toUnit, type Camera, type Padding, type Size } from '../domain/camera';

/** The camera after the picture was dragged by some pixels. */
export function dragged(camera: Camera, dx: number, dy: number): Camera {
  const scale = 512 * 2 ** camera.zoom;
  const [x, y] = toUnit(camera.lon, camera.lat);
  const [lon, lat] = fromUnit(x - dx / scale, Math.min(1, Math.max(0, y - dy / scale)));
  return { lon, lat, zoom: camera.zoom };
}

/** Longitude and latitude of a pixel of the window. */
export function placeUnder(camera: Camera, size: Size, padding: Padding, x: number, y: number): [number, number] {
  const [cx, cy] = projector(camera, size, padding)(camera.lon, camera.lat);
  const { lon, lat } = dragged(camera, cx - x, cy - y);
  return [lon, lat];
}

/** The camera some zoom levels nearer (or, below 0, farther), with the place under a pixel of the window kept there. */
export function zoomedAt(camera: Camera, size: Size, padding: Padding, x: number, y: number, levels: number): Camera {
  const zoom = Math.min(maxZoom, Math.max(minZoom, camera.zoom + levels));
  const [cx, cy] = projector(camera, size, padding)(camera.lon, camera.lat);
  const [lon, lat] = placeUnder(camera, size, padding, x, y);
  return dragged({ lon, lat, zoom }, x - cx, y - cy);
}

const panPx = 100;
const steps: Readonly<Record<string, readonly [dx: number, dy: number, levels: number]>> = {
  ArrowLeft: [panPx, 0, 0], ArrowRight: [-panPx, 0, 0], ArrowUp: [0, panPx, 0], ArrowDown: [0, -panPx, 0], '+': [0, 0, 1], '=': [0, 0, 1], '-': [0, 0, -1], _: [0, 0, -1],
};

/** The camera after a key: arrows pan by 100 px, plus and minus zoom by a level, as on the live map; null for any other key. */
export function keyed(camera: Camera, key: string): Camera | null {
  const step = steps[key];
  if (!step) return null;
  const [dx, dy, levels] = step;
  return { ...dragged(camera, dx, dy), zoom: Math.min(maxZoom, Math.max(minZoom, camera.zoom + levels)) };
}
