import type { Language } from '../domain/view';
import { en } from './en/all';
import { zh, type Messages } from './zh/all';

export type { Messages } from './zh/all';

/** The words of both languages, for what speaks both at once: tools, tests, files that are taken away. The page itself fetches one at a time. */
export const messages: Readonly<Record<Language, Messages>> = { zh, en };
