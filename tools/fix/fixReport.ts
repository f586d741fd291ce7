import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { isMisread, withoutMark } from '../../src/pack/parseJson';
import { manifestFile } from '../../src/pack/parts';
import { claimsFile } from '../../src/pack/readClaims';
import { sha256 } from '../../src/pack/sha256';
import { editJsonAll, type JsonEdit } from '../editJson';
import { changeOf, linesOf, type Change } from './changes';

type Texts = Readonly<Record<string, string>>;
interface Loose { readonly [key: string]: unknown }
const looseOf = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});

/** Every place at which a quote stands in a text, overlapping ones too. */
function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** A hash that nobody worked out: the placeholder of a new pack, or none at all. */
const isPlaceholder = (hash: unknown, length: unknown): boolean => typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash) || /^0+$/.test(hash) || length === 0;

/**
 * The report's hash and length, and the offsets of the quotes, as its text has them. A text that is another than the one the pack names becomes the report's
 * only where every quote stands in it; a quote that stands at several places, none of them its own, is left.
 */
export function fixReport(files: Texts): { files: Record<string, string>; changes: Change[] } {
  const changes: Change[] = [];
  const fixed: Record<string, string> = {};
  const [manifest, claims] = [jsonOf(files[manifestFile]), jsonOf(files[claimsFile])];
  const report = looseOf(manifest?.['report']);
  const name = `sources/${String(report['file'] ?? '').replace(/^sources\//, '')}`;
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  if (!manifest || text === undefined || text === '' || isMisread(text)) return { files: fixed, changes };
  const list = Array.isArray(claims?.['claims']) ? (claims['claims'] as unknown[]) : [];
  const quotes = list.flatMap((raw, index) => {
    const { id, passage } = looseOf(raw);
    const { quote, start, end } = looseOf(passage);
    return typeof quote === 'string' && quote !== '' ? [{ index, id: typeof id === 'string' ? id : String(index + 1), quote, start, end, places: placesOf(text, quote) }] : [];
  });
  const hash = sha256(text);
  if (report['sha256'] !== hash || report['length'] !== text.length) {
    const source = files[manifestFile] ?? '';
    const line = lineAtPath(source, ['report', 'sha256']);
    const lost = quotes.filter(({ places }) => places.length === 0).length;
    if (report['sha256'] !== hash && lost > 0 && !isPlaceholder(report['sha256'], report['length'])) {
      return { files: fixed, changes: [changeOf(manifestFile, line, 'report', 'report-other', { lost, quotes: quotes.length })] };
    }
    fixed[manifestFile] = editJsonAll(source, [[['report', 'sha256'], hash], [['report', 'length'], text.length]]);
    changes.push(changeOf(manifestFile, line, 'report', 'report-hash', { sha256: hash, length: text.length }));
  }
  const source = files[claimsFile] ?? '';
  const edits: JsonEdit[] = [];
  for (const { index, id, quote, start, end, places } of quotes) {
    const own = places.includes(start as number) ? (start as number) : places.length === 1 ? places[0] : undefined;
    const path = ['claims', index, 'passage'];
    if (own === undefined) {
      if (places.length > 1) changes.push(changeOf(claimsFile, lineAtPath(source, path), id, 'quote-twice', { places }));
      continue;
    }
    if (start === own && end === own + quote.length) continue;
    edits.push([[...path, 'start'], own], [[...path, 'end'], own + quote.length]);
    changes.push(changeOf(claimsFile, lineAtPath(source, path), id, 'quote-placed', { from: `${String(start ?? '?')}–${String(end ?? '?')}`, start: own, end: own + quote.length }));
  }
  if (edits.length > 0) fixed[claimsFile] = editJsonAll(source, edits);
  return { files: fixed, changes };
}

function jsonOf(text: string | undefined): Loose | null {
  try {
    return text === undefined || isMisread(text) ? null : looseOf(JSON.parse(withoutMark(text)));
  } catch {
    return null;
  }
}

function lineAtPath(text: string, path: readonly (string | number)[]): number {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, [...path]);
  return linesOf(text)(node?.offset ?? 0);
}
