import type { Map } from 'maplibre-gl';
import type { Position } from 'geojson';
import { TerraDraw, TerraDrawModeUndoRedo, type GeoJSONStoreFeatures, type TerraDrawMouseEvent } from 'terra-draw';
import type { Palette } from '../domain/colour';
import { drawingKinds, rounded, shapeOf, type Draft, type Drawing, type DrawingKind } from '../domain/sketch';
import type { Beside } from './beside';
import { tidied, type DrawCalls, type Hand } from './drawCalls';
import { drawingModes } from './drawingModes';
import { commands, HandAdapter } from './handAdapter';
import { Mirror } from './mirror';
import { newId } from './newId';
import { hasHoles } from './readGeojson';
import { caughtAt } from './snap';

/** CSS pixels within which a vertex is caught. */
const snapPx = 12;

type Feature = GeoJSONStoreFeatures;
const isKind = (mode: unknown): mode is DrawingKind => drawingKinds.some((each) => each === mode);

/** Terra-draw on a live map: drawings in, what hands do to them out. The drawings themselves are kept elsewhere. */
export class DrawMap {
  readonly #map: Map;
  readonly #calls: DrawCalls;
  readonly #adapter: HandAdapter;
  readonly #draw: TerraDraw;
  #hand: Hand | null = null;
  #shown = new globalThis.Map<string, Drawing['geometry']>();
  #picked: string | null = null;
  /** Id of what is being drawn. */
  #drafted: string | null = null;
  /** True while vertices are set by us, or drawings are brought in line. */
  #quiet = false;

  constructor(map: Map, palette: Palette, beside: Beside | null, calls: DrawCalls) {
    this.#map = map;
    this.#calls = calls;
    this.#adapter = new HandAdapter(map, beside && new Mirror(beside));
    this.#draw = new TerraDraw({
      adapter: this.#adapter, modes: drawingModes(palette, (event) => this.#snap(event)),
      idStrategy: { isValidId: (id) => typeof id === 'string' && id !== '', getId: () => newId(8) },
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    this.#draw.start();
    this.#draw.on('finish', (id, { action }) => this.#finished(String(id), action));
    this.#draw.on('change', (ids) => this.#noticed(ids.map(String)));
    this.#draw.on('select', (id) => this.#pick(String(id)));
    this.#draw.on('deselect', () => this.#pick(null));
  }

  #snap({ lng, lat }: Pick<TerraDrawMouseEvent, 'lng' | 'lat'>): Position | undefined {
    if (this.#quiet) return undefined;
    const here = this.#map.project([lng, lat]);
    const reach = Math.abs(this.#map.unproject([here.x, here.y - snapPx]).lat - lat);
    return caughtAt([lng, lat], reach, this.#calls.catches()) ?? undefined;
  }

  /** The line or area being drawn; the guiding points around it say the same of themselves and are not meant. */
  #isDraft(id: string): boolean {
    const feature = this.#draw.getSnapshotFeature(id);
    return feature !== undefined && feature.geometry.type !== 'Point' && feature.properties['currentlyDrawing'] === true && isKind(feature.properties['mode']);
  }

  /** Tells of what is being drawn, where it is among what has changed. */
  #noticed(ids: readonly string[]): void {
    this.#drafted = ids.find((id) => this.#isDraft(id)) ?? this.#drafted;
    this.#tellDraft();
  }

