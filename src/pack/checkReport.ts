import type { Claim } from '../domain/claim';
import type { Manifest } from '../domain/pack';
import { soundOf, type Desk, type Item } from './item';
import { manifestFile } from './parts';
import { nearest, placeQuotes } from './placeQuotes';
import { sha256 } from './sha256';

/** Where the owner of a pack puts the report's full text, when it may be kept beside the pack. */
export function reportFile(manifest: Pick<Manifest, 'report'>): string {
  return `sources/${manifest.report.file.replace(/^sources\//, '')}`;
}

/**
 * Where the report's text is at hand: whether it is the one the pack was made from, and whether every quote stands at its range.
 * Another text contradicts no claim: it gives one warning that counts what moved. In the text the pack was made from a quote out of
 * place is an error: one that moved keeps its claim, at its new range; a claim whose quote is nowhere is taken out.
 */
export function checkReport(text: string, manifest: Pick<Manifest, 'report'>, claims: readonly Item<Claim>[], desk: Desk): void {
  const hash = sha256(text);
  if (hash !== manifest.report.sha256) reportDiffers(text, hash, claims, desk);
  else checkQuotes(text, claims, desk);
}

/** Ids of lost quotes that one sentence names at most. */
const mostNames = 6;

function reportDiffers(text: string, hash: string, claims: readonly Item<Claim>[], desk: Desk): void {
  const quotes = placeQuotes(text, soundOf(claims));
  const lost = quotes.filter(({ found }) => found === null).map(({ claim }) => claim);
  const moved = quotes.filter(({ start, found }) => found !== null && found !== start).length;
  const names = lost.slice(0, mostNames).join(', ') + (lost.length > mostNames ? ' …' : '');
  desk.report('report-differs', { file: manifestFile, pointer: '/report/sha256' }, { quotes: quotes.length, moved, lost: lost.length, names, sha256: hash, length: text.length });
}

function checkQuotes(text: string, claims: readonly Item<Claim>[], desk: Desk): void {
  for (const item of claims) {
    const { value, place } = item;
    if (!value?.passage) continue;
    const { quote, start, end } = value.passage;
    if (text.slice(start, end) === quote) continue;
    const at = { ...place, pointer: `${place.pointer ?? ''}/passage` };
    const found = nearest(text, quote, start);
    if (found < 0) desk.report('quote-not-in-report', at, { start });
    else desk.report('quote-moved', at, { start, found });
    item.value = found < 0 ? null : { ...value, passage: { quote, start: found, end: found + quote.length } };
  }
}
