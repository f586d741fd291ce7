import type { LedgerRow } from '../../../../domain/ledger';
import type { Language } from '../../../../domain/view';
import type { Messages } from '../../../../messages/messages';

/** The places of a promise in words; the whole district where it has none of its own. */
export function placeWords(row: LedgerRow, language: Language, t: Messages): string {
  const names = row.places.map(({ name, along }) => (along ? t.ledger.along(name[language]) : name[language]));
  return names.join(t.charts.listComma) || t.ledger.wholeDistrict;
}
