import { filterParts, isSet, membersOf, without, type Facet, type Filter, type FilterPart } from './filter';
import type { Pack } from './pack';
import { sieveOf, type Sieve } from './sieve';

/** How many features, projects and claims pass. */
export interface Passing {
  readonly features: number;
  readonly projects: number;
  readonly claims: number;
}

/** Counts what passes a sieve. */
export function countPassing(pack: Pack, { things, claims }: Sieve): Passing {
  const features = pack.layers.reduce((sum, layer) => sum + (things === null ? layer.features.length : layer.features.filter(({ id }) => things.has(id)).length), 0);
  const projects = pack.projects.filter(({ id }) => things === null || things.has(id)).length;
  return { features, projects, claims: claims === null ? pack.claims.length : claims.size };
}

/** What the members of a facet count: claims have themes and tenses, projects sectors and statuses, features townships and grades. */
export const countedBy: Readonly<Record<Facet, keyof Passing>> = { themes: 'claims', tenses: 'claims', sectors: 'projects', statuses: 'projects', townships: 'features', grades: 'features' };

/** What would remain of each member of a facet, were it the only one chosen there and the rest of the filter left as it is. */
export function facetCounts(pack: Pack, filter: Filter, facet: Facet, withinKm: number): ReadonlyMap<string, number> {
  const rest = without(filter, facet);
  const { things, claims } = sieveOf(rest, pack, withinKm);
  const passing = (id: string): boolean => things === null || things.has(id);
  const townships = new Set(facet === 'townships' ? membersOf(pack, 'townships') : []);
  const values: readonly (string | undefined)[] = (() => {
    switch (facet) {
      case 'themes': case 'tenses': return pack.claims.filter(({ id }) => claims === null || claims.has(id)).map((claim) => (facet === 'themes' ? claim.theme : claim.tense));
      case 'sectors': case 'statuses': return pack.projects.filter(({ id }) => passing(id)).map((project) => (facet === 'sectors' ? project.sector : project.status));
      case 'townships': return pack.layers.flatMap((layer) => layer.features.filter(({ id }) => passing(id)).map(({ id, properties }) => (townships.has(id) ? id : properties.township)));
      case 'grades': return pack.layers.flatMap((layer) => layer.features.filter(({ id }) => passing(id)).map(({ properties }) => properties.grade));
    }
  })();
  const counts = new Map(membersOf(pack, facet).map((id) => [id, 0]));
  for (const value of values) if (value !== undefined && counts.has(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** A part to give up, and how much would pass without it. */
export interface Loosening {
  readonly part: FilterPart;
  readonly passing: Passing;
}

/** The one part whose removal brings most features, projects and claims back; `null` where no single one brings any. */
export function bestLoosening(pack: Pack, filter: Filter, withinKm: number): Loosening | null {
  const sum = ({ features, projects, claims }: Passing): number => features + projects + claims;
  const loosenings = filterParts.filter((part) => isSet(filter, part)).map((part): Loosening => ({ part, passing: countPassing(pack, sieveOf(without(filter, part), pack, withinKm)) }));
  const best = loosenings.reduce<Loosening | null>((found, each) => (sum(each.passing) > (found ? sum(found.passing) : 0) ? each : found), null);
  return best;
}
