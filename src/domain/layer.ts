import type { Feature, Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Text } from './text';

/** How well a position is known, best first: given by its authority, drawn from a published source, drawn from words only, or known only to its township. */
export const grades = ['official', 'traced', 'schematic', 'township'] as const;
export type Grade = (typeof grades)[number];

/** Theme-independent colour names; `domain/colour.ts` gives each its value in every theme. */
export const inks = ['water', 'road', 'industry', 'commerce', 'village', 'built', 'rail', 'boundary', 'place'] as const;
export type Ink = (typeof inks)[number];

/**
 * The drawing vocabulary of a layer. A pack chooses one kind and an ink; the atlas owns the cartography,
 * so a legend, a chart and a print of any district look alike.
 * - `boundary`: the district's outline, planner's mode only (until the pack is approved)
 * - `places`: areas that are never drawn, only named at their label point, and softly tinted when selected
 * - `zone`: a hatched area
 * - `river`, `road`, `corridor`, `railway`: lines
 * - `circles`: points drawn as geodesic circles whose area is the value of the claim the feature names
 * - `stations`, `crossings`, `villages`, `communities`: point marks
 */
export const drawings = ['boundary', 'places', 'zone', 'circles', 'river', 'railway', 'road', 'corridor', 'crossings', 'stations', 'communities', 'villages'] as const;
export type Drawing = (typeof drawings)[number];

/** Properties every feature of a layer carries; its names in the languages of the interface among them. */
export interface Properties extends Text {
  readonly id: string;
  /** A shorter name for the map at small scale. */
  readonly short?: Text;
  readonly grade: Grade;
  /** Id of an entry in the pack's `sources`. */
  readonly source: string;
  /** Positional accuracy in metres, where one is known. */
  readonly accuracyM?: number;
  /** 12-digit statistical division code (townships: 9 digits padded with 000). */
  readonly code?: string;
  /** Id of the township feature this lies in, where one is known. */
  readonly township?: string;
  /** Id of the claim that gives a `circles` feature its area in km². */
  readonly claim?: string;
  /** Where an area's name stands: longitude, latitude. */
  readonly labelAt?: readonly [number, number];
  /** Other names, searched but not drawn. */
  readonly alias?: readonly string[];
  readonly note?: Text;
  /** A railway that carries high-speed trains. */
  readonly highSpeed?: boolean;
}

export type Shape = Point | LineString | MultiLineString | Polygon | MultiPolygon;
export type AtlasFeature<G extends Geometry = Shape> = Feature<G, Properties> & { readonly id: string };

/** A layer as the manifest declares it. */
export interface LayerEntry {
  readonly id: string;
  readonly file: string;
  readonly title: Text;
  readonly drawing: Drawing;
  readonly ink: Ink;
  /** Grade of the layer as a whole: the worst of its features' grades. */
  readonly grade: Grade;
  readonly sources: readonly string[];
  /** One sentence for the legend and the layer's details: what it is and how far to trust it. */
  readonly note: Text;
  /** What the legend counts: features, kilometres of line, or reported values. */
  readonly count: 'features' | 'length' | 'values';
  /** True where the layer is shown in no lens by itself in the public modes while the pack is not approved. */
  readonly plannerOnly?: boolean;
  /** True where the public modes start with it hidden. */
  readonly publicOff?: boolean;
}

export interface Layer extends LayerEntry {
  readonly features: readonly AtlasFeature[];
}
