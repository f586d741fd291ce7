import { scaleLinear, scalePoint } from 'd3';
import { claimById, formatValue, rangeOf, withUnit } from '../domain/claims';
import type { Claim } from '../domain/claim';
import type { Pack } from '../domain/pack';
import type { Language } from '../domain/view';
import type { FirstWords } from '../messages/firstWords';
import type { Table } from './table';

/** One reported value: a point on a stem that stands on zero. */
export interface GrowthMark {
  readonly moment: 'before' | 'after';
  readonly claim: Claim;
  /** The inferred year of the value, where the pack has one. */
  readonly year: Claim | undefined;
  /** The feature drawn on the map as a circle of this area; `null` where the pack draws none. */
  readonly feature: string | null;
  readonly x: number;
  /** Where the value stands; of a range its upper end. */
  readonly y: number;
  /** Where the lower end of a range stands; `y` for a single number. */
  readonly lowY: number;
}

/** The slope of two reported values; nothing is known between them, and nothing is drawn as if it were. */
export interface GrowthLayout {
  readonly width: number;
  readonly height: number;
  /** Where zero stands: the areas are drawn from zero so that their ratio is true. */
  readonly zeroY: number;
  readonly marks: readonly [GrowthMark, GrowthMark];
  readonly gap: { readonly x: number; readonly y: number };
}

const height = 122;
const topRoom = 36;

/** Places the two values in a chart `width` CSS pixels wide, everything `scale` times as large as at a desk; `null` where the pack does not give both. */
export function growthLayout(pack: Pack, width: number, scale = 1): GrowthLayout | null {
  const { growth } = pack.indicators;
  const claims = claimById(pack);
  const [before, after] = [claims.get(growth.before), claims.get(growth.after)];
  const [low, high] = [rangeOf(before), rangeOf(after)];
  if (!before || !after || low === null || high === null || low[0] < 0 || high[0] < 0) return null;
  const edge = Math.min(64 * scale, width * 0.2);
  const x = scalePoint(['before', 'after'] as const, [edge, Math.max(edge, width - edge)]);
  const y = scaleLinear([0, Math.max(low[1], high[1], 1e-9)], [height * scale, topRoom * scale]);
  const features = pack.layers.find((layer) => layer.id === growth.layer)?.features ?? [];
  const mark = (moment: GrowthMark['moment'], claim: Claim, value: readonly [number, number], year: string): GrowthMark => ({
    moment, claim, year: claims.get(year), feature: features.find((each) => each.properties.claim === claim.id)?.id ?? null, x: x(moment) ?? edge, y: y(value[1]), lowY: y(value[0]),
  });
  const marks = [mark('before', before, low, growth.start), mark('after', after, high, growth.end)] as const;
  return { width, height: height * scale, zeroY: y(0), marks, gap: { x: (marks[0].x + marks[1].x) / 2, y: (marks[0].y + marks[1].y) / 2 } };
}

/** The chart's title as a sentence with both figures. */
export function growthTitle(pack: Pack, language: Language, t: FirstWords): string {
  const { growth } = pack.indicators;
  const [before, after] = [claimById(pack).get(growth.before), claimById(pack).get(growth.after)];
  if (!before || !after) return growth.title[language];
  return t.charts.growth.title(growth.title[language], formatValue(before), withUnit(formatValue(after), after, language));
}

/** What the report calls one of the two times, in the pack's own words where it has any. */
export function momentName(pack: Pack, moment: GrowthMark['moment'], language: Language, t: FirstWords): string {
  return pack.indicators.growth.moments?.[moment][language] ?? t.charts.growth[moment];
}

/** What the yearly rate rests on, in brackets; empty where the pack names nothing. */
export function premiseOf(pack: Pack, language: Language, t: FirstWords): string {
  const premise = pack.indicators.growth.moments?.premise?.[language];
  return premise ? t.charts.growth.condition(premise) : '';
}

/** A derived change with its sign, for a claim that states a difference. */
export function signed(claim: Claim, language: Language): string {
  const [value] = rangeOf(claim) ?? [0];
  return (value > 0 ? '+' : '') + withUnit(formatValue(claim), claim, language);
}

/** The report's sentence about both values: the two quotes as one where the second follows on the first, else the later one. */
export function growthQuote(pack: Pack): string | null {
  const claims = claimById(pack);
  const [before, after] = [claims.get(pack.indicators.growth.before)?.passage, claims.get(pack.indicators.growth.after)?.passage];
  if (!after) return null;
  return before && before.end === after.start ? before.quote + after.quote : after.quote;
}

/** What `growthQuote` says in English, where the pack has it. */
export function growthGloss(pack: Pack): string | null {
  const claims = claimById(pack);
  const [before, after] = [claims.get(pack.indicators.growth.before)?.passage, claims.get(pack.indicators.growth.after)?.passage];
  if (!after?.en) return null;
  return before && before.end === after.start ? [before.en ?? '', after.en].join(' ').trim() : after.en;
}

/** The same values as a table. */
export function growthTable(pack: Pack, language: Language, t: FirstWords): Table {
  const { growth } = pack.indicators;
  const words = t.charts.growth;
  const lines = [
    [momentName(pack, 'before', language, t), growth.before], [momentName(pack, 'after', language, t), growth.after], [words.change, growth.change], [words.changePercent, growth.changePercent], [words.annual + premiseOf(pack, language, t), growth.annual],
  ] as const;
  const rows = lines.flatMap(([name, id], at) => {
    const claim = claimById(pack).get(id);
    if (!claim) return [];
    const text = at < 2 ? withUnit(formatValue(claim), claim, language) : signed(claim, language);
    return [[{ text: name }, { text, claim: id }, { text: at < 2 ? t.shell.source.tenses[claim.tense] : words.derived }]];
  });
  return { caption: growth.title[language], columns: [words.moment, words.value, words.nature], rows };
}
