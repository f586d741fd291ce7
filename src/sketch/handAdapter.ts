import type { Map } from 'maplibre-gl';
import type { Position } from 'geojson';
import type { TerraDrawChanges, TerraDrawExtend, TerraDrawMouseEvent, TerraDrawStylingFunction } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Mirror } from './mirror';

/** Keys that no keyboard has: the modes' own commands, given by us alone. */
export const commands = { finish: 'atlas:finish', cancel: 'atlas:cancel' } as const;

/** The published adapter, which a keyboard and a list can use as well as a pointer, and which is seen on a map beside as well. */
export class HandAdapter extends TerraDrawMapLibreGLAdapter<Map> {
  readonly #map: Map;
  readonly #mirror: Mirror | null;
  #calls: TerraDrawExtend.TerraDrawCallbacks | null = null;
  /** How much larger than the screen places are taken to be, so that close ones are not taken for one. */
  #stretch = 1;

  constructor(map: Map, mirror: Mirror | null) {
    super({ map, prefixId: 'sketch', coordinatePrecision: 7 });
    this.#map = map;
    this.#mirror = mirror;
  }

  override register(calls: TerraDrawExtend.TerraDrawCallbacks): void {
    this.#calls = calls;
    super.register(calls);
  }

  /** Leaves the map as it was; a map that is gone already took its layers with it. */
  override unregister(): void {
    this.#calls = null;
    this.#mirror?.end();
    if (this.#map.style?._loaded) super.unregister();
    else this._listeners.forEach((listener) => listener.unregister());
  }

  override render(changes: TerraDrawChanges, styling: TerraDrawStylingFunction): void {
    super.render(changes, styling);
    this.#mirror?.show(changes);
  }

  override project(lng: number, lat: number): { x: number; y: number } {
    const { x, y } = super.project(lng, lat);
    return { x: x * this.#stretch, y: y * this.#stretch };
  }

  override unproject(x: number, y: number): { lng: number; lat: number } {
    return super.unproject(x / this.#stretch, y / this.#stretch);
  }

  #event([lng = 0, lat = 0]: Position, button: TerraDrawMouseEvent['button']): TerraDrawMouseEvent {
    const { x, y } = this.project(lng, lat);
    return { lng, lat, containerX: x, containerY: y, button, heldKeys: [], isContextMenu: false };
  }

  /** Where a key takes the pointer's place, it points here. */
  point(at: Position): void {
    this.#calls?.onMouseMove(this.#event(at, 'neither'));
  }

  /** As if a person clicked there. */
  press(at: Position): void {
    this.point(at);
    this.#calls?.onClick(this.#event(at, 'left'));
  }

  /** Sets vertices one after the other, however close they stand on the screen. */
  retrace(positions: readonly Position[]): void {
    this.#stretch = 1e6;
    for (const at of positions) this.press(at);
    this.#stretch = 1;
  }

  command(key: (typeof commands)[keyof typeof commands]): void {
    this.#calls?.onKeyUp({ key, heldKeys: [], preventDefault: () => undefined });
  }
}
