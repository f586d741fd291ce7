import type { Feature, Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';

/** How well a position is known, best first: given by its authority, drawn from a published source, drawn from words only, or known only to its township. */
export const grades = ['official', 'traced', 'schematic', 'township'] as const;
export type Grade = (typeof grades)[number];

/** A text in both languages of the interface; Chinese is always complete. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

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

/** Properties every feature of a layer carries. */
export interface Properties {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
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

export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly licence: Text;
  readonly url?: string;
  readonly date?: string;
}

/** A reading of the report: which layers are shown and what it leads with. */
export interface Lens {
  readonly id: string;
  readonly title: Text;
  /** A sentence that says what the lens shows. */
  readonly sentence: Text;
  readonly layers: readonly string[];
  /** Features the lens is about; the camera frames them. Empty: the whole district. */
  readonly members: readonly string[];
  /** True where the report names the lens but does not enumerate it: the members are then our reading, and said to be. */
  readonly ourReading: boolean;
  /** Claim the lens leads with, and the claims that support it. */
  readonly lead: string;
  readonly claims: readonly string[];
}

export const tenses = ['achieved', 'target', 'context'] as const;
export type Tense = (typeof tenses)[number];
export const bounds = ['=', '≥', '>'] as const;
export type Bound = (typeof bounds)[number];

/** Where a claim stands in the report: a quote and its range in UTF-16 code units of the source file as given. */
export interface Passage {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

export interface Claim {
  readonly id: string;
  /** What the claim is about, as a short noun phrase. */
  readonly subject: Text;
  /** A number where the report gives one; a statement has none. `[low, high]` for a derived range. */
  readonly value?: number | readonly [number, number];
  readonly unit?: Text;
  readonly bound?: Bound;
  /** Size above which one of the things counted counts (projects over 3 billion yuan): a value and its unit. */
  readonly threshold?: { readonly value: number; readonly unit: Text };
  readonly tense: Tense;
  /** True where the report says 力争 (an aim, not a commitment). */
  readonly aim?: boolean;
  /** What the claim covers in time, as words; the year itself may be another claim. */
  readonly period: Text;
  /** True for a target the report sets without any term, so that no date makes it missed. */
  readonly openEnded?: boolean;
  readonly theme: string;
  readonly source: string;
  /** The figure exactly as it is written in the quote. */
  readonly figure?: string;
  readonly passage?: Passage;
  /** True where the claim is not printed in the report but concluded from it; the reasoning says how. */
  readonly inferred?: boolean;
  readonly reasoning?: Text;
  /** How a derived claim is computed from others, in words and with the ids of its inputs. */
  readonly rule?: Text;
  readonly inputs?: readonly string[];
  /** Ids of features and projects the claim mentions. */
  readonly mentions: readonly string[];
}

/** A part of the report under a heading of its own: its range in UTF-16 code units of the source file as given. */
export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly start: number;
  readonly end: number;
}

/** Something the report says that no claim takes up (`unused.json`): what, in our own words, and why not; its range where it has one. */
export interface Unused {
  readonly what: Text;
  readonly why: Text;
  readonly start?: number;
  readonly end?: number;
}

/** Where a claim's quote stands in the report's text beside the pack; `found` is `null` where it is nowhere. */
export interface QuotePlace {
  readonly claim: string;
  readonly subject: Text;
  readonly quote: string;
  readonly start: number;
  readonly found: number | null;
}

/** The report's own text, where the owner has put it beside the pack. */
export interface ReportText {
  readonly text: string;
  /** True where it is, byte for byte, the text the pack was made from. */
  readonly isOriginal: boolean;
  /** Every quote as the pack places it and as it is found. */
  readonly quotes: readonly QuotePlace[];
}

export interface Theme {
  readonly id: string;
  readonly title: Text;
}

/** A line of `tables/projects.csv`. */
export interface Project {
  readonly id: string;
  readonly name: Text;
  readonly sector: string;
  readonly programme: string;
  readonly status: string;
  readonly claim: string;
  /** The most exact place truly known: a feature, a township, along a line, or the district as a whole. */
  readonly placeKind: 'feature' | 'township' | 'along' | 'district';
  /** Id of the feature or township; empty for the district. */
  readonly place: string;
  readonly note: Text;
}

export interface Term {
  readonly id: string;
  readonly title: Text;
}

/** A node of the report's own order of ideas (`framework.json`); a flat list, parents before children. */
export interface FrameworkNode {
  readonly id: string;
  /** `null` for a root. */
  readonly parent: string | null;
  readonly title: Text;
  /** What the report says of it; where it names something without listing its members, this says so. */
  readonly says: Text;
  /** False where the report names the node but does not list its members. */
  readonly enumerated: boolean;
  readonly claims: readonly string[];
  readonly projects: readonly string[];
  /** Layers that light up while the node is looked at. */
  readonly layers: readonly string[];
  /** Features the node is about. */
  readonly members: readonly string[];
}

/** A line of `tables/actuals.csv`: what a bureau reports against a promise. */
export interface Actual {
  readonly claim: string;
  readonly value: number;
  /** The promise's own unit, as in the claim (zh or en). */
  readonly unit: string;
  /** ISO date, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Who says so, in free words. */
  readonly source: string;
  readonly note?: string;
}

/** What the four charts read, named in the manifest so that no code knows a claim by heart. */
export interface Indicators {
  readonly growth: { readonly title: Text; readonly before: string; readonly after: string; readonly change: string; readonly changePercent: string; readonly annual: string; readonly start: string; readonly end: string; readonly layer: string };
  readonly investment: { readonly title: Text; readonly thresholds: readonly string[]; readonly keyProjects: string; readonly floor: string };
  readonly corridor: { readonly title: Text; readonly feature: string; readonly claim: string; readonly crossings: readonly string[]; readonly townships: string; readonly villages: readonly string[] };
  readonly promises: { readonly title: Text; readonly year: string };
}

export type Approval =
  | { readonly state: 'none' | 'submitted' }
  | {
    readonly state: 'approved'; readonly number: string; readonly date: string; readonly issuer: string;
    /** Hex SHA-256 of the geometry that was approved (`pack/geometryHash.ts`); reading a pack takes the approval away where it is not today's. */
    readonly geometry?: string;
  };

export interface Manifest {
  readonly format: 1;
  readonly id: string;
  readonly title: Text;
  readonly district: Text;
  readonly subtitle: Text;
  /** Up to four characters cut into the seal. */
  readonly seal: string;
  /** West, south, east, north in degrees, WGS 84. Every feature lies inside. */
  readonly bounds: readonly [number, number, number, number];
  /** What the home camera frames: west, south, east, north. */
  readonly home: readonly [number, number, number, number];
  readonly approval: Approval;
  readonly report: { readonly title: Text; readonly sha256: string; readonly length: number; readonly file: string; readonly sections?: readonly Section[] };
  readonly sources: readonly Source[];
  readonly themes: readonly Theme[];
  readonly sectors: readonly Term[];
  readonly programmes: readonly Term[];
  readonly statuses: readonly Term[];
  readonly layers: readonly LayerEntry[];
  readonly lenses: readonly Lens[];
  readonly indicators: Indicators;
}

export interface Pack extends Omit<Manifest, 'layers'> {
  readonly layers: readonly Layer[];
  readonly claims: readonly Claim[];
  readonly projects: readonly Project[];
  readonly framework: readonly FrameworkNode[];
  readonly actuals: readonly Actual[];
  readonly unused?: readonly Unused[];
  readonly reportText?: ReportText;
}
