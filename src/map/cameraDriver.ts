import type { Map } from 'maplibre-gl';
import type { Camera, Padding } from '../domain/camera';

const easeMs = 600;

/** True where two cameras differ by less than anyone could see: half a pixel and a hundredth of a zoom. */
export function sameCamera(a: Camera, b: Camera): boolean {
  const pixelDegrees = 360 / (512 * 2 ** a.zoom);
  return Math.abs(a.zoom - b.zoom) < 0.005 && Math.abs(a.lon - b.lon) < pixelDegrees / 2 && Math.abs(a.lat - b.lat) < pixelDegrees / 2;
}

function samePadding(a: Padding, b: Padding): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}

/** Moves a map to where the view says and reports where a person has moved it; the two never answer each other. */
export class CameraDriver {
  readonly #map: Map;
  readonly #oncamera: (camera: Camera) => void;
  #camera: Camera;
  #padding: Padding;
  /** The window has changed since the last move; reading sizes instead would force a layout at every move. */
  #resized = false;

  constructor(map: Map, camera: Camera, padding: Padding, oncamera: (camera: Camera) => void) {
    this.#map = map;
    this.#oncamera = oncamera;
    this.#camera = camera;
    this.#padding = padding;
    this.#cut();
    const onresize = () => { this.#resized = true; };
    addEventListener('resize', onresize, { capture: true });
    map.once('remove', () => removeEventListener('resize', onresize, { capture: true }));
    map.on('moveend', (event) => {
      if (!('ours' in event)) this.#report();
    });
  }

  /** Goes to a camera: an ease, or a cut where motion is unwelcome or the window has just changed. */
  move(camera: Camera, padding: Padding): void {
    if (sameCamera(this.#camera, camera) && samePadding(this.#padding, padding)) return;
    this.#camera = camera;
    this.#padding = padding;
    if (!this.#resized && this.#isThere()) return;
    const resized = this.#resized;
    this.#resized = false;
    if (resized) this.#map.resize({ ours: true });
    if (resized || matchMedia('(prefers-reduced-motion: reduce)').matches) this.#cut();
    else this.#map.easeTo({ center: [camera.lon, camera.lat], zoom: camera.zoom, padding: { ...padding }, duration: easeMs }, { ours: true });
  }

  /** True where the map already stands where it is sent: another map has led it there. */
  #isThere(): boolean {
    const { lng, lat } = this.#map.getCenter();
    const padding = this.#map.getPadding();
    return !this.#map.isMoving() && sameCamera({ lon: lng, lat, zoom: this.#map.getZoom() }, this.#camera) && samePadding({ top: padding.top ?? 0, right: padding.right ?? 0, bottom: padding.bottom ?? 0, left: padding.left ?? 0 }, this.#padding);
  }

  #cut(): void {
    const { lon, lat, zoom } = this.#camera;
    this.#map.jumpTo({ padding: { ...this.#padding } }, { ours: true });
    this.#map.jumpTo({ center: [lon, lat], zoom }, { ours: true });
  }

  #report(): void {
    const { lng, lat } = this.#map.getCenter();
    const camera = { lon: lng, lat, zoom: this.#map.getZoom() };
    if (sameCamera(this.#camera, camera)) return;
    this.#camera = camera;
    this.#oncamera(camera);
  }
}
