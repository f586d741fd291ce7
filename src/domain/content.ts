import type { Pack } from './pack';
import { ownOf, usualLanguages, type Told } from './text';
import type { Language } from './view';

/** Codes of the languages that a pack's texts are in, the main one first. */
export const contentLanguages = (pack: Pack): readonly string[] => pack.languages ?? usualLanguages;

/** The language that the pack is told in: the one chosen, else the interface's where the pack has it, else the pack's main one. */
export function contentLanguage(pack: Pack, language: Language, words: string | null): string {
  const codes = contentLanguages(pack);
  return words ?? (codes.includes(language) ? language : (codes[0] ?? language));
}

/** A language's name in itself: 中文, English, ئۇيغۇرچە; its code where the browser does not know it. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const isTold = (value: object): value is Told<unknown> => 'zh' in value && 'en' in value;

/** The pack with every text in one of its languages, whatever the interface speaks; what it lacks there stays as it stands in. Positions are shared with the pack. */
export function packIn(pack: Pack, words: string): Pack {
  const turned = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(turned);
    const copy = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'geometry' || key === 'own' ? each : turned(each)]));
    if (!isTold(value)) return copy;
    const own = ownOf(value as Told<unknown>);
    const told = own[words] ?? contentLanguages(pack).map((code) => own[code]).find((each) => each !== undefined) ?? value.zh;
    return { ...copy, zh: told, en: told, own };
  };
  return turned(pack) as Pack;
}

/** Every piece of text of the pack that is not shown in the language of the interface, and the language it is in. Pieces that stand in the interface's language elsewhere are left out. */
export function foreignTexts(pack: Pack, language: Language, words: string | null): ReadonlyMap<string, string> {
  const [foreign, native, codes] = [new Map<string, string>(), new Set<string>(), contentLanguages(pack)];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isTold(value)) {
      const own = ownOf(value);
      const code = [words ?? language, ...codes].find((each) => own[each] !== undefined);
      for (const piece of code === undefined ? [] : piecesOf(own[code])) if (code === language) native.add(piece);
      else if (code !== undefined) foreign.set(piece, code);
    }
    for (const [key, each] of Object.entries(value)) if (key !== 'geometry' && key !== 'own') visit(each);
  };
  visit(pack);
  for (const piece of native) foreign.delete(piece);
  return foreign;
}

/** The strings in a text or in the paragraphs of a chapter that a reader sees. */
function piecesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(piecesOf);
  if (typeof value !== 'object' || value === null) return [];
  const { text } = value as { text?: unknown };
  return typeof text === 'string' ? piecesOf(text) : [];
}
