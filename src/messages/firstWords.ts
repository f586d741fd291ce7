import type { Language } from '../domain/view';
import { first } from './zh/first';

/** What the planner's first screen says; the rest comes with the parts that say it, by `allWords`. */
export type FirstWords = typeof first;

/** Fetches the first screen's words of a language; Chinese is in the page's own script. Rejects where they cannot be had. */
export async function firstWords(language: Language): Promise<FirstWords> {
  return language === 'zh' ? first : (await import('./en/first')).first;
}
