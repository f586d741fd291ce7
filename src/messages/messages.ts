import type { Language } from '../domain/view';
import { en } from './en/all';
import type { FirstWords } from './firstWords';
import { zh, type Messages } from './zh/all';

export type { Messages } from './zh/all';

/** The words of both languages: for what speaks both at once, and for every part that is fetched after the first screen. */
export const messages: Readonly<Record<Language, Messages>> = { zh, en };

/** Every word of the language that the first screen speaks. Parts of the first screen itself do without: it would wait for them all. */
export const allWords = (first: FirstWords): Messages => messages[first.language];