  #tellDraft(): void {
    if (this.#quiet) return;
    const feature = this.#drafted !== null && this.#isDraft(this.#drafted) ? this.#draw.getSnapshotFeature(this.#drafted) : undefined;
    if (!feature) {
      if (this.#drafted !== null) this.#calls.ondraft(null, null);
      this.#drafted = null;
      return;
    }
    const kind = feature.properties['mode'] as DrawingKind;
    const { type, coordinates } = feature.geometry;
    const all: Position[] = type === 'Polygon' ? (coordinates[0] ?? []).slice(0, -1) : type === 'LineString' ? coordinates : [coordinates];
    const set = type === 'Polygon' ? Number(feature.properties['committedCoordinateCount'] ?? 1) : all.length - 1;
    this.#calls.ondraft({ kind, positions: all.slice(0, set) }, all[set] ?? null);
  }

  #finished(id: string, action: string): void {
    const feature = this.#draw.getSnapshotFeature(id);
    if (!feature) return;
    const kind = feature.properties['mode'];
    if (!isKind(kind)) return;
    const [drawn, geometry] = [tidied(feature.geometry), this.#caught(feature.geometry)];
    this.#shown.set(id, drawn);
    if (action === 'draw') this.#calls.onadd({ id, kind, name: '', geometry });
    else this.#calls.onalter(id, geometry);
    this.#tellDraft();
  }

  /** A point is caught only now, as its mode does not. */
  #caught(geometry: Drawing['geometry']): Drawing['geometry'] {
    if (geometry.type !== 'Point') return tidied(geometry);
    const [lng = 0, lat = 0] = geometry.coordinates;
    return { type: 'Point', coordinates: rounded(this.#snap({ lng, lat }) ?? geometry.coordinates) };
  }

  #pick(id: string | null): void {
    this.#picked = id;
    if (!this.#quiet) this.#calls.onpick(id);
  }

  #quietly(act: () => void): void {
    this.#quiet = true;
    try {
      act();
    } finally {
      this.#quiet = false;
    }
  }

  /** Takes up another tool; what was being drawn with the last one is given up. */
  take(hand: Hand): void {
    if (hand === this.#hand) return;
    this.#hand = hand;
    this.#draw.setMode(hand === 'edit' ? 'select' : hand);
  }

  /** Brings the map in line with the drawings; those with holes are left to others to draw. */
  show(drawings: readonly Drawing[]): void {
    this.#quietly(() => {
      const wanted = new globalThis.Map(drawings.filter((each) => !hasHoles(each)).map((each) => [each.id, each]));
      const gone = [...this.#shown.keys()].filter((id) => !wanted.has(id) || JSON.stringify(wanted.get(id)?.geometry) !== JSON.stringify(this.#shown.get(id)));
      if (this.#picked !== null && gone.includes(this.#picked)) this.#draw.deselectFeature(this.#picked);
      if (gone.length > 0) this.#draw.removeFeatures(gone.filter((id) => this.#draw.hasFeature(id)));
      for (const id of gone) this.#shown.delete(id);
      const missing = [...wanted.values()].filter(({ id }) => !this.#shown.has(id));
      this.#draw.addFeatures(missing.map(({ id, kind, geometry }) => ({ type: 'Feature', id, properties: { mode: kind }, geometry }) as Feature));
      for (const { id, geometry } of missing) this.#shown.set(id, geometry);
    });
  }

  /** Takes up a drawing where it was left. */
  resume({ kind, positions }: Draft): void {
    this.take(kind);
    if (shapeOf(kind) !== 'Point') this.#quietly(() => this.#adapter.retrace(positions));
    this.#tellDraft();
  }

  /** Chooses a drawing for editing; `null` lets go of it. */
  pick(id: string | null): void {
    if (this.#hand !== 'edit' || id === this.#picked) return;
    this.#quietly(() => {
      if (this.#picked !== null && this.#draw.hasFeature(this.#picked)) this.#draw.deselectFeature(this.#picked);
      if (id !== null && this.#draw.hasFeature(id)) this.#draw.selectFeature(id);
      this.#picked = id;
    });
  }

  /** The middle of the map's free part, where the crosshair stands. */
  middle(): Position {
    const { lng, lat } = this.#map.getCenter();
    return rounded([lng, lat]);
  }

  /** The next vertex would be set at the crosshair. */
  pointAtMiddle(): void {
    this.#adapter.point(this.middle());
  }

  /** Sets a vertex at the crosshair; a second one at the same place finishes. */
  pressAtMiddle(): void {
    this.#adapter.press(this.middle());
  }

  finish(): void {
    this.#adapter.command(commands.finish);
  }

  cancel(): void {
    this.#adapter.command(commands.cancel);
    this.#tellDraft();
  }

  /** Takes back the last vertex; false where none is being set. */
  undo(): boolean {
    const did = this.#draw.canUndo() && this.#draw.undo();
    if (did) this.#tellDraft();
    return did;
  }

  redo(): boolean {
    const did = this.#draw.canRedo() && this.#draw.redo();
    if (did) this.#tellDraft();
    return did;
  }

  destroy(): void {
    this.#quiet = true;
    this.#draw.stop();
  }
}
