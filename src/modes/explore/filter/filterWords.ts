import { formatNumber } from '../../../domain/claims';
import { distanceText } from '../../../domain/distance';
import { facets, setParts, without, type Facet, type Filter, type FilterPart } from '../../../domain/filter';
import { featureById } from '../../../domain/framing';
import type { Tense } from '../../../domain/claim';
import type { Grade } from '../../../domain/layer';
import type { Pack, Term } from '../../../domain/pack';
import type { Language } from '../../../domain/view';
import type { FirstWords } from '../../../messages/firstWords';

/** A condition in words, and the filter without it. */
export interface FilterChip {
  readonly key: string;
  readonly words: string;
  readonly title?: string;
  readonly rest: Filter;
}

/** The name of a member of a facet. */
export function memberName(pack: Pack, facet: Facet, id: string, language: Language, t: FirstWords): string {
  const named = (terms: readonly Term[]) => terms.find((term) => term.id === id)?.title[language] ?? id;
  switch (facet) {
    case 'themes': return named(pack.themes);
    case 'tenses': return t.shell.source.tenses[id as Tense] ?? id;
    case 'sectors': return named(pack.sectors);
    case 'statuses': return named(pack.statuses);
    case 'townships': return featureById(pack).get(id)?.properties[language] ?? id;
    case 'grades': return t.shell.grades[id as Grade] ?? id;
  }
}

/** A whole part of a filter in words. */
export function partWords(pack: Pack, filter: Filter, part: FilterPart, withinKm: number, language: Language, t: FirstWords): string {
  if (part === 'box') return t.filter.boxIs;
  if (part === 'stretch') return t.filter.stretchIs(...((filter.stretch ?? [0, 0]).map((km) => formatNumber(km, 6)) as [string, string]), distanceText(withinKm));
  if (part === 'things') return t.filter.picked(filter.things.length);
  if (part === 'claims') return t.filter.pickedClaims(filter.claims.length);
  return t.filter.is(t.filter.facets[part], filter[part].map((id) => memberName(pack, part, id, language, t)).join(t.charts.listComma));
}

/** Every condition of a filter in words, one chip for each member of a facet, so that each can be taken away by itself. */
export function filterChips(pack: Pack, filter: Filter, withinKm: number, language: Language, t: FirstWords): readonly FilterChip[] {
  return setParts(filter).flatMap((part): FilterChip[] => {
    const facet = facets.find((each) => each === part);
    if (facet) {
      return filter[facet].map((id) => ({ key: `${facet} ${id}`, words: t.filter.is(t.filter.facets[facet], memberName(pack, facet, id, language, t)), rest: { ...filter, [facet]: filter[facet].filter((each) => each !== id) } }));
    }
    const corners = part === 'box' && filter.box ? { title: t.filter.boxTitle(...(filter.box.map((each) => each.toFixed(4)) as [string, string, string, string])) } : {};
    return [{ key: part, words: partWords(pack, filter, part, withinKm, language, t), ...corners, rest: without(filter, part) }];
  });
}
