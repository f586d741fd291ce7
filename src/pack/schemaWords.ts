import * as v from 'valibot';
import { largestNumber } from './parseJson';

// The message of an action or schema is the fault code that `reportIssue` turns it into.

/** A text with something in it. */
export const words = v.pipe(v.string(), v.regex(/\S/, 'empty'));

/** A text in both languages. */
export const text = v.object({ zh: words, en: words });

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
