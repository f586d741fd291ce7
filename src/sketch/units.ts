import type { Language } from '../domain/view';

/** Square metres of a 亩. */
const muM2 = 2000 / 3;

function plain(value: number, decimals: number): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest ? `${grouped}.${rest}` : grouped;
}

/** A length in the unit that suits it: metres (one decimal under 100 m), from a kilometre on in kilometres. */
export function lengthText(km: number): string {
  const metres = km * 1000;
  if (metres < 99.95) return `${plain(metres, 1)} m`;
  return metres < 999.5 ? `${plain(metres, 0)} m` : `${plain(km, km < 99.995 ? 2 : 1)} km`;
}

/** An area in the unit that suits it: m² up to a hectare, hectares (公顷) up to a square kilometre, then km²; in Chinese the 亩 are added. */
export function areaText(km2: number, language: Language): string {
  const m2 = km2 * 1e6;
  const own = m2 < 9999.5 ? `${plain(m2, m2 < 99.95 ? 1 : 0)} m²` : m2 < 999_950 ? `${plain(m2 / 1e4, 2)} ${language === 'zh' ? '公顷' : 'ha'}` : `${plain(km2, km2 < 99.995 ? 2 : 1)} km²`;
  if (language !== 'zh') return own;
  const mu = m2 / muM2;
  return `${own}（${plain(mu, mu < 9.95 ? 2 : mu < 999.5 ? 1 : 0)} 亩）`;
}

/** A direction from true north: three digits and a decimal, `007.5°`. */
export function bearingText(degrees: number): string {
  const tenths = Math.round(degrees * 10) % 3600;
  return `${(tenths / 10).toFixed(1).padStart(5, '0')}°`;
}

/** A number with its sign, for differences, in every unit that the text gives it in; zero has none. */
export function signed(value: number, text: (value: number) => string): string {
  const size = text(Math.abs(value));
  return size === text(0) ? size : size.replace(/(?<![\d.,])(?=\d)/g, value < 0 ? '−' : '+');
}
