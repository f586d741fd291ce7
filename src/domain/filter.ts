import type { Box } from './camera';
import { tenses } from './claim';
import { grades } from './layer';
import { type Pack } from './pack';
import type { View } from './view';

/** What a filter can choose members of: of claims, of projects, of features. The order is the order on screen and in the link. */
export const facets = ['themes', 'tenses', 'sectors', 'statuses', 'townships', 'grades'] as const;
export type Facet = (typeof facets)[number];

/** Parts of a filter: the facets, a box on the map, a stretch of the corridor, things (features and projects) and claims picked one by one. */
export const filterParts = [...facets, 'box', 'stretch', 'things', 'claims'] as const;
export type FilterPart = (typeof filterParts)[number];

/** What a person wants to see only. Within a part any member will do; every part that is set must be met. Empty or `null` asks nothing. */
export interface Filter extends Readonly<Record<Facet, readonly string[]>> {
  /** West, south, east, north in degrees, to 4 decimals. */
  readonly box: Box | null;
  /** From and to in km along the corridor, to a millimetre; beside it the view's own distance counts. */
  readonly stretch: readonly [fromKm: number, toKm: number] | null;
  readonly things: readonly string[];
  readonly claims: readonly string[];
}

export const noFilter: Filter = { themes: [], tenses: [], sectors: [], statuses: [], townships: [], grades: [], box: null, stretch: null, things: [], claims: [] };

/** Most rows that can be picked at once: a link has room for no more. */
export const mostPicked = 20;

/** True where a part of a filter asks for something. */
export function isSet(filter: Filter, part: FilterPart): boolean {
  const value = filter[part];
  return value !== null && value.length > 0;
}

export function isFiltering(filter: Filter): boolean {
  return filterParts.some((part) => isSet(filter, part));
}

/** The parts of a filter that are set, facets first. */
export function setParts(filter: Filter): readonly FilterPart[] {
  return filterParts.filter((part) => isSet(filter, part));
}

/** The filter in force: the public modes tell the whole, whatever a link carries over from the planner's desk. */
export function filterOf(view: View): Filter {
  return view.mode === 'explore' ? view.filter : noFilter;
}

/** The filter without one of its parts. */
export function without(filter: Filter, part: FilterPart): Filter {
  return { ...filter, [part]: noFilter[part] };
}

/** Members of a facet as the pack declares them; townships are the features of its `places` layers. */
export function membersOf(pack: Pack, facet: Facet): readonly string[] {
  const ids = (terms: readonly { readonly id: string }[]) => terms.map(({ id }) => id);
  switch (facet) {
    case 'themes': return ids(pack.themes);
    case 'tenses': return tenses;
    case 'sectors': return ids(pack.sectors);
    case 'statuses': return ids(pack.statuses);
    case 'townships': return pack.layers.filter(({ drawing }) => drawing === 'places').flatMap(({ features }) => ids(features));
    case 'grades': return grades;
  }
}

/** The filter with a member of a facet added, or taken away where it was there. Members keep the pack's order; all of them are as good as none. */
export function toggled(filter: Filter, facet: Facet, member: string, pack: Pack): Filter {
  const had = filter[facet].includes(member);
  const known = membersOf(pack, facet);
  const chosen = known.filter((each) => (each === member ? !had : filter[facet].includes(each)));
  return { ...filter, [facet]: chosen.length === known.length ? [] : chosen };
}

/** A box as a filter holds it: right way round, to 4 decimals (about 11 m); `null` where it has no width or height. */
export function tidyBox([x0, y0, x1, y1]: Box): Box | null {
  const rounded = (value: number) => Number(value.toFixed(4)) + 0;
  const [west, east] = [rounded(Math.min(x0, x1)), rounded(Math.max(x0, x1))];
  const [south, north] = [rounded(Math.min(y0, y1)), rounded(Math.max(y0, y1))];
  return west < east && south < north ? [west, south, east, north] : null;
}

/** A stretch as it is dragged: the right way round, to 0.1 km, at least 0.1 km long, within the line. */
export function tidyStretch(a: number, b: number, lengthKm: number): readonly [number, number] {
  const rounded = (value: number) => Math.round(Math.min(lengthKm, Math.max(0, value)) * 10) / 10;
  const [from, to] = [rounded(Math.min(a, b)), rounded(Math.max(a, b))];
  if (to > from) return [from, to];
  return from >= 0.1 ? [Math.round((from - 0.1) * 10) / 10, to] : [0, 0.1];
}
