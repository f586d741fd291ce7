import type { Map } from 'maplibre-gl';
import type { Size } from '../domain/camera';
import { noSides, otherScene, type Sides } from '../domain/compare';
import type { Layer } from '../domain/layer';
import type { Pack } from '../domain/pack';
import { cameraOf } from '../domain/framing';
import { filterOf, type Filter } from '../domain/filter';
import { limitsOf } from '../domain/limits';
import { coveredBy, framePadding, openRoom, type Room } from '../domain/frame';
import { boxOverlays, lensOf, noAdditions, sceneOf, type Additions, type Overlay, type OverlayKind } from '../domain/scene';
import { dimmedIds, sieveOf } from '../domain/sieve';
import { panelOf } from '../domain/panels';
import { atRest, type Movement } from '../domain/motion';
import { selecting, showing, type Selecting } from '../domain/selecting';
import { home, themeOf, type Language, type LayerChoice, type Mode, type View } from '../domain/view';
import { textScale, wallScale } from '../domain/wall';
import { knownIds, readView, writeView } from '../domain/viewCodec';
import type { Address } from './addressBar';
import type { OfflineCopy } from './offlineCopy';

/** The one place where what a person chose lives. Everything else is derived from `view`. */
export class Explorer {
  readonly pack: Pack;
  /** Change it through `show` only. */
  view: View = $state.raw(home);
  /** What the pointer or the keyboard rests on; never in the link. */
  hovered: string | null = $state.raw(null);
  /** Names of link parameters that could not be understood, until the person moves on. */
  damaged: readonly string[] = $state.raw([]);
  /** The layers that were switched on to show what was last selected, and the choice of layers before; `null` once the person moves on. */
  revealed: { readonly layers: readonly Layer[]; readonly before: LayerChoice } | null = $state.raw(null);
  /** What the tools draw over the pack's own picture: see `overlay` and `mark`. */
  additions: Additions = $state.raw(noAdditions);
  /** The scenarios of sketches that the view names, as this device has them. */
  sides: Sides = $state.raw(noSides);
  /** The live MapLibre map, for tools that draw on it themselves; `null` while there is none, another one after a rebuild. */
  map: Map | null = $state.raw(null);
  /** The live map right of the divider while two views are compared. */
  other: Map | null = $state.raw(null);
  /** How often the map was ordered anew; each change builds it again in its place. */
  ordered = $state(0);
  /** True where drawn pictures stand in for the live map. */
  still = $state(false);
  /** Id of the overlay that a tool draws on the live map by its own hands, the map's clicks included; `null`: clicks select. */
  taken: string | null = $state.raw(null);
  /** True while the next drag over the map draws a box to filter by; never in the link. */
  boxing = $state(false);
  /** True from when a question is asked from elsewhere, a feature's card, until its answer's panel has taken the focus. */
  calling = $state(false);
  /** Layers on their way into the picture; never in the link, and nothing to the still. */
  movement: Movement = $state.raw(atRest);
  /** True once a newer version of the atlas is on this device; the page runs the older one until it is loaded anew. */
  newer = $state(false);
  /** True once a part of the program that was wanted could not be fetched. */
  lost = $state(false);
  /** The copy of the atlas on this device, where one is kept. */
  copy: OfflineCopy | null = $state.raw(null);
  size: Size = $state.raw({ width: 1440, height: 900 });
  /** What of the planner's cards is open on this device; never in the link. */
  room: Room = $state.raw(openRoom);

  // Fields of the view once more, each with its own dependents: hundreds of marks and words depend on these alone, and are not even asked when
  // another field changes, as they would be by a derived value. Set where the view is set.
  #mode: Mode = $state(home.mode);
  #language: Language = $state(home.language);
  #selected: string | null = $state(home.selected);
  #withinKm = $state(home.withinKm);
  #filter: Filter = $state.raw(filterOf(home));

