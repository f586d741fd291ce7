import type { Chapter } from './chapter';
import type { Claim } from './claim';
import type { HallSettings } from './hall';
import type { Layer, LayerEntry } from './layer';
import type { ReportText, Section, Unused } from './report';
import type { Text } from './text';

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

/** How the report names the two times of the growth, and what the yearly rate rests on; the interface's own plain words where the pack says nothing. */
export interface Moments {
  readonly before: Text;
  readonly after: Text;
  readonly premise?: Text;
}

/** What the four charts read, named in the manifest so that no code knows a claim by heart. */
export interface Indicators {
  readonly growth: { readonly title: Text; readonly before: string; readonly after: string; readonly change: string; readonly changePercent: string; readonly annual: string; readonly start: string; readonly end: string; readonly layer: string; readonly moments?: Moments };
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
  /** Codes of the languages its texts are in, the first of them in full; `zh` and `en` where it says nothing. */
  readonly languages?: readonly string[];
  /** Names of its own places that a dictionary of pinyin reads wrong, with a syllable for each character. */
  readonly readings?: Readonly<Record<string, string>>;
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
  readonly report: { readonly title: Text; readonly sha256: string; readonly length: number; readonly file: string; readonly publish?: boolean; readonly sections?: readonly Section[] };
  readonly sources: readonly Source[];
  readonly themes: readonly Theme[];
  readonly sectors: readonly Term[];
  readonly programmes: readonly Term[];
  readonly statuses: readonly Term[];
  readonly layers: readonly LayerEntry[];
  readonly lenses: readonly Lens[];
  readonly indicators: Indicators;
  readonly hall?: HallSettings;
}

export interface Pack extends Omit<Manifest, 'layers'> {
  readonly layers: readonly Layer[];
  readonly claims: readonly Claim[];
  readonly projects: readonly Project[];
  readonly framework: readonly FrameworkNode[];
  readonly actuals: readonly Actual[];
  /** The story, in the order it is told; a pack without one is told by its lenses. */
  readonly chapters: readonly Chapter[];
  readonly unused?: readonly Unused[];
  readonly reportText?: ReportText;
}
