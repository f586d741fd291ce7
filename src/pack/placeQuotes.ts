import type { Claim } from '../domain/claim';
import type { QuotePlace } from '../domain/report';

/** Where each quote stands in a text: at its own place, else at the nearest place it is found, else nowhere. */
export function placeQuotes(text: string, claims: readonly Claim[]): QuotePlace[] {
  return claims.flatMap(({ id, subject, passage }) => {
    if (!passage) return [];
    const { quote, start } = passage;
    const at = text.startsWith(quote, start) ? start : nearest(text, quote, start);
    return [{ claim: id, subject, quote, start, found: at < 0 ? null : at }];
  });
}

/** Where the quote stands closest to the offset, or -1. */
export function nearest(text: string, quote: string, start: number): number {
  const before = text.lastIndexOf(quote, start);
  const after = text.indexOf(quote, start);
  if (before < 0 || after < 0) return Math.max(before, after);
  return start - before <= after - start ? before : after;
}
