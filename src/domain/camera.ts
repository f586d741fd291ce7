/** A north-up Web Mercator camera. The centre is the middle of the free part of the screen, not of the window. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  /** MapLibre zoom: the world is 512 · 2^zoom CSS pixels wide. */
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels covered by cards on each side. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type Box = readonly [west: number, south: number, east: number, north: number];

export const minZoom = 8;
export const maxZoom = 17;

/** Longitude and latitude in degrees to the unit square of Web Mercator, y downward (EPSG:3857 scaled to 1). */
export function toUnit(lon: number, lat: number): [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [(lon + 180) / 360, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

export function fromUnit(x: number, y: number): [number, number] {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** The camera that shows the whole box in the part of the window that the padding leaves free. */
export function fitCamera(box: Box, size: Size, padding: Padding, maxZoomOfFit = 14.5): Camera {
  const [x0, y1] = toUnit(box[0], box[1]);
  const [x1, y0] = toUnit(box[2], box[3]);
  const [lon, lat] = fromUnit((x0 + x1) / 2, (y0 + y1) / 2);
  const freeWidth = Math.max(40, size.width - padding.left - padding.right);
  const freeHeight = Math.max(40, size.height - padding.top - padding.bottom);
  const zoom = Math.log2(Math.min(freeWidth / Math.max(1e-9, x1 - x0), freeHeight / Math.max(1e-9, y1 - y0)) / 512);
  return { lon, lat, zoom: Math.min(maxZoomOfFit, Math.max(minZoom, zoom)) };
}

/** Longitude and latitude to CSS pixels of the window, under a camera centred in the free part. */
export function projector(camera: Camera, size: Size, padding: Padding): (lon: number, lat: number) => [number, number] {
  const scale = 512 * 2 ** camera.zoom;
  const [cx, cy] = toUnit(camera.lon, camera.lat);
  const dx = padding.left + (size.width - padding.left - padding.right) / 2;
  const dy = padding.top + (size.height - padding.top - padding.bottom) / 2;
  return (lon, lat) => {
    const [x, y] = toUnit(lon, lat);
    return [(x - cx) * scale + dx, (y - cy) * scale + dy];
  };
}

/** CSS pixels of the window to longitude and latitude: the reverse of `projector`. */
export function unprojector(camera: Camera, size: Size, padding: Padding): (x: number, y: number) => [lon: number, lat: number] {
  const scale = 512 * 2 ** camera.zoom;
  const [cx, cy] = toUnit(camera.lon, camera.lat);
  const dx = padding.left + (size.width - padding.left - padding.right) / 2;
  const dy = padding.top + (size.height - padding.top - padding.bottom) / 2;
  return (x, y) => fromUnit((x - dx) / scale + cx, (y - dy) / scale + cy);
}

/** West, south, east, north of what the padding leaves free of the window. */
export function windowBox(camera: Camera, size: Size, padding: Padding): Box {
  const at = unprojector(camera, size, padding);
  const [west, north] = at(padding.left, padding.top);
  const [east, south] = at(size.width - padding.right, size.height - padding.bottom);
  return [west, south, east, north];
}
