import type { Claim } from '../domain/claim';
import type { Manifest } from '../domain/pack';
import type { Desk, Item } from './item';
import { manifestFile } from './parts';
import { sha256 } from './sha256';

/** Where the owner of a pack puts the report's full text, when it may be kept beside the pack. */
export function reportFile(manifest: Pick<Manifest, 'report'>): string {
  return `sources/${manifest.report.file.replace(/^sources\//, '')}`;
}

/**
 * Where the report's text is at hand: whether it is the one the pack was made from, and whether every quote stands at its range.
 * A quote that moved keeps its claim, at its new range; a claim whose quote is nowhere is taken out.
 */
export function checkReport(text: string, manifest: Pick<Manifest, 'report'>, claims: readonly Item<Claim>[], desk: Desk): void {
  if (manifest.report.sha256 && sha256(text) !== manifest.report.sha256) {
    desk.report('report-differs', { file: manifestFile, pointer: '/report/sha256' }, {});
  }
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

/** Where the quote stands closest to the offset, or -1. */
export function nearest(text: string, quote: string, start: number): number {
  const before = text.lastIndexOf(quote, start);
  const after = text.indexOf(quote, start);
  if (before < 0 || after < 0) return Math.max(before, after);
  return start - before <= after - start ? before : after;
}
