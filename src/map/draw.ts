import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../domain/colour';
import type { Layer } from '../domain/layer';
import type { Scene } from '../domain/scene';

/** What every drawing is given: one layer of the pack in one scene. */
export interface Draw {
  readonly scene: Scene;
  readonly layer: Layer;
  readonly palette: Palette;
  /** Opacity of the whole layer, over 0 to 1. */
  readonly opacity: number;
  /** Id of the selected feature when it belongs to this layer, else null. */
  readonly selected: string | null;
  /** Id of the feature of this layer that is tinted: the selected one, or the township of one that is known to its township only. */
  readonly tinted: string | null;
}

/** Roles of a drawn layer within a layer of the pack, in `metadata.part`. */
export type Part =
  | 'ground' | 'mask' | 'halo' | 'tint' | 'glow' | 'glow-2' | 'glow-3' | 'glow-4' | 'edge' | 'casing' | 'band' | 'line' | 'ticks' | 'fill' | 'stipple' | 'outline' | 'hover' | 'mark' | 'marked' | 'core' | 'kept'
  | 'label' | 'label-short' | 'label-more' | 'label-near' | 'label-deep' | 'label-selected' | 'label-selected-near' | 'growing' | 'rim';

export type Number_ = number | ExpressionSpecification;

/** Id, source and metadata of a drawn layer; `part` is unique within a layer of the pack. */
export function about(draw: Draw, part: Part, source = draw.layer.id): { id: string; source: string; metadata: { layer: string; part: Part } } {
  return { id: `${draw.layer.id}/${part}`, source, metadata: { layer: draw.layer.id, part } };
}

export const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false];

/** One value at rest, another while the pointer is on the feature or on its mark in a chart or list. */
export function whenHovered<T extends string | number>(hovered: T, rest: T): ExpressionSpecification {
  return ['case', isHovered, hovered, rest];
}

/** A size in CSS pixels that grows with the zoom; stops are zoom, pixels. */
export function byZoom(...stops: readonly (readonly [zoom: number, value: Number_])[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}

/** Width by zoom times importance: the longest line of a layer is drawn full, a very short one at a third. */
export function weighted(...stops: readonly (readonly [number, number])[]): Number_ {
  return byZoom(...stops.map(([zoom, px]): [number, Number_] => [zoom, ['*', px, ['+', 0.3, ['*', 0.7, ['get', 'weight']]]]]));
}

export const only = (id: string): FilterSpecification => ['==', ['get', 'id'], id];
export const allBut = (id: string | null): FilterSpecification | null => (id === null ? null : ['!=', ['get', 'id'], id]);

/** Filters joined by "and", the missing ones left out. */
export function every(...filters: readonly (FilterSpecification | null)[]): { filter?: FilterSpecification } {
  const real = filters.filter((each): each is FilterSpecification => each !== null);
  if (real.length === 0) return {};
  return { filter: real.length === 1 ? (real[0] as FilterSpecification) : (['all', ...real] as FilterSpecification) };
}

/** Grades that are drawn with a dashed edge: where it is, is drawn from words. */
export const isVague: FilterSpecification = ['in', ['get', 'grade'], ['literal', ['schematic', 'township']]];
/** Grades that are drawn solid. */
export const isFirm: FilterSpecification = ['in', ['get', 'grade'], ['literal', ['official', 'traced']]];

export type Layers = LayerSpecification[];
