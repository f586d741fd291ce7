import { everything, type LedgerFilter } from '../../../../domain/ledgerFilter';
import type { Pack } from '../../../../domain/pack';
import type { Language } from '../../../../domain/view';
import type { Messages } from '../../../../messages/messages';

/** A filter that is set: in words, and what the filter is without it. */
export interface FilterChip {
  readonly key: keyof LedgerFilter;
  readonly words: string;
  readonly without: LedgerFilter;
}

/** Every filter that is set, in words. */
export function filterChips(filter: LedgerFilter, pack: Pack, language: Language, { ledger: t }: Messages): readonly FilterChip[] {
  const chips: FilterChip[] = [];
  const put = (key: keyof LedgerFilter, words: string): void => {
    chips.push({ key, words, without: { ...filter, [key]: everything[key] } });
  };
  if (filter.theme !== null) put('theme', t.filterIs(t.theme, pack.themes.find(({ id }) => id === filter.theme)?.title[language] ?? filter.theme));
  if (filter.state !== null) put('state', t.filterIs(t.state, t.states[filter.state]));
  if (filter.bound !== null) put('bound', t.filterIs(t.bound, t.bounds[filter.bound]));
  if (filter.hasNumber !== null) put('hasNumber', filter.hasNumber ? t.hasNumber : t.noNumber);
  if (filter.query.trim()) put('query', t.query(filter.query.trim()));
  return chips;
}
