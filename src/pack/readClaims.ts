import type { Claim } from '../domain/claim';
import { readItems, type Desk, type Item } from './item';
import { isForbidden, parseJson } from './parseJson';
import { pointerTo } from './pointer';
import { claimSchema } from './schemaClaim';

export const claimsFile = 'claims.json';

/** The claims of `claims.json`, one by one; null where the file cannot be used. */
export function readClaims(text: string, desk: Desk): Item<Claim>[] | null {
  const value = parseJson(claimsFile, text, desk.report);
  if (value === undefined) return null;
  const raw = (typeof value === 'object' && value !== null ? value : {}) as { claims?: unknown };
  for (const key of Object.keys(raw)) {
    if (key !== 'claims' && key !== '$schema' && !isForbidden(key)) desk.report('unknown-key', { file: claimsFile, pointer: pointerTo([key]) }, { key });
  }
  if (Array.isArray(raw.claims)) return readItems(claimSchema, raw.claims, claimsFile, '/claims', ['claim'], desk);
  desk.report('wrong-type', { file: claimsFile, pointer: '' }, { key: 'claims', expected: 'list' });
  return null;
}
