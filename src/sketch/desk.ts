import type { Map } from 'maplibre-gl';
import type { Position } from 'geojson';
import type { Palette } from '../domain/colour';
import { fewestVertices, type Draft, type Drawing } from '../domain/sketch';
import { sameBeside, type Beside } from './beside';
import { bare, type DeskCalls, type DeskState } from './deskState';
import type { Hand } from './drawCalls';
import type { DrawMap } from './drawMap';
import type { Sketchbook } from './sketchbook';

/** Waits until layers can be laid over a map. */
async function settled(map: Map): Promise<void> {
  if (!map.isStyleLoaded()) await map.once('idle');
}

/** Brings a sketchbook, a tool and a live map together; the map may be taken away and another one lent at any time. Follows Svelte's store contract. */
export class Desk {
  readonly #book: Sketchbook;
  readonly #calls: DeskCalls;
  readonly #listeners = new Set<(state: DeskState) => void>();
  readonly #stopBook: () => void;
  #state = bare;
  #map: Map | null = null;
  #palette: Palette | null = null;
  #beside: Beside | null = null;
  #draw: DrawMap | null = null;
  #stopMap = () => {};
  /** Counts changes of map, colours or tool, so that what arrives late is known for late. */
  #turn = 0;

  constructor(book: Sketchbook, calls: DeskCalls) {
    this.#book = book;
    this.#calls = calls;
    this.#stopBook = book.subscribe(() => this.#shown());
  }

  get state(): DeskState {
    return this.#state;
  }

  subscribe(listener: (state: DeskState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  /** The map there is now, `null` for none, the colours to draw in, and the map beside, where there is one. */
  lend(map: Map | null, palette: Palette, beside: Beside | null): void {
    if (map === this.#map && palette === this.#palette && sameBeside(beside, this.#beside)) return;
    [this.#map, this.#palette, this.#beside] = [map, palette, beside];
    this.#attach();
  }

  /** Takes up a tool, or puts it down with `null`. */
  take(hand: Hand | null): void {
    if (hand === this.#state.hand) return;
    const [before, scenario] = [this.#state.hand, this.#calls.scenario()];
    if (scenario !== null && this.#state.draft) this.#book.keepDraft(scenario, null);
    this.#set({ hand, draft: null, pointer: null });
    if (hand === null || before === null || !this.#draw) this.#attach();
    else this.#draw.take(hand);
    if (hand === 'edit') this.#draw?.pick(this.#state.selected);
  }

  /** Goes on with the drawing that was left unfinished. */
  resume(): void {
    const draft = this.#book.find(this.#calls.scenario())?.draft;
    if (!draft) return;
    this.#set({ hand: draft.kind, draft, pointer: null });
    if (this.#draw) this.#draw.resume(draft);
    else this.#attach();
  }

  /** Another scenario is drawn in: what was chosen and begun in the last one is let go. */
  turn(): void {
    this.#set({ selected: null, draft: null, pointer: null });
    this.#attach();
  }

  select(id: string | null): void {
    this.#set({ selected: id });
    this.#draw?.pick(id);
  }

  undo(): void {
    const scenario = this.#calls.scenario();
    if (!this.#draw?.undo() && scenario !== null) this.#book.undo(scenario);
  }

  redo(): void {
    const scenario = this.#calls.scenario();
    if (!this.#draw?.redo() && scenario !== null) this.#book.redo(scenario);
  }

  /** Takes back the last vertex of what is being drawn; true where there was one. */
  back(): boolean {
    return this.#state.draft !== null && (this.#draw?.undo() ?? false);
  }

  /** Ends what is being drawn, where it has vertices enough. */
  finish(): void {
    const { draft } = this.#state;
    if (draft && draft.positions.length >= fewestVertices(draft.kind)) this.#draw?.finish();
  }

  cancel(): void {
    this.#draw?.cancel();
  }

  pressAtCrosshair(): void {
    if (this.#state.hand !== 'edit') this.#draw?.pressAtMiddle();
  }

  /** Adds a drawing that was typed. */
  add(drawing: Drawing): void {
    const scenario = this.#calls.scenario() ?? this.#calls.begin();
    this.#book.draw(scenario, [...(this.#book.find(scenario)?.drawings ?? []), drawing]);
    this.select(drawing.id);
  }

  /** Changes a drawing of the scenario; `null` takes it away. */
  alter(id: string, change: Partial<Drawing> | null): void {
    const scenario = this.#book.find(this.#calls.scenario());
    if (!scenario?.drawings.some((each) => each.id === id)) return;
    this.#book.draw(scenario.id, scenario.drawings.flatMap((each) => (each.id !== id ? [each] : change ? [{ ...each, ...change }] : [])));
    if (!change && this.#state.selected === id) this.select(null);
  }

  /** Puts everything down; what is being drawn stays in the sketchbook. */
  close(): void {
    this.#stopBook();
    this.#map = null;
    this.#state = { ...this.#state, hand: null };
    this.#attach();
    this.#listeners.clear();
  }

  #attach(): void {
    const turn = ++this.#turn;
    this.#stopMap();
    this.#stopMap = () => {};
    this.#draw?.destroy();
    this.#draw = null;
    const [map, palette, beside] = [this.#map, this.#palette, this.#beside];
    if (!map || !palette || this.#state.hand === null) return this.#set({ pen: 'none' });
    this.#set({ pen: 'loading' });
    Promise.all([this.#calls.load(), settled(map), beside && settled(beside.map)]).then(
      ([{ DrawMap }]) => { if (turn === this.#turn) this.#start(map, palette, beside, DrawMap); },
      () => { if (turn === this.#turn) this.#set({ pen: 'failed' }); },
    );
  }

  #start(map: Map, palette: Palette, beside: Beside | null, Draw: typeof DrawMap): void {
    const { hand, selected } = this.#state;
    if (hand === null) return;
    const draw = new Draw(map, palette, beside, {
      onadd: (drawing) => this.add(drawing),
      onalter: (id, geometry) => this.alter(id, { geometry }),
      ondraft: (draft, pointer) => this.#drafted(draft, pointer),
      onpick: (id) => this.#set({ selected: id }),
      catches: () => this.#calls.catches(),
    });
    this.#draw = draw;
    this.#shown();
    const kept = this.#book.find(this.#calls.scenario())?.draft;
    if (kept && kept.kind === hand) draw.resume(kept);
    else draw.take(hand);
    if (hand === 'edit') draw.pick(selected);
    const moved = () => {
      if (this.#state.draft && document.activeElement === map.getCanvas() && map.getCanvas().matches(':focus-visible')) draw.pointAtMiddle();
    };
    map.on('move', moved);
    this.#stopMap = () => map.off('move', moved);
    this.#set({ pen: 'ready' });
  }

  #drafted(draft: Draft | null, pointer: Position | null): void {
    const before = this.#state.draft?.positions.length ?? 0;
    this.#set({ draft, pointer });
    if ((draft?.positions.length ?? 0) === before) return;
    const scenario = this.#calls.scenario() ?? (draft ? this.#calls.begin() : null);
    if (scenario !== null) this.#book.keepDraft(scenario, draft);
  }

  #shown(): void {
    this.#draw?.show(this.#book.find(this.#calls.scenario())?.drawings ?? []);
    if (this.#state.hand === 'edit') this.#draw?.pick(this.#state.selected);
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }
}
