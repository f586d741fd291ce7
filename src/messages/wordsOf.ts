import type { Language } from '../domain/view';
import { zh, type Messages } from './zh/all';

/** Fetches the words of a language; Chinese is in the page's own script. Rejects where they cannot be had. */
export async function wordsOf(language: Language): Promise<Messages> {
  return language === 'zh' ? zh : (await import('./en/all')).en;
}
