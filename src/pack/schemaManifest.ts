import * as v from 'valibot';
import { drawings, grades, inks } from '../domain/layer';
import { languageCode } from './languages';
import { box, id, number, text, url, words } from './schemaWords';

const ids = v.array(v.string());

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'bad-sha256'));

const term = v.object({ id, title: text });

const layer = v.object({
  id,
  file: words,
  title: text,
  drawing: v.picklist(drawings),
  ink: v.picklist(inks),
  grade: v.picklist(grades),
  sources: ids,
  note: text,
  count: v.picklist(['features', 'length', 'values']),
  plannerOnly: v.optional(v.boolean()),
  publicOff: v.optional(v.boolean()),
});

const lens = v.object({
  id,
  title: text,
  sentence: text,
  layers: ids,
  members: ids,
  ourReading: v.boolean(),
  lead: v.string(),
  claims: ids,
});

const source = v.object({ id, title: text, licence: text, url: v.optional(url), date: v.optional(words) });

const section = v.object({ id, title: text, start: number, end: number });

const claim = v.string();

/** The parts of the manifest that stand alone. */
export const manifestParts = {
  format: v.literal(1, 'wrong-format'),
  languages: v.pipe(v.array(v.pipe(v.string(), v.regex(languageCode, 'bad-languages'))), v.minLength(1, 'bad-languages'), v.check((codes) => new Set(codes).size === codes.length, 'bad-languages')),
  readings: v.record(v.pipe(v.string(), v.regex(/^\p{Script=Han}+$/u, 'bad-reading')), v.pipe(v.string(), v.regex(/^[a-zü]+( [a-zü]+)*$/, 'bad-reading'))),
  id,
  title: text,
  district: text,
  subtitle: text,
  seal: v.pipe(words, v.regex(/^.{1,4}$/su, 'bad-seal')),
  bounds: box,
  home: box,
  approval: v.variant('state', [
    v.object({ state: v.picklist(['none', 'submitted']) }),
    v.object({ state: v.literal('approved'), number: words, date: words, issuer: words, geometry: sha256 }),
  ]),
  report: v.object({ title: text, sha256, length: number, file: words, publish: v.optional(v.boolean()), sections: v.optional(v.array(section)) }),
};

const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bad-time'));
const seconds = v.pipe(v.number(), v.minValue(5, 'bad-number'), v.maxValue(3600, 'bad-number'));

/** What `slowHash` can take: a PIN's check must stay a matter of seconds, and a salt is one block with what stands beside it. */
const rounds = v.pipe(v.number(), v.integer('bad-number'), v.minValue(100_000, 'bad-number'), v.maxValue(10_000_000, 'bad-number'));
const salt = v.pipe(words, v.maxLength(51, 'bad-sha256'));

/** A PIN by its slow hash, or as packs from before had it; one of the two it must be. */
const pin = v.pipe(
  v.object({ salt, rounds: v.optional(rounds), proof: v.optional(sha256), sha256: v.optional(sha256) }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value.sha256 !== undefined) return;
    const key = (['rounds', 'proof'] as const).find((each) => dataset.value[each] === undefined);
    if (key) addIssue({ message: 'missing', input: undefined, path: [{ type: 'object', origin: 'value', input: dataset.value, key, value: undefined }] });
  }),
);

/** The hall's own settings, each of them optional. */
export const hallSettings = v.object({
  opens: v.optional(time),
  closes: v.optional(time),
  idleSeconds: v.optional(seconds),
  countdownSeconds: v.optional(seconds),
  pin: v.optional(pin),
});

/** What one entry of each list of the manifest looks like. */
export const manifestLists = { sources: source, themes: term, sectors: term, programmes: term, statuses: term, layers: layer, lenses: lens };

const moments = v.object({ before: text, after: text, premise: v.optional(text) });

/** What the charts read, chart by chart. */
export const indicatorParts = {
  growth: v.object({ title: text, before: claim, after: claim, change: claim, changePercent: claim, annual: claim, start: claim, end: claim, layer: v.string(), moments: v.optional(moments) }),
  investment: v.object({ title: text, thresholds: ids, keyProjects: claim, floor: claim }),
  corridor: v.object({ title: text, feature: v.string(), claim, crossings: ids, townships: v.string(), villages: ids }),
  promises: v.object({ title: text, year: claim }),
};
