import type { ForeignFormat } from './foreignFormat';

/** What a reader of a pack expected where it found something else. */
export type Expected = 'text' | 'number' | 'list' | 'object' | 'boolean' | 'position' | 'other';

/** The kinds of things in a pack that others name by their id. */
export const idKinds = ['layer', 'lens', 'source', 'theme', 'sector', 'programme', 'status', 'township', 'feature', 'claim', 'project', 'mention', 'node', 'chapter'] as const;
export type IdKind = (typeof idKinds)[number];

type None = Readonly<Record<never, never>>;
type Key = { readonly key: string };

/** Every way a pack can be wrong, with what its sentence needs to know. */
export interface FaultParams {
  /** The files as a whole. */
  'missing-file': None;
  'missing-layer-file': { name: string };
  'unused-file': { kind: 'layer' | 'other' };
  'not-utf8': None;
  'too-large': { sizeMb: number; limitMb: number };
  'broken-json': None;
  'too-deep': { limit: number };
  'too-many': { kind: 'values' | 'entries' | 'rows' | 'nodes'; limit: number };
  'fetch-failed': { reason: string };
  'broken-wrapper': None;
  /** A file of a folder opened without a server, whose first or last line was changed. */
  'damaged-wrapper': None;
  /** Any JSON value. */
  'forbidden-key': Key;
  'unknown-key': Key;
  'missing-key': Key;
  'missing-language': Key & { language: string };
  'undeclared-language': Key & { languages: string };
  'bad-languages': { value: string };
  'bad-reading': { value: string };
  /** How many texts another language stands in for. */
  'texts-missing': { language: string; count: number; standIn: string; others: string };
  'not-translated': Key;
  'too-long': Key & { length: number; limit: number };
  'lost-sign': Key & { value: string };
  'odd-character': { kind: 'control' | 'direction' | 'half' | 'private' | 'unseen'; character: string };
  empty: Key;
  'wrong-type': Key & { expected: Expected };
  'unknown-word': Key & { value: string; allowed: string };
  'unknown-grade': { value: string; allowed: string };
  'bad-id': Key & { value: string };
  'bad-number': Key & { value: string };
  'bad-url': { value: string };
  /** Ids. */
  'duplicate-id': { id: string; first: string };
  'unknown-id': Key & { kind: IdKind; id: string };
  'refers-to-faulty': Key & { kind: IdKind; id: string; others: number };
  /** The manifest. */
  'wrong-format': { value: string };
  'bad-bounds': Key;
  'home-outside': None;
  'bad-sha256': { value: string };
  'bad-seal': { value: string };
  'bad-time': { value: string };
  'approval-incomplete': Key;
  'approval-stale': { number: string };
  'orphan-source': { id: string };
  'no-lens': None;
  'layer-grade': { grade: string; worst: string };
  /** Layers and their features. */
  'foreign-format': { format: ForeignFormat };
  'foreign-crs': { crs: string };
  'extra-attributes': { names: string };
  'empty-layer': None;
  'too-few-points': Key;
  'ring-open': { ring: number };
  'ring-winding': { role: 'outer' | 'inner' };
  'self-crossing': { lon: number; lat: number };
  'line-crossing': { lon: number; lat: number };
  'no-area': { lon: number; lat: number };
  'no-length': { lon: number; lat: number };
  'hole-outside': { lon: number; lat: number };
  'hole-larger': { lon: number; lat: number };
  'hole-in-hole': { lon: number; lat: number };
  'part-in-part': { lon: number; lat: number };
  'repeated-point': { lon: number; lat: number };
  'crossing-unchecked': { points: number };
  'too-precise': { decimals: number; limit: number };
  'wrong-geometry': { type: string; drawing: string; fits: string };
  'outside-bounds': { lon: number; lat: number };
  'swapped-axes': { lon: number; lat: number };
  'id-mismatch': { outer: string; inner: string };
  'township-missing': None;
  'bad-code': { value: string };
  'code-elsewhere': { code: string; township: string; townshipCode: string };
  'duplicate-code': { code: string; first: string };
  'outside-township': { township: string; awayM: number };
  'townships-misfit': { gapKm2: number; beyondKm2: number; overlapKm2: number };
  'tiling-unchecked': None;
  /** A line of the list of divisions against the map. */
  'division-missing': { code: string };
  'not-spread': { id: string };
  'division-kind': { value: string };
  'division-differs': { column: string; value: string; onMap: string };
  'code-differs': { code: string; onMap: string };
  'circle-without-claim': None;
  'claim-without-value': { claim: string };
  'gloss-without-figure': { figure: string };
  'claim-not-area': { claim: string; unit: string };
  /** Claims. */
  'quote-too-long': { length: number; limit: number };
  'quote-missing': None;
  'figure-missing': None;
  'figure-not-in-quote': { figure: string };
  'value-not-figure': { value: string; figure: string };
  'range-length': { range: number; length: number };
  'range-outside-report': { end: number; length: number };
  'value-reversed': { low: number; high: number };
  'derived-incomplete': { lacks: 'rule' | 'inputs' };
  'reasoning-missing': None;
  'rule-miscounts': { left: string; right: string; computed: string };
  'rule-disagrees': { value: string; results: string };
  'bound-contradicts': { word: string; bound: string; fits: string };
  'bound-unsaid': { word: string; bound: string };
  'circular-inputs': { id: string };
  'report-differs': { quotes: number; moved: number; lost: number; names: string; sha256: string; length: number };
  /** The report's order of ideas. */
  'circular-parent': { id: string };
  'node-too-deep': { limit: number };
  'quote-moved': { start: number; found: number };
  'quote-not-in-report': { start: number };
  /** Tables. */
  'csv-columns-missing': { columns: string };
  'csv-columns-unknown': { columns: string };
  'csv-header': { columns: number; cells: number };
  'csv-cells': { cells: number; columns: number };
  'place-missing': { kind: string };
  'place-unexpected': None;
  /** What is reported against promises (`tables/actuals.csv`). */
  'utf-16': None;
  'not-a-promise': { claim: string; because: 'not-target' | 'no-number' };
  'wrong-unit': { value: string; unit: string };
  'not-a-number': { value: string };
  'number-grouped': { value: string; plain: string };
  'bad-date': { value: string; meant: string };
  'date-too-early': { value: string; year: number };
  'duplicate-actual': { claim: string; date: string; line: number };
  /** The chapters of the story (`story/*.md`). */
  'front-matter-missing': None;
  'front-matter-line': None;
  'repeated-key': Key;
  'chapter-file-name': { id: string };
  'personal-link': { parts: string };
  'damaged-link': { parts: string };
  'uncanonical-link': { canonical: string };
  'motion-misfit': { motion: string; drawing: string; fits: string };
  'words-astray': None;
  'too-wordy': { count: number; limit: number };
  html: { tag: string };
  'other-markup': { found: string };
  'loose-figure': { figure: string };
  /** Faults left out of the list because there are too many. */
  more: { count: number };
}
export type FaultCode = keyof FaultParams;

/** Something wrong in a pack, told so that a planner can find it and put it right; `pack/faultSentence.ts` puts it in words. */
export type Fault<C extends FaultCode = FaultCode> = {
  [Each in C]: FaultPlace & { readonly code: Each; readonly severity: 'error' | 'warning'; readonly params: Readonly<FaultParams[Each]> };
}[C];

/** Where a fault is: lines and columns count from 1 and are filled in by `pack/locate.ts` for JSON files. */
export interface FaultPlace {
  readonly file: string;
  /** JSON pointer (RFC 6901) of the value in the file. */
  readonly pointer?: string;
  readonly line?: number;
  readonly column?: number;
  /** Id of the feature, claim, project or entry that is wrong. */
  readonly feature?: string;
}
