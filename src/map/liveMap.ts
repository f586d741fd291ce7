import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSource, Map } from 'maplibre-gl';
import type { Camera, Padding } from '../domain/camera';
import type { Limits } from '../domain/limits';
import { atRest, type Movement } from '../domain/motion';
import type { Scene } from '../domain/scene';
import { applyLayers } from './applyLayers';
import { CameraDriver } from './cameraDriver';
import { createMap, keepNear } from './createMap';
import { markHovered } from './hover';
import { mapLayers } from './layers';
import { layerTarget } from './layerTarget';
import { inMotion } from './motionLayers';
import { guardLoss } from './lossGuard';
import { overlayData, overlaySource } from './overlayLayers';
import { listenToPointer } from './pointer';
import { mapSources, type Sources } from './sources';
import { keepNamesWhole } from './wholeNames';
import { oneNameAZone } from './zoneNames';

/** How often in five minutes a map is built anew after its context was lost for good: a screen that runs for months may lose it now and then. */
const mostRebuilds = 3;
const rebuildWindowMs = 300_000;

export interface LiveMapCalls {
  onselect(id: string | null): void;
  onhover(id: string | null): void;
  oncamera(camera: Camera): void;
  onready(): void;
  onloading(): void;
  onfail(reason: 'webgl' | 'lost'): void;
  onmap(map: Map | null): void;
}

/** What is to be seen; the map is brought in line with it piece by piece. */
export interface Wanted {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly padding: Padding;
  /** How far a person may move the map. */
  readonly limits: Limits;
  /** What cards cover, where no name may be cut; null where one may. */
  readonly covered?: Padding | null;
  readonly hovered: string | null;
  /** Layers that are on their way into the picture. */
  readonly movement?: Movement;
  /** Name of the map for assistive technology. */
  readonly label: string;
}

/** A MapLibre map kept in line with a scene, built anew in place when the graphics context is lost. */
export class LiveMap {
  readonly #container: HTMLElement;
  readonly #calls: LiveMapCalls;
  #wanted: Wanted;
  #sources: Sources;
  #map: Map | null = null;
  #driver: CameraDriver | null = null;
  #layers: readonly LayerSpecification[] = [];
  /** The layers of the scene at rest. */
  #still: readonly LayerSpecification[] = [];
  #moved: Movement = atRest;
  #drawn: Scene | null = null;
  #hovered: string | null = null;
  /** True while layers and states can be set: from the first `load` on, and not while the context is lost. */
  #open = false;
  #taken = false;
  #rebuiltMs: readonly number[] = [];
  #stopGuard = () => {};

  constructor(container: HTMLElement, wanted: Wanted, calls: LiveMapCalls) {
    this.#container = container;
    this.#wanted = wanted;
    this.#calls = calls;
    this.#sources = mapSources(wanted.scene.pack);
    this.#build();
  }

  /** Shows a scene, with its layers as far as they have come in a movement: from frame to frame that is a change of paint alone. */
  draw(scene: Scene, movement: Movement = atRest): void {
    const other = scene.pack !== this.#wanted.scene.pack;
    this.#wanted = { ...this.#wanted, scene, movement };
    if (other) {
      this.#sources = mapSources(scene.pack);
      this.#rebuild();
    } else this.#push();
  }

  move(camera: Camera, padding: Padding, limits: Limits, covered: Padding | null = null): void {
    this.#wanted = { ...this.#wanted, camera, padding, limits, covered };
    this.#driver?.move(camera, padding);
  }

  hover(hovered: string | null): void {
    this.#wanted = { ...this.#wanted, hovered };
    this.#push();
  }

  /** Gives the pointer and Enter to a tool, or takes them back. */
  take(taken: boolean): void {
    this.#taken = taken;
  }

  name(label: string): void {
    this.#wanted = { ...this.#wanted, label };
    this.#map?.getCanvas().setAttribute('aria-label', label);
  }

  destroy(): void {
    this.#stopGuard();
    this.#open = false;
    const map = this.#map;
    this.#map = this.#driver = null;
    if (!map) return;
    this.#calls.onmap(null);
    map.remove();
  }

  #build(): void {
    const { scene, camera, padding, label } = this.#wanted;
    let map: Map;
    try {
      map = createMap(this.#container, scene, this.#sources, camera, label, { transformConstrain: keepNear(() => this.#wanted.limits) });
    } catch {
      this.#container.replaceChildren();
      this.#calls.onmap(null);
      this.#calls.onfail(this.#rebuiltMs.length > 0 ? 'lost' : 'webgl');
      return;
    }
    this.#map = map;
    oneNameAZone(map, scene.pack, () => this.#wanted.padding);
    keepNamesWhole(map, () => this.#wanted.covered ?? null);
    this.#layers = this.#still = mapLayers(scene);
    this.#moved = atRest;
    this.#drawn = scene;
    this.#hovered = null;
    this.#driver = new CameraDriver(map, camera, padding, (moved) => {
      this.#wanted = { ...this.#wanted, camera: moved };
      this.#calls.oncamera(moved);
    });
    listenToPointer(map, {
      drawn: () => ({ scene: this.#wanted.scene, layers: this.#layers }),
      isTaken: () => this.#taken,
      onselect: (id) => this.#open && this.#calls.onselect(id),
      onhover: (id) => this.#open && this.#calls.onhover(id),
    });
    this.#stopGuard = guardLoss(map, {
      onlost: () => {
        this.#open = false;
        this.#calls.onloading();
      },
      onrestored: () => {
        this.#hovered = null;
        this.#start();
      },
      ongone: () => this.#rebuild(),
    });
    map.once('load', () => this.#start());
    this.#calls.onmap(map);
  }

  /** Opens the map for changes, catches up with those that came meanwhile, and says so when all is drawn. */
  #start(): void {
    const map = this.#map;
    if (!map) return;
    this.#open = true;
    this.#push();
    map.once('idle', () => this.#open && this.#calls.onready());
    map.triggerRepaint();
  }

  #rebuild(): void {
    this.destroy();
    const nowMs = performance.now();
    this.#rebuiltMs = [...this.#rebuiltMs.filter((each) => nowMs - each < rebuildWindowMs), nowMs];
    if (this.#rebuiltMs.length > mostRebuilds) {
      this.#calls.onfail('lost');
      return;
    }
    this.#calls.onloading();
    this.#build();
  }

  #push(): void {
    if (!this.#open || !this.#map) return;
    const { scene, hovered, movement = atRest } = this.#wanted;
    if (scene !== this.#drawn || movement !== this.#moved) {
      if (scene !== this.#drawn) this.#still = mapLayers(scene);
      if (scene.overlays !== this.#drawn?.overlays) (this.#map.getSource(overlaySource) as GeoJSONSource | undefined)?.setData(overlayData(scene.overlays));
      const layers = inMotion(this.#still, scene, movement);
      const target = layerTarget(this.#map);
      if (applyLayers(target, this.#layers, layers) > 0) target.done();
      this.#layers = layers;
      this.#drawn = scene;
      this.#moved = movement;
    }
    if (hovered !== this.#hovered) markHovered(this.#map, this.#sources, this.#hovered, hovered);
    this.#hovered = hovered;
  }
}
