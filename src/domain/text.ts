/** Something told in the two languages of the interface, each of them filled: where the pack says it in neither, another of its languages stands in. */
export interface Told<T> {
  readonly zh: T;
  readonly en: T;
  /** What the pack itself says, by language; only where that is not just Chinese and English. */
  readonly own?: Readonly<Record<string, T>>;
}

/** A text as the interface shows it. */
export type Text = Told<string>;

/** The languages of a pack that names none. */
export const usualLanguages: readonly string[] = ['zh', 'en'];

/** What a pack says by language, as the interface tells it; what stands in is taken in the pack's own order of languages. */
export function told<T>(own: Readonly<Record<string, T>>, order: readonly string[], nothing: T): Told<T> {
  const standIn = order.find((code) => Object.hasOwn(own, code));
  const inPlaceOf = (code: string): T => own[code] ?? (standIn === undefined ? undefined : own[standIn]) ?? nothing;
  const both = { zh: inPlaceOf('zh'), en: inPlaceOf('en') };
  const isUsual = Object.keys(own).length === 2 && Object.hasOwn(own, 'zh') && Object.hasOwn(own, 'en');
  return isUsual ? both : { ...both, own };
}

/** What the pack itself says, by language. */
export function ownOf<T>(text: Told<T>): Readonly<Record<string, T>> {
  return text.own ?? { zh: text.zh, en: text.en };
}

/** Whether a language is written from right to left. */
export function isRightToLeft(code: string): boolean {
  const { language, script } = parts(code);
  return script ? /^(arab|hebr|thaa|syrc|nkoo|adlm)$/i.test(script) : /^(ar|fa|he|ur|ug|ps|ckb|sd|dv|yi|syr|ks)$/.test(language);
}

function parts(code: string): { language: string; script: string | undefined } {
  const [language = '', ...others] = code.split('-');
  return { language, script: others.find((each) => /^[a-z]{4}$/i.test(each)) };
}
