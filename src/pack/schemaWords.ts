import * as v from 'valibot';
import type { Text } from '../domain/text';
import { Languages } from './languages';
import { largestNumber } from './parseJson';

// The message of an action or schema is the fault code that `reportIssue` turns it into.

/** A text with something in it. */
export const words = v.pipe(v.string(), v.regex(/\S/, 'empty'));

const perhaps = v.nullish(v.string());

/** A text in the languages of the pack, in full in the first of them; as the interface shows it, another stands in for one that is missing. */
export const text = v.pipe(v.looseObject({ zh: perhaps, en: perhaps }), v.rawTransform((context) => toldOf(context, false)));

/** The same, where a language may have no word: 2017年 is just 2017 in English. */
export const textOrBlank = v.pipe(v.looseObject({ zh: perhaps, en: perhaps }), v.rawTransform((context) => toldOf(context, true)));

/** Kebab-case: letters, digits and single hyphens, so that an id stands in a link unescaped. */
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'bad-id'));

export const number = v.pipe(v.number(), v.minValue(-largestNumber, 'bad-number'), v.maxValue(largestNumber, 'bad-number'));

const degrees = v.pipe(v.number('position'), v.minValue(-largestNumber, 'position'), v.maxValue(largestNumber, 'position'));

/** Longitude and latitude in degrees; further numbers (a height) are left out. */
export const position = v.tuple([degrees, degrees], 'position');

/** West, south, east, north in degrees. */
export const box = v.strictTuple([number, number, number, number]);

/** Only web addresses: a pack must not be able to put a script behind a link. */
export const url = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/i, 'bad-url'));

/** What a schema of texts is given of the raw value. */
export type TextContext = v.RawTransformContext<Readonly<Record<string, unknown>>>;

/** What a raw text, or the names among a feature's properties, says in the languages of the pack; the first of them must be there. */
export function toldOf({ dataset, config, addIssue, NEVER }: TextContext, mayBeBlank: boolean): Text {
  const languages = Languages.of(config);
  const raw = dataset.value;
  const own: Record<string, string> = {};
  for (const code of languages.order) {
    const value = Object.hasOwn(raw, code) ? raw[code] : undefined;
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') addIssue({ message: 'text', input: value, path: [{ type: 'object', origin: 'value', input: raw as Record<string, unknown>, key: code, value }] });
    else if (mayBeBlank || /\S/.test(value)) own[code] = value;
  }
  const [first = 'zh'] = languages.order;
  if (!Object.hasOwn(own, first)) {
    addIssue({ message: 'missing-language', input: undefined, path: [{ type: 'object', origin: 'value', input: raw as Record<string, unknown>, key: first, value: undefined }] });
    return NEVER;
  }
  return languages.tell(own, '');
}
