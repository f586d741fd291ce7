import type { Claim, Tense } from './claim';
import type { Pack, Theme } from './pack';
import type { Language } from './view';

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs more than using it a hundred times. */
function numberFormat(maximumFractionDigits: number, useGrouping: boolean): Intl.NumberFormat {
  const key = `${maximumFractionDigits} ${useGrouping}`;
  const format = formats.get(key) ?? new Intl.NumberFormat('en-US', { maximumFractionDigits, useGrouping });
  formats.set(key, format);
  return format;
}

/** A number as both languages write it: at most two decimals, thousands grouped from 10,000 so that years stay whole. */
export function formatNumber(value: number, maximumFractionDigits = 2): string {
  return numberFormat(maximumFractionDigits, Math.abs(value) >= 10000).format(value);
}

/** The bare figure of a claim ("30", "68–80"); empty for a statement without one. */
export function formatValue(claim: Claim): string {
  if (claim.value === undefined) return '';
  return typeof claim.value === 'number' ? formatNumber(claim.value) : `${formatNumber(claim.value[0])}–${formatNumber(claim.value[1])}`;
}

/** A Chinese 亿 (10⁸) or 万 (10⁴) as a pack writes it in English: "100 million yuan", "× 10,000 yuan", with or without the sign. */
const chineseCount = /^(?:×\s*)?(100 million|10,000) (.+)$/;

/**
 * A figure in hundreds of millions or tens of thousands as English says it: "68–80" becomes "6.8–8" and "billion yuan", "4000" tens of
 * thousands "40" and "million yuan"; less than a million is written out. `null` where the unit is any other; Chinese keeps its own 亿 and 万.
 */
function asEnglishCounts(figure: string, unit: string): readonly [figure: string, unit: string] | null {
  const [, count, noun] = chineseCount.exec(unit) ?? [];
  if (noun === undefined) return null;
  const number = /\d[\d,]*(?:\.\d+)?/g;
  const valueOf = (digits: string): number => Number(digits.replaceAll(',', '')) * (count === '10,000' ? 1e4 : 1e8);
  const most = Math.max(0, ...[...figure.matchAll(number)].map(([digits]) => valueOf(digits)));
  const [scale, name] = most >= 1e9 ? [1e9, 'billion '] : most >= 1e6 ? [1e6, 'million '] : [1, ''];
  return [figure.replace(number, (digits) => formatNumber(Number((valueOf(digits) / scale).toPrecision(12)), 7)), name + noun];
}

/**
 * A figure and its unit: a per-cent sign stands close, any other unit after a space that does not break. A figure in
 * hundreds of millions or tens of thousands is in English rescaled to millions or billions ("30" and "× 100 million yuan" give "3 billion yuan").
 */
export function withUnit(figure: string, claim: Pick<Claim, 'unit'>, language: Language): string {
  const unit = claim.unit?.[language] ?? '';
  if (!unit || !figure) return figure;
  const [shown, noun] = (language === 'en' && asEnglishCounts(figure, unit)) || [figure, unit];
  return /^[%‰°]/.test(noun) ? shown + noun : `${shown}\u00a0${noun}`;
}

/**
 * A claim's value with its bound and unit as people say them ("30 个以上", "300 余人", "more than 300 people", "37.4 km²", "68–80 亿元"); empty for a
 * statement without a figure.
 */
export function formatClaim(claim: Claim, language: Language): string {
  const said = withUnit(formatValue(claim), claim, language);
  if (!said) return said;
  switch (claim.bound) {
    case '≥': return language === 'zh' ? `${said}以上` : `at least\u00a0${said}`;
    case '>': return language === 'zh' ? (typeof claim.value === 'number' ? moreThan(said) : `${said}以上`) : `more than\u00a0${said}`;
    default: return said;
  }
}

/** In Chinese 余 stands between the figure and what is counted; where nothing is counted, or in per cent, the figure is said to be surpassed. */
function moreThan(said: string): string {
  const [figure, unit] = said.split('\u00a0');
  return unit === undefined ? `${said}以上` : `${figure}\u00a0余${unit}`;
}

/** The number of a claim that has exactly one; `null` for a range, a statement or an unknown claim. */
export function numberOf(claim: Claim | undefined): number | null {
  return typeof claim?.value === 'number' && Number.isFinite(claim.value) ? claim.value : null;
}

/** The two ends of a claim's value, lower first: of a range its own, of a single number that number twice; `null` for a statement or an unknown claim. */
export function rangeOf(claim: Claim | undefined): readonly [low: number, high: number] | null {
  const value = claim?.value;
  const [low, high] = typeof value === 'number' ? [value, value] : (value ?? [NaN, NaN]);
  return Number.isFinite(low) && Number.isFinite(high) ? [Math.min(low, high), Math.max(low, high)] : null;
}

const claimTables = new WeakMap<Pack, ReadonlyMap<string, Claim>>();

/** Every claim of the pack by id; built once a pack. */
export function claimById(pack: Pack): ReadonlyMap<string, Claim> {
  const known = claimTables.get(pack);
  if (known) return known;
  const table = new Map(pack.claims.map((claim) => [claim.id, claim] as const));
  claimTables.set(pack, table);
  return table;
}

/** The claims that mention a feature or project, in the order of the pack. */
export function claimsMentioning(pack: Pack, id: string): readonly Claim[] {
  return pack.claims.filter((claim) => claim.mentions.includes(id));
}

/** True where a claim is computed from others rather than read in the report. */
export function isDerived(claim: Claim): boolean {
  return claim.rule !== undefined || (claim.inputs?.length ?? 0) > 0;
}

/** True where the report itself prints the claim: neither derived nor inferred. */
export function isReported(claim: Claim): boolean {
  return !isDerived(claim) && claim.inferred !== true;
}

/** How a claim is drawn everywhere: solid = achieved, hatched = target, dotted = derived or inferred, plain = context. */
export type Texture = 'solid' | 'hatched' | 'dotted' | 'plain';

/** The texture that says how sure a claim is. */
export function textureOf(claim: Claim): Texture {
  if (!isReported(claim)) return 'dotted';
  const textures: Record<Tense, Texture> = { achieved: 'solid', target: 'hatched', context: 'plain' };
  return textures[claim.tense];
}

/** Claims of one theme. */
export interface ThemeGroup {
  readonly theme: Theme;
  readonly claims: readonly Claim[];
}

/** The claims by theme, themes in the pack's order, empty ones left out; a claim of an unknown theme comes last under its own id. */
export function byTheme(pack: Pack, claims: readonly Claim[]): readonly ThemeGroup[] {
  const known = new Set(pack.themes.map((theme) => theme.id));
  const strangers = [...new Set(claims.map((claim) => claim.theme))].filter((id) => !known.has(id));
  const themes = [...pack.themes, ...strangers.map((id) => ({ id, title: { zh: id, en: id } }))];
  return themes
    .map((theme) => ({ theme, claims: claims.filter((claim) => claim.theme === theme.id) }))
    .filter((group) => group.claims.length > 0);
}