  readonly lens = $derived.by(() => lensOf(this.view, this.pack));
  readonly theme = $derived(themeOf(this.view));
  /** What passes the filter: every list, chart and count asks it. */
  readonly sieve = $derived.by(() => sieveOf(this.filter, this.pack, this.filter.stretch ? this.withinKm : 0));
  readonly #overlays = $derived.by(() => [...this.additions.overlays, ...boxOverlays(this.filter.box)]);
  readonly #dimmed = $derived.by(() => dimmedIds(this.sieve, this.pack, this.selected));
  readonly #wall = $derived(this.mode === 'explore' ? 1 : wallScale(this.size));
  readonly scene = $derived.by(() => sceneOf(this.view, this.pack, { ...this.additions, overlays: this.#overlays, dimmed: this.#dimmed }, this.#wall));
  /** What is drawn right of the divider; `null` where nothing is compared. */
  readonly otherScene = $derived.by(() => this.view.compare && otherScene(this.view, this.view.compare, this.pack, this.scene, this.sides.b?.overlays));
  /** What the interface's type is multiplied by on this screen. */
  readonly textScale = $derived(textScale(this.size, this.mode));
  readonly padding = $derived.by(() => framePadding(this.size, this.mode, panelOf(this.view, this.pack), this.room));
  /** What the cards cover for good, where no name may be cut. */
  readonly covered = $derived.by(() => coveredBy(this.size, this.mode));
  readonly camera = $derived.by(() => cameraOf(this.view, this.pack, this.size, this.room));
  /** How far the map may be moved by hand. */
  readonly limits = $derived.by(() => limitsOf(this.view, this.pack, this.size));

  readonly #address: Address;
  readonly #known;

  get mode(): Mode {
    return this.#mode;
  }
  get language(): Language {
    return this.#language;
  }
  get selected(): string | null {
    return this.#selected;
  }
  get withinKm(): number {
    return this.#withinKm;
  }
  /** The filter in force; the same object as long as it is the same filter. */
  get filter(): Filter {
    return this.#filter;
  }

  constructor(pack: Pack, address: Address) {
    this.pack = pack;
    this.#address = address;
    this.#known = knownIds(pack);
    this.restore(address.read());
  }

  /** Shows something else; `push` makes it a step of Back, `replace` refines the step one is on. The hall's screen keeps no steps: there is nothing to swipe back to. */
  show(change: Partial<View>, how: 'push' | 'replace' = 'push'): void {
    const before = writeView(this.view, this.#known.chapters);
    const inHall = this.view.mode === 'kiosk' && (change.mode ?? 'kiosk') === 'kiosk';
    this.#put({ ...this.view, ...change });
    this.damaged = [];
    this.revealed = null;
    // A panel that somebody asks for is seen.
    if (change.panel !== undefined && this.room.drawer === 'closed') this.room = { ...this.room, drawer: 'half' };
    const query = writeView(this.view, this.#known.chapters);
    if (query !== before) this.#address.write(query, inHall ? 'replace' : how);
  }

  /**
   * Selects a thing wherever it was chosen, with all that belongs to it: a layer that is off is switched on and said to be, and the camera frames what is known of
   * its place, with `others` beside it where it stands among them. `null` lets go. Only a click on the map itself moves nothing: what is clicked is seen.
   */
  select(id: string | null, others: readonly string[] = [], more: Partial<View> = {}): void {
    if (id === null) return this.show({ selected: null, ...more });
    this.#reveal(selecting(id, this.view, this.pack, this.size, others, this.room), more);
  }

  /** Selects a thing, or lets go of it where it is selected already. */
  toggle(id: string, others: readonly string[] = []): void {
    this.select(this.selected === id ? null : id, others);
  }

  /** Shows things without selecting any of them. */
  look(ids: readonly string[], more: Partial<View> = {}): void {
    this.#reveal(showing(ids, this.view, this.pack, this.size, this.room), more);
  }

  #reveal({ change, revealed }: Selecting, more: Partial<View>): void {
    const before = this.view.layers;
    this.show({ ...change, ...more });
    if (revealed.length > 0) this.revealed = { layers: revealed, before };
  }

  #put(view: View): void {
    this.view = view;
    this.#mode = view.mode;
    this.#language = view.language;
    this.#selected = view.selected;
    this.#withinKm = view.withinKm;
    this.#filter = filterOf(view);
  }

  /** Replaces every drawing of one kind; those of the other kinds stay. */
  overlay(kind: OverlayKind, overlays: readonly Overlay[]): void {
    const others = this.additions.overlays.filter((each) => each.kind !== kind);
    this.additions = { ...this.additions, overlays: [...others, ...overlays] };
  }

  /** Loads the page anew where the view stands. */
  reload(): void {
    this.#address.reload();
  }

  /** A part of the program that a person asked for; `null`, and said on the page, where it cannot be fetched. */
  async wanted<T>(load: () => Promise<T>): Promise<T | null> {
    try {
      return await load();
    } catch {
      this.lost = true;
      return null;
    }
  }

  /** Goes over to the newer version of the atlas, where there is one, where the view stands. */
  async renew(): Promise<void> {
    if (await this.copy?.renew()) this.reload();
  }

  /** Takes away all that a person did which is not in the view. */
  clear(): void {
    this.additions = noAdditions;
    this.hovered = this.taken = null;
    this.boxing = false;
    this.damaged = [];
    this.revealed = null;
  }

  /** Points out features of the pack, by id, in place of those pointed out before. */
  mark(marked: readonly string[]): void {
    this.additions = { ...this.additions, marked };
  }

  /** Opens the nearest sensible view of a query and remembers what in it was damaged. */
  restore(query: string): void {
    const { view, damaged } = readView(query, this.#known);
    this.#put(view);
    this.damaged = damaged;
    this.revealed = null;
  }

  /** Listens to Back and Forward; returns how to stop. */
  listen(): () => void {
    return this.#address.onback((query) => {
      // Where the hall sets a PIN, Back is no way past it: the step it took is taken forward again.
      const leaves = this.mode === 'kiosk' && this.pack.hall?.pin && readView(query, this.#known).view.mode !== 'kiosk';
      if (leaves) this.#address.write(writeView(this.view, this.#known.chapters), 'push');
      else this.restore(query);
    });
  }

  /** The address that brings this view back. */
  link(): string {
    return this.#address.link(writeView(this.view, this.#known.chapters));
  }
}
