import { spelling } from '../searchIndex';

/** A name as an id: kebab-case of its letters and figures; a Chinese one by its pinyin. Empty where nothing is left of it. */
export function idOf(name: string): string {
  const latin = /\p{Script=Han}/u.test(name) ? spelling(name).split(' ').map((unit) => unit.split('/')[0]).join('') : name;
  return latin.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** What is known of a feature that has no id. */
export interface Named {
  readonly zh: unknown;
  readonly en: unknown;
  readonly code: unknown;
  /** True for villages and communities, whose ids end with the last three digits of their code. */
  readonly isDivision: boolean;
}

/** The id that a feature's name gives it, by the rule of `data/README.md`; empty where it has no name. */
export function idFromName({ zh, en, code, isDivision }: Named): { id: string; from: 'en' | 'zh' } {
  const [name, from] = typeof en === 'string' && idOf(en) ? [en, 'en' as const] : [typeof zh === 'string' ? zh : '', 'zh' as const];
  const stem = isDivision ? name.replace(/\s+(village|community)$/i, '').replace(/(村|社区)$/u, '') : name;
  const id = idOf(stem) || idOf(name);
  return { id: id && isDivision && typeof code === 'string' && /^\d{12}$/.test(code) ? `${id}-${code.slice(-3)}` : id, from };
}
