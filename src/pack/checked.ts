import * as v from 'valibot';
import type { Expected, FaultPlace } from '../domain/fault';
import type { Report } from './faultList';
import { largestNumber } from './parseJson';
import { longestQuote } from './schemaClaim';
import { pointerTo } from './pointer';
import type { Desk } from './item';
import { reportUnknownKeys } from './unknownKeys';

/** One item shows at most this many faults of form: the first few say what is wrong. */
const shownIssues = 5;

/** The value, typed, where it has the schema's form; else null, and what is wrong has been reported. Unknown keys are reported and left out. */
export function checked<S extends v.GenericSchema>(schema: S, value: unknown, place: FaultPlace, { report, languages }: Pick<Desk, 'report' | 'languages'>): v.InferOutput<S> | null {
  reportUnknownKeys(schema, value, place, report, languages.order);
  // Run by hand: `safeParse` keeps only the settings it knows, and texts are read in the pack's languages.
  const result = schema['~run']({ value }, { languages } as v.Config<v.BaseIssue<unknown>>);
  if (!result.issues) return result.value as v.InferOutput<S>;
  for (const issue of result.issues.slice(0, shownIssues)) reportIssue(issue, place, report);
  return null;
}

function reportIssue(issue: v.BaseIssue<unknown>, place: FaultPlace, report: Report): void {
  const path = (issue.path ?? []).map((step) => step.key as string | number);
  const last = path.at(-1);
  const isMissing = issue.input === undefined && last !== undefined && !isIndex(last);
  const at = { ...place, pointer: (place.pointer ?? '') + pointerTo(isMissing ? path.slice(0, -1) : path) };
  const named = path.filter((step) => !isIndex(step));
  const key = named.join('.') || (place.pointer ?? '').split('/').at(-1) || '';
  const value = shown(issue.input);
  if (place.pointer === '/approval' && (isMissing || issue.message === 'empty')) return report('approval-incomplete', at, { key });
  if (issue.message === 'missing-language') return report('missing-language', at, { key: named.slice(0, -1).join('.') || (place.pointer ?? '').split('/').at(-1) || '', language: String(last) });
  if (isMissing) return report('missing-key', at, { key });
  switch (issue.message) {
    case 'empty': case 'too-few-points': return report(issue.message, at, { key });
    case 'bad-id': return report('bad-id', at, { key, value });
    // Beyond all measure: parseJson has told it already.
    case 'bad-number': if (Math.abs(Number(issue.input)) > largestNumber) return;
      return report('bad-number', at, { key, value });
    case 'bad-url': case 'bad-sha256': case 'bad-code': case 'bad-seal': case 'bad-time': case 'wrong-format': return report(issue.message, at, { value });
    case 'bad-languages': case 'bad-reading': return report(issue.message, at, { value });
    case 'quote-too-long': return report('quote-too-long', at, { length: String(issue.input).length, limit: longestQuote });
    case 'position': return report('wrong-type', at, { key, expected: 'position' });
    case 'text': return report('wrong-type', at, { key, expected: 'text' });
    case 'number': return report('wrong-type', at, { key, expected: 'number' });
  }
  if (issue.type === 'picklist' || issue.type === 'literal' || (issue.type === 'variant' && last !== undefined && typeof issue.input === 'string')) {
    const allowed = (issue.expected ?? '').replace(/["()]/g, '').replaceAll(' | ', ', ');
    return last === 'grade' ? report('unknown-grade', at, { value, allowed }) : report('unknown-word', at, { key, value, allowed });
  }
  report('wrong-type', at, { key, expected: expectedOf(issue.type) });
}

function isIndex(step: string | number): boolean {
  return /^\d+$/.test(String(step));
}

function expectedOf(type: string): Expected {
  const names: Readonly<Record<string, Expected>> = { string: 'text', number: 'number', array: 'list', strict_tuple: 'list', object: 'object', variant: 'object', boolean: 'boolean' };
  return names[type] ?? 'other';
}

/** A value short enough to stand in a sentence. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
