import { languages, type Language } from '../src/domain/view';

/** The language a command speaks: the wished one, else English where the system's locale is, else Chinese; null for one it does not have. */
export function toolLanguage(wished: string | undefined): Language | null {
  if (wished !== undefined) return languages.find((each) => each === wished) ?? null;
  return (process.env.LC_ALL || process.env.LANG || '').startsWith('en') ? 'en' : 'zh';
}
