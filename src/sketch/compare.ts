import { shapeOf, type Drawing, type Scenario } from '../domain/sketch';
import { measureOfDrawing } from './measure';

/** What the drawings of one shape add up to. */
export interface Sum {
  readonly count: number;
  /** Of lines; of areas the outer edges. */
  readonly lengthKm: number;
  readonly areaKm2: number;
  /** How many have no measure, because their shape is broken: they are counted and not summed. */
  readonly unmeasured: number;
}

/** The kinds of a plan; measurements are not compared. */
export const comparedKinds = ['point', 'line', 'area'] as const;
export type ComparedKind = (typeof comparedKinds)[number];

/** How the drawings of one scenario stand to those of another: by their ids, which a duplicate keeps. */
export interface Comparison {
  readonly rows: readonly { readonly kind: ComparedKind; readonly a: Sum; readonly b: Sum }[];
  readonly same: number;
  readonly altered: number;
  readonly onlyA: number;
  readonly onlyB: number;
}

/** What the drawings of one kind add up to. */
export function sumOf(drawings: readonly Drawing[], kind: ComparedKind): Sum {
  const measures = drawings.filter((each) => each.kind === kind).map(measureOfDrawing);
  const total = (of: 'lengthKm' | 'areaKm2') => measures.reduce((sum, each) => sum + (each[of] ?? 0), 0);
  return { count: measures.length, lengthKm: total('lengthKm'), areaKm2: total('areaKm2'), unmeasured: measures.filter(({ broken }) => broken !== null).length };
}

const alike = (a: Drawing, b: Drawing): boolean => a.kind === b.kind && JSON.stringify(a.geometry) === JSON.stringify(b.geometry);
const plan = ({ drawings }: Scenario): Drawing[] => drawings.filter(({ kind }) => comparedKinds.some((each) => each === kind));

/** Two scenarios against each other: sums by kind, and how many drawings they share, have altered, or have alone. */
export function compare(a: Scenario, b: Scenario): Comparison {
  const [mine, theirs] = [plan(a), plan(b)];
  const twinOf = new Map(theirs.map((each) => [each.id, each]));
  const shared = mine.flatMap((each) => { const twin = twinOf.get(each.id); return twin ? [alike(each, twin)] : []; });
  const same = shared.filter(Boolean).length;
  return {
    rows: comparedKinds.map((kind) => ({ kind, a: sumOf(mine, kind), b: sumOf(theirs, kind) })),
    same, altered: shared.length - same, onlyA: mine.length - shared.length, onlyB: theirs.length - shared.length,
  };
}

/** Which measure of a kind is worth a comparison. */
export const comparedMeasure = (kind: ComparedKind): 'lengthKm' | 'areaKm2' | null => ({ Point: null, LineString: 'lengthKm' as const, Polygon: 'areaKm2' as const })[shapeOf(kind)];
