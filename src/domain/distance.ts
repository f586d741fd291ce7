import { formatNumber } from './claims';

/** Units a distance may be typed in. */
export const distanceUnits = ['m', 'km'] as const;
export type DistanceUnit = (typeof distanceUnits)[number];

/** Distances that a question, the corridor's strip and a link may name, km: one metre to fifty kilometres. */
export const leastKm = 0.001;
export const mostKm = 50;

/** Decimals of a kilometre that are kept: a millimetre. Whatever is typed or linked is kept to it, or refused; nothing is rounded. */
const decimals = 6;

/** Why what was typed is no distance. `comma`: it may be a decimal comma or a thousands separator. */
export type DistanceFault = 'empty' | 'unread' | 'comma' | 'range' | 'fine';

/** What was typed, as a distance and the unit it was typed in, or why it is none. */
export type TypedDistance = { readonly km: number; readonly unit: DistanceUnit } | { readonly fault: DistanceFault };

const unitWords: readonly (readonly [DistanceUnit, RegExp])[] = [
  ['km', /^(km|kms|公里|千米|kilomet(re|er)s?)$/],
  ['m', /^(m|米|公尺|met(re|er)s?)$/],
];

/** Full width to half width, blanks of every kind gone. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, '').replace(/[−–—]/g, '-').replace(/[。·]/g, '.').toLowerCase();
}

/** Reads a distance as people type it: `0.25`, `250 m`, `２５０米`, `1,5 km`. A number alone is in the unit given. */
export function readDistance(text: string, unit: DistanceUnit, least = leastKm, most = mostKm): TypedDistance {
  const [, figure = '', word = ''] = /^([-+]?[\d.,，、]*)(\D*)$/.exec(plain(text)) ?? [];
  if (plain(text) === '') return { fault: 'empty' };
  const own = word === '' ? unit : unitWords.find(([, pattern]) => pattern.test(word))?.[0];
  if (own === undefined || figure === '') return { fault: 'unread' };
  if (/[,，、]\d{3}(\D|$)/.test(figure)) return { fault: 'comma' };
  const digits = figure.replace(/[,，]/, '.');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(digits)) return { fault: 'unread' };
  const km = Number((Number(digits) / (own === 'm' ? 1000 : 1)).toFixed(decimals));
  if (!(km >= least && km <= most)) return { fault: 'range' };
  const places = (digits.split('.')[1] ?? '').replace(/0+$/, '').length;
  return places > decimals - (own === 'm' ? 3 : 0) ? { fault: 'fine' } : { km, unit: own };
}

/** Kilometres as they stand in a link, exactly; no more decimals than a millimetre needs. */
export function writeKm(km: number): string {
  return String(Number(km.toFixed(decimals)));
}

/** Reads kilometres of a link back; `undefined` where they are out of range, not plain decimals, or finer than a millimetre. */
export function readKm(text: string | undefined, least = leastKm, most = mostKm): number | undefined {
  const km = text !== undefined && /^\d{1,4}(\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
  return km >= least && km <= most ? km : undefined;
}

/** A distance that a person set, in words, exactly: metres below a kilometre ("250 m"), else kilometres. */
export function distanceText(km: number): string {
  return km > 0 && km < 1 ? `${formatNumber(Number((km * 1000).toFixed(3)), 3)} m` : `${formatNumber(km, decimals)} km`;
}

/** What a field shows of a distance in a unit, exactly. */
export function inUnit(km: number, unit: DistanceUnit): string {
  return unit === 'm' ? String(Number((km * 1000).toFixed(3))) : writeKm(km);
}

/** The unit in which a distance that nobody typed is shown: metres below 100 m. */
export function unitOf(km: number): DistanceUnit {
  return km > 0 && km < 0.1 ? 'm' : 'km';
}

/** Where a slider stops: 1, 2, 5 … 50 m, then tenths of a kilometre up to ten, then kilometres. */
export const distanceStops: readonly number[] = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, ...Array.from({ length: 100 }, (_, i) => (i + 1) / 10), ...Array.from({ length: 40 }, (_, i) => 11 + i),
];

/** The slider's stop that is nearest to a distance. */
export function stopOf(km: number): number {
  return distanceStops.reduce((best, each, i) => (Math.abs(each - km) < Math.abs(distanceStops[best]! - km) ? i : best), 0);
}
