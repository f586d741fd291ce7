import type { Claim } from '../domain/claim';
import type { Manifest } from '../domain/pack';
import { readingsOf } from './figure';
import { glossHasFigure } from './glossFigure';
import type { Desk, Item } from './item';

/** What a claim says about itself must agree: value with figure, figure with quote, quote with range, rule with inputs. */
export function checkClaim(claim: Claim, { place }: Item<Claim>, { report }: Desk, manifest: Pick<Manifest, 'report'>): void {
  const at = (key: string) => ({ ...place, pointer: `${place.pointer ?? ''}${key}` });
  const { figure, passage, value } = claim;
  const isDerived = claim.rule !== undefined || (claim.inputs?.length ?? 0) > 0;
  const isPrinted = !isDerived && claim.inferred !== true;
  if (isPrinted && !passage) report('quote-missing', place, {});
  if (isPrinted && value !== undefined && figure === undefined) report('figure-missing', place, {});
  if (isDerived && claim.rule === undefined && claim.reasoning === undefined) report('derived-incomplete', place, { lacks: 'rule' });
  if (isDerived && !claim.inputs?.length) report('derived-incomplete', place, { lacks: 'inputs' });
  if (claim.inferred && !isDerived && !claim.reasoning) report('reasoning-missing', place, {});
  if (typeof value === 'object' && value[0] > value[1]) report('value-reversed', at('/value'), { low: value[0], high: value[1] });
  if (figure !== undefined && passage && !passage.quote.includes(figure)) report('figure-not-in-quote', at('/figure'), { figure });
  else if (figure !== undefined) {
    const readings = readingsOf(figure);
    const values = typeof value === 'number' ? [value] : (value ?? []);
    const strange = values.find((each) => !readings.includes(each));
    if (strange !== undefined) report('value-not-figure', at('/value'), { value: String(strange), figure });
  }
  if (passage?.en !== undefined && !glossHasFigure(claim, passage.en)) report('gloss-without-figure', at('/passage/en'), { figure: figure ?? '' });
  if (passage) {
    const range = passage.end - passage.start;
    const length = passage.quote.length;
    if (range !== length) report('range-length', at('/passage'), { range, length });
    else if (manifest.report.length > 0 && passage.end > manifest.report.length) report('range-outside-report', at('/passage/end'), { end: passage.end, length: manifest.report.length });
  }
}
