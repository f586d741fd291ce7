import type { FeatureCollection } from 'geojson';
import type { Box } from './camera';
import type { Theme } from './colour';
import { dimmed, litNode } from './framework';
import type { LayerEntry } from './layer';
import type { Lens, Pack } from './pack';
import { themeOf, type Language, type Mode, type View } from './view';

/** Whose drawing lies over the pack's layers: an answer the atlas computed, a sketch a person made, the box a filter looks into, or a place a person asked for by its coordinates. */
export const overlayKinds = ['answer', 'sketch', 'filter', 'place'] as const;
export type OverlayKind = (typeof overlayKinds)[number];

/** A drawing over the pack's layers, in WGS 84: areas, lines and points; `properties.label` is drawn as a name where there is one. */
export interface Overlay {
  readonly id: string;
  readonly kind: OverlayKind;
  readonly data: FeatureCollection;
}

/** What a person's tools add to the pack's own picture. */
export interface Additions {
  readonly overlays: readonly Overlay[];
  /** Ids of the pack's features that an answer points out. */
  readonly marked: readonly string[];
  /** Ids of the pack's features that are drawn faintly, since they do not pass the filter. */
  readonly dimmed: readonly string[];
}

/** The box of a filter as a drawing; none where there is no box. */
export function boxOverlays(box: Box | null): readonly Overlay[] {
  if (!box) return [];
  const [west, south, east, north] = box;
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
  return [{ id: 'filter-box', kind: 'filter', data: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }] } }];
}

export const noAdditions: Additions = { overlays: [], marked: [], dimmed: [] };

/** What is to be drawn, apart from the camera: one value feeds the map, the still, the legend and print. */
export interface Scene extends Additions {
  readonly pack: Pack;
  readonly mode: Mode;
  readonly theme: Theme;
  readonly language: Language;
  /** Opacity (over 0, to 1) of every layer that is drawn; a layer that is not drawn has no entry. */
  readonly shown: Readonly<Record<string, number>>;
  /** Id of the selected feature, when it is one that has a position. */
  readonly selected: string | null;
  /** True where it is drawn for paper: names are chosen and sized by what fits there. */
  readonly paper?: boolean;
  /** How large the screen is in screens of 1080p, where the picture is a public one: names are read from as far away as it is large. 1 at a desk. */
  readonly wall: number;
}

/** A scene but for one drawing, which a tool draws by its own hands; the scene itself where there is none such. */
export function sceneWithout(scene: Scene, overlay: string | null): Scene {
  return overlay === null ? scene : { ...scene, overlays: scene.overlays.filter(({ id }) => id !== overlay) };
}

/** The planner's mode is the bureau's own desk; the others are shown to the public. */
export function isPublic(mode: Mode): boolean {
  return mode !== 'explore';
}

/** True where the approval rules keep a layer off every screen of this mode, whatever a link asks for. */
export function isWithheld(layer: LayerEntry, mode: Mode, pack: Pack): boolean {
  return layer.plannerOnly === true && isPublic(mode) && pack.approval.state !== 'approved';
}

export function lensOf(view: View, pack: Pack): Lens {
  const lens = pack.lenses.find((each) => each.id === view.lens) ?? pack.lenses[0];
  if (!lens) throw new Error('a pack has at least one lens');
  return lens;
}

/** Opacity 0 to 1 that the lens, the mode and the node looked at give a layer before anyone chooses. The district's own edge is never dimmed. */
export function defaultOpacity(layer: LayerEntry, view: View, pack: Pack): number {
  if (isWithheld(layer, view.mode, pack)) return 0;
  if (isPublic(view.mode) && layer.publicOff) return 0;
  const lit = litNode(view, pack)?.layers ?? [];
  if (lit.includes(layer.id)) return 1;
  const rest = lit.length > 0 && layer.drawing !== 'boundary' ? dimmed : 1;
  return lensOf(view, pack).layers.includes(layer.id) ? rest : 0;
}

/** Opacity 0 to 1 a layer is drawn with: the person's choice where there is one, else the lens's. */
export function opacityOf(layer: LayerEntry, view: View, pack: Pack): number {
  if (isWithheld(layer, view.mode, pack)) return 0;
  return view.layers[layer.id] ?? defaultOpacity(layer, view, pack);
}

export function sceneOf(view: View, pack: Pack, additions: Additions = noAdditions, wall = 1): Scene {
  const shown: Record<string, number> = {};
  for (const layer of pack.layers) {
    const opacity = opacityOf(layer, view, pack);
    if (opacity > 0) shown[layer.id] = opacity;
  }
  const project = pack.projects.find((each) => each.id === view.selected);
  const selected = project ? project.place || null : view.selected;
  return { pack, mode: view.mode, theme: themeOf(view), language: view.language, shown, selected, wall, ...additions };
}
