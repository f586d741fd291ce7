import type { Theme } from './colour';
import type { Pack } from './pack';
import { noAdditions, sceneOf, type Additions, type Overlay, type Scene } from './scene';
import { homeLens, themeOf, type LayerChoice, type View } from './view';

/** The other side of a comparison, right of the divider: only what differs from the view itself, the left side. */
export interface Compare {
  /** Where the divider stands in the free part of the map: per cent from its left edge, 0 to 100. */
  readonly at: number;
  /** `null`: the left side's. */
  readonly lens: string | null;
  /** `null`: the left side's. */
  readonly theme: Theme | null;
  /** `null`: what the lens shows, or the left side's choice where the lens is the left side's. */
  readonly layers: LayerChoice | null;
  /** True where sketches and answers are left away: the plan as the pack has it. */
  readonly plain: boolean;
  /** The scenario of sketches that is drawn in place of the left side's, by id; `null`: the left side's. */
  readonly scenario: string | null;
}

/** The scenario of sketches that a side of a comparison names. */
export interface SideScenario {
  /** `null` where this device does not have it. */
  readonly name: string | null;
  readonly overlays: readonly Overlay[];
}

/** The scenarios on the map, left and right of the divider; `null` for none. The right one only where it is not the left side's. */
export interface Sides {
  readonly a: SideScenario | null;
  readonly b: SideScenario | null;
}

/** No scenario on either side. */
export const noSides: Sides = { a: null, b: null };

/** A comparison that has just been opened: both sides alike, the divider in the middle. */
export const firstCompare: Compare = { at: 50, lens: null, theme: null, layers: null, plain: false, scenario: null };

/** The view that the other side shows. */
export function otherView(view: View, { lens, theme, layers }: Compare): View {
  const sameLens = lens === null || lens === view.lens;
  return { ...view, lens: lens ?? view.lens, theme: theme ?? themeOf(view), layers: layers ?? (sameLens ? view.layers : {}), node: sameLens ? view.node : null, compare: null };
}

/** True where the two sides draw different scenarios, or only one of them draws any. */
export function sketchesDiffer(view: View, { plain, scenario }: Compare): boolean {
  return plain ? view.scenario !== null : scenario !== null && scenario !== view.scenario;
}

/**
 * What the other side draws: the same tools' drawings and the same filter, but for sketches and answers where only the plan is wanted, and
 * `sketches` in place of the left side's where another scenario is.
 */
export function otherScene(view: View, compare: Compare, pack: Pack, { overlays, marked, dimmed }: Additions = noAdditions, sketches: readonly Overlay[] = []): Scene {
  const without = (...kinds: readonly Overlay['kind'][]) => overlays.filter(({ kind }) => !kinds.includes(kind));
  const drawn = compare.plain ? without('sketch', 'answer') : sketchesDiffer(view, compare) ? [...without('sketch'), ...sketches] : overlays;
  return sceneOf(otherView(view, compare), pack, { overlays: drawn, marked: compare.plain ? [] : marked, dimmed });
}

/** True where the two sides show the same. */
export function isSame(view: View, compare: Compare): boolean {
  const other = otherView(view, compare);
  const same = (a: LayerChoice, b: LayerChoice) => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
  return !compare.plain && !sketchesDiffer(view, compare) && other.lens === view.lens && other.theme === themeOf(view) && same(other.layers, view.layers);
}

/** A comparison of the view with another lens: the first that is not the view's own, so that there is something to see at once. */
export function compareWith(view: View, pack: Pack): Compare {
  const other = pack.lenses.find(({ id }) => id !== view.lens && id !== homeLens);
  return { ...firstCompare, lens: other?.id ?? null };
}
