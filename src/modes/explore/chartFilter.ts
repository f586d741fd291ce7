import { claimById } from '../../domain/claims';
import { noFilter, type Filter } from '../../domain/filter';
import type { Pack } from '../../domain/pack';

/** The charts of the right column. */
export const chartCards = ['growth', 'investment', 'promises'] as const;
export type ChartCard = (typeof chartCards)[number];

/** The part of a filter a chart is about: the themes of its claims, or of the promises their tense. */
export function chartFilter(pack: Pack, card: ChartCard): Partial<Filter> {
  const { growth, investment } = pack.indicators;
  const themes = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => claimById(pack).get(id)?.theme ?? []))];
  switch (card) {
    case 'growth': return { themes: themes([growth.after]) };
    case 'investment': return { themes: themes(investment.thresholds) };
    case 'promises': return { tenses: ['target'] };
  }
}

/** True where the filter asks just what the chart is about. */
export function isChartFilter(filter: Filter, part: Partial<Filter>): boolean {
  return Object.entries(part).every(([key, members]) => String(filter[key as keyof Filter]) === String(members) && String(members) !== '');
}

/** The filter with a chart's own part put in, or taken out where it stood. */
export function withChartFilter(filter: Filter, part: Partial<Filter>): Filter {
  const cleared = Object.fromEntries(Object.keys(part).map((key) => [key, noFilter[key as keyof Filter]]));
  return { ...filter, ...(isChartFilter(filter, part) ? cleared : part) };
}
