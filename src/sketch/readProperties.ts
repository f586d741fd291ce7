import { drawingKinds } from '../domain/sketch';
import type { Language } from '../domain/view';

/** What is read from the properties of a feature. */
export interface ReadProperties {
  readonly name: string;
  /** Everything else, as it was; `undefined` where there is nothing else. */
  readonly attributes: Readonly<Record<string, unknown>> | undefined;
  /** True where the name held characters that nobody sees, or that turn text round: they were left out. */
  readonly cleaned: boolean;
  /** True where the attributes are too much to be kept. */
  readonly tooMuch: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/** Names that programs and people give the name of a thing, the likeliest first; case does not count. */
const nameKeys: Readonly<Record<Language, readonly string[]>> = {
  zh: ['name', '名称', 'zh', 'name_zh', 'name:zh', '名字', '地名', 'title', '标题', 'label', 'text', 'en', 'name_en', 'name:en'],
  en: ['name', 'en', 'name_en', 'name:en', 'title', 'label', 'text', 'zh', 'name_zh', 'name:zh', '名称', '名字', '地名', '标题'],
};
/** 道路名称, road_name, and what surveyors' tables call it: DLMC, XMMC (the initials of …名称). */
const nameLike = /名称$|(^|[_\s])name$|^[a-z]{0,8}mc$/i;

/** What the atlas writes on a drawing itself, and so does not keep as somebody's attribute. */
export const ownKeys: ReadonlySet<string> = new Set(['kind', 'name', 'watermark', 'length_m', 'area_m2', 'bearing_deg', 'snapped_grade', 'scenario', 'attributes']);

/** Most characters of a drawing's attributes, and of a name. */
const mostAttributes = 20_000;
const mostName = 200;
const unseen = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

const said = (value: unknown): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '');

/** The property that holds the name; `null` where none does. */
function nameKeyIn(properties: Json, language: Language): string | null {
  const keys = Object.keys(properties).filter((key) => said(properties[key]) !== '');
  const byPlainName = new Map(keys.map((key) => [key.trim().toLowerCase(), key]));
  const known = nameKeys[language].find((key) => byPlainName.has(key));
  return known ? (byPlainName.get(known) ?? null) : (keys.find((key) => nameLike.test(key.trim())) ?? null);
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
function kept(all: readonly (readonly [string, unknown])[]): Json | undefined {
  const sound = all.filter(([key]) => key !== '__proto__');
  return sound.length > 0 ? Object.fromEntries(sound) : undefined;
}

/** The attributes of a drawing that the atlas exported: beside its own words, and those that bear the same names, apart. */
function ownAttributes(properties: Json): readonly (readonly [string, unknown])[] {
  const apart = isObject(properties['attributes']) ? Object.entries(properties['attributes']) : [];
  return [...Object.entries(properties).filter(([key]) => !ownKeys.has(key)), ...apart];
}

/** The name and the attributes of a feature. What the atlas exported itself comes back as it was; elsewhere the name is looked for, and every other property kept. */
export function readProperties(properties: Json, language: Language): ReadProperties {
  const isOwn = typeof properties['watermark'] === 'string' && drawingKinds.some((kind) => kind === properties['kind']);
  const key = isOwn ? 'name' : nameKeyIn(properties, language);
  const given = key === null ? '' : isOwn ? (typeof properties[key] === 'string' ? properties[key] : '') : said(properties[key]);
  const name = (isOwn ? given : given.replace(unseen, '')).slice(0, mostName);
  const attributes = kept(isOwn ? ownAttributes(properties) : Object.entries(properties).filter(([each]) => each !== 'name' && each !== 'watermark'));
  const tooMuch = attributes !== undefined && JSON.stringify(attributes).length > mostAttributes;
  return { name, attributes: tooMuch ? undefined : attributes, cleaned: !isOwn && given.search(unseen) >= 0, tooMuch };
}

/** A drawing's attributes as properties of its exported feature: those that bear the atlas's own names stand apart. */
export function writtenAttributes(attributes: Json | undefined): Json {
  const all = Object.entries(attributes ?? {});
  const apart = all.filter(([key]) => ownKeys.has(key));
  return { ...kept(all.filter(([key]) => !ownKeys.has(key))), ...(apart.length > 0 ? { attributes: kept(apart) } : {}) };
}
