import * as v from 'valibot';
import { bounds, tenses } from '../domain/claim';
import { id, number, text, textOrBlank, words } from './schemaWords';

/** Longest quote in characters: enough for a sentence, too short to reprint a report. */
export const longestQuote = 60;

const offset = v.pipe(number, v.integer('bad-number'), v.minValue(0, 'bad-number'));

const unit = textOrBlank;

/** A claim of claims.json. */
export const claimSchema = v.object({
  id,
  subject: text,
  value: v.optional(v.union([number, v.strictTuple([number, number])], 'number')),
  unit: v.optional(unit),
  bound: v.optional(v.picklist(bounds)),
  threshold: v.optional(v.object({ value: number, unit })),
  tense: v.picklist(tenses),
  aim: v.optional(v.boolean()),
  period: text,
  openEnded: v.optional(v.boolean()),
  theme: v.string(),
  source: v.string(),
  figure: v.optional(words),
  passage: v.optional(v.object({ quote: v.pipe(words, v.maxLength(longestQuote, 'quote-too-long')), en: v.optional(words), start: offset, end: offset })),
  inferred: v.optional(v.boolean()),
  reasoning: v.optional(text),
  rule: v.optional(text),
  inputs: v.optional(v.array(v.string())),
  mentions: v.array(v.string()),
});
