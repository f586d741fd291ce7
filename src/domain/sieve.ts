import { idsAlong } from './alongStretch';
import { isFiltering, type Filter } from './filter';
import { meetsBox } from './insideBox';
import type { Claim } from './claim';
import type { AtlasFeature, Drawing } from './layer';
import type { Pack, Project } from './pack';
import { tiesOf } from './ties';

/** What passes a filter. Features and projects share one set of ids, claims have their own; `null` lets everything through. */
export interface Sieve {
  readonly things: ReadonlySet<string> | null;
  readonly claims: ReadonlySet<string> | null;
}

export const openSieve: Sieve = { things: null, claims: null };

/** True where a feature or project passes. */
export const passesThing = (sieve: Sieve, id: string): boolean => sieve.things === null || sieve.things.has(id);
/** True where a claim passes. */
export const passesClaim = (sieve: Sieve, id: string): boolean => sieve.claims === null || sieve.claims.has(id);

type Test<T> = (item: T) => boolean;
const all = <T>(tests: readonly Test<T>[]): Test<T> | null => (tests.length === 0 ? null : (item) => tests.every((test) => test(item)));
const oneOf = <T>(wanted: readonly string[], of: (item: T) => string | undefined): Test<T>[] => {
  const set = new Set(wanted);
  return wanted.length ? [(item) => set.has(of(item) ?? '')] : [];
};

/** What a filter asks of features themselves. A township is its own; what names no township is in none. */
function featureTest(filter: Filter, pack: Pack, withinKm: number): Test<AtlasFeature> | null {
  const { box, stretch } = filter;
  const along = stretch && idsAlong(pack, stretch, withinKm);
  const townships = new Set(pack.layers.filter(({ drawing }) => drawing === 'places').flatMap(({ features }) => features.map(({ id }) => id)));
  return all<AtlasFeature>([
    ...oneOf<AtlasFeature>(filter.townships, ({ id, properties }) => (townships.has(id) ? id : properties.township)),
    ...oneOf<AtlasFeature>(filter.grades, ({ properties }) => properties.grade),
    ...(box ? [({ geometry }: AtlasFeature) => meetsBox(geometry, box)] : []),
    ...(along ? [({ id }: AtlasFeature) => along.has(id)] : []),
  ]);
}

const claimTest = (filter: Filter): Test<Claim> | null => all([...oneOf<Claim>(filter.themes, ({ theme }) => theme), ...oneOf<Claim>(filter.tenses, ({ tense }) => tense)]);
const projectTest = (filter: Filter): Test<Project> | null => all([...oneOf<Project>(filter.sectors, ({ sector }) => sector), ...oneOf<Project>(filter.statuses, ({ status }) => status)]);

/**
 * Lets through what has the properties a filter asks for, itself or through what it is tied to: a claim has a theme and a tense, a project a sector
 * and a status, a feature a township, a grade and a place. A feature has the themes of the claims that mention it and the sectors of the
 * projects that stand at it; a project has its claims' themes and its place's township; a claim reaches what it mentions. What has a property
 * neither by itself nor by a tie does not pass.
 */
export function sieveOf(filter: Filter, pack: Pack, withinKm: number): Sieve {
  if (!isFiltering(filter)) return openSieve;
  const ties = tiesOf(pack);
  const [ofFeature, ofClaim, ofProject] = [featureTest(filter, pack, withinKm), claimTest(filter), projectTest(filter)];
  const [pickedThings, pickedClaims] = [new Set(filter.things), new Set(filter.claims)];
  const some = <T>(items: readonly T[], test: Test<T> | null): boolean => test === null || items.some(test);
  const isPicked = (...ids: readonly string[]): boolean => pickedThings.size === 0 || ids.some((id) => pickedThings.has(id));
  const isTold = (claims: readonly Claim[]): boolean => pickedClaims.size === 0 || claims.some(({ id }) => pickedClaims.has(id));
  const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

  const features = ties.features.filter((each) => {
    if (ofFeature && !ofFeature(each)) return false;
    const [claims, projects] = [ties.claimsOfFeature(each), ties.projectsOfFeature(each)];
    const told = [...claims, ...projects.flatMap(ties.claimsOfProject)];
    return some(told, ofClaim) && some(projects, ofProject) && isPicked(each.id, ...idsOf(projects)) && isTold(told);
  });
  const projects = pack.projects.filter((each) => {
    const [claims, places] = [ties.claimsOfProject(each), ties.placeOf(each)];
    return (!ofProject || ofProject(each)) && some(claims, ofClaim) && some(places, ofFeature) && isPicked(each.id, each.place) && isTold(claims);
  });
  const claims = pack.claims.filter((each) => {
    const [mentioned, named] = [ties.featuresOfClaim(each), ties.projectsOfClaim(each)];
    return (!ofClaim || ofClaim(each)) && some(mentioned, ofFeature) && some(named, ofProject) && isPicked(...idsOf(mentioned), ...idsOf(named)) && isTold([each]);
  });
  return { things: new Set([...features, ...projects].map(({ id }) => id)), claims: new Set(claims.map(({ id }) => id)) };
}

/** Drawings that are never drawn faintly: the names of townships, by which people find their way, and the district's edge. */
const ground: readonly Drawing[] = ['boundary', 'places'];

/** Ids of the features that the map draws faintly, since they do not pass a filter; never what is selected. */
export function dimmedIds(sieve: Sieve, pack: Pack, selected: string | null): readonly string[] {
  if (sieve.things === null) return [];
  return pack.layers.flatMap(({ drawing, features }) => (ground.includes(drawing) ? [] : features.filter(({ id }) => id !== selected && !passesThing(sieve, id)).map(({ id }) => id)));
}
