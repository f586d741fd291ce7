import type { Pack } from './pack';
import { passesClaim, passesThing, type Sieve } from './sieve';

/** A table of a pack and how many of its rows pass a filter. */
export interface PassingTable {
  /** A layer's id, `projects` or `claims`. */
  readonly id: string;
  readonly of: 'features' | 'projects' | 'claims';
  readonly rows: number;
}

/** Every table that has rows left, in the order in which tables are listed: layers from the top, projects, claims. */
export function passingTables(pack: Pack, sieve: Sieve): readonly PassingTable[] {
  const count = (items: readonly { readonly id: string }[]): number => items.filter(({ id }) => passesThing(sieve, id)).length;
  const layers = [...pack.layers].reverse().map(({ id, features }): PassingTable => ({ id, of: 'features', rows: count(features) }));
  const others: readonly PassingTable[] = [{ id: 'projects', of: 'projects', rows: count(pack.projects) }, { id: 'claims', of: 'claims', rows: pack.claims.filter(({ id }) => passesClaim(sieve, id)).length }];
  return [...layers, ...others].filter(({ rows }) => rows > 0);
}
