import type { Map } from 'maplibre-gl';
import { beforeEach, expect, it } from 'vitest';
import { lockCameras } from '../../../../src/modes/compare/compareMaps';

/** As much of a map as the lock uses: it moves at once and tells so. */
class Plain {
  zoom = 10;
  center = { lng: 1, lat: 2 };
  padding = { top: 0, right: 0, bottom: 0, left: 0 };
  jumps = 0;
  #listeners = new Set<(event: object) => void>();
  getCenter = () => this.center;
  getZoom = () => this.zoom;
  getPadding = () => this.padding;
  on = (_type: string, listener: (event: object) => void) => void this.#listeners.add(listener);
  off = (_type: string, listener: (event: object) => void) => void this.#listeners.delete(listener);
  jumpTo = (to: { center?: Plain['center']; zoom?: number; padding?: Plain['padding'] }, data: object = {}) => {
    this.jumps++;
    Object.assign(this, to);
    for (const listener of [...this.#listeners]) listener(data);
  };
}

let first: Plain;
let second: Plain;
let unlock: () => void;
beforeEach(() => {
  [first, second] = [new Plain(), new Plain()];
  first.zoom = 12;
  unlock = lockCameras(first as unknown as Map, second as unknown as Map);
});

it('the second map goes where the first is, at once', () => expect(second.zoom).toBe(12));

it('the second follows every move of the first, the atlas’s own and a person’s', () => {
  first.jumpTo({ zoom: 13 });
  first.jumpTo({ center: { lng: 5, lat: 6 } }, { ours: true });
  expect(second).toMatchObject({ zoom: 13, center: { lng: 5, lat: 6 } });
});

it('the first follows a person’s move of the second, and leaves the atlas’s own to itself', () => {
  second.jumpTo({ zoom: 9 });
  expect(first.zoom).toBe(9);
  second.jumpTo({ zoom: 8 }, { ours: true });
  expect(first.zoom).toBe(9);
});

it('one move is one step of the other, never an echo', () => {
  const { jumps } = second;
  first.jumpTo({ zoom: 11 });
  expect([first.jumps, second.jumps]).toEqual([1, jumps + 1]);
});

it('unlocked maps go their own ways', () => {
  unlock();
  first.jumpTo({ zoom: 5 });
  expect(second.zoom).toBe(12);
});
