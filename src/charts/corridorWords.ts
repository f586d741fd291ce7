import { claimById, formatNumber } from '../domain/claims';
import { distanceText } from '../domain/distance';
import type { Pack } from '../domain/pack';
import type { Language } from '../domain/view';
import type { FirstWords } from '../messages/firstWords';
import { corridorReach, type Count, type CorridorReach, type Stretch } from './corridorReach';
import type { MeasuredPoint } from '../domain/corridorMeasure';
import type { Cell, Table } from './table';

/** "0–31", or one figure where both ends agree. */
export function rangeText({ low, high }: Pick<Count, 'low' | 'high'>): string {
  return low === high ? formatNumber(high) : `${formatNumber(low)}–${formatNumber(high)}`;
}

/** "0–31 村 · 4 社区（按示意图）": counts with their kinds, and what is so only by the sketch; empty kinds left out. */
export function countsText(counts: readonly Count[], t: FirstWords): string {
  const words = t.charts.corridor;
  const some = counts.filter((count) => count.high > 0);
  return some.map((count) => (count.drawing === 'communities' ? words.communities : words.villages)(rangeText(count)) + (count.low > count.certain ? words.bySketch : '')).join(' · ') || words.none;
}

/** What lies within the distance, as a sentence, with how well it is known. */
export function corridorSentence(reach: CorridorReach, withinKm: number, t: FirstWords): string {
  const words = t.charts.corridor;
  return words.total(words.within(distanceText(withinKm)), countsText(reach.totals, t)) + (reach.onlyTownship ? (reach.crossed ? words.crossedTownship : words.onlyTownship) : '');
}

/** The strip's title: the corridor's name and what lies within the distance. */
export function corridorTitle(pack: Pack, language: Language, t: FirstWords, withinKm: number): string {
  const title = pack.indicators.corridor.title[language];
  const reach = corridorReach(pack, withinKm);
  return reach ? `${title} · ${corridorSentence(reach, withinKm, t)}` : title;
}

const km = (value: number): string => value.toFixed(1);

/** Spans along the line in km, "0.0–2.6" or several after commas. */
export function spansText(stretch: Stretch, t: FirstWords): string {
  return stretch.spans.map(([from, to]) => `${km(from)}–${km(to)}`).join(t.charts.listComma);
}

/** What a stretch says aloud. */
export function stretchText(stretch: Stretch, language: Language, t: FirstWords): string {
  const name = stretch.feature.properties[language];
  const [from, to] = [stretch.spans[0]?.[0] ?? 0, stretch.spans.at(-1)?.[1] ?? 0];
  const words = t.charts.corridor;
  return stretch.kind === 'zone' ? words.zone(name, km(from), km(to)) : words.stretch(name, countsText(stretch.counts, t), km(from), km(to));
}

/** What a point says aloud. */
export function pointText(point: MeasuredPoint, language: Language, t: FirstWords): string {
  return t.charts.corridor.point(point.feature.properties[language], km(point.alongKm), km(point.offKm));
}

/** The report's own wording of the length with its value in brackets; `null` without such a claim. */
export function reportedLength(pack: Pack, language: Language, t: FirstWords, formatted: string): string | null {
  const claim = claimById(pack).get(pack.indicators.corridor.claim);
  if (!claim) return null;
  const figure = claim.figure;
  return language === 'zh' && figure && !formatted.includes(figure) ? `${t.charts.quote(figure)}（${formatted}）` : formatted || claim.subject[language];
}

/** The strip as a table: name, kind, where on the line, how many villages. */
export function corridorTable(pack: Pack, language: Language, t: FirstWords, withinKm: number): Table {
  const words = t.charts.corridor;
  const reach = corridorReach(pack, withinKm);
  const { villages } = pack.indicators.corridor;
  const kindOf = ({ layer }: MeasuredPoint): string => words.kinds[villages.includes(layer.id) ? 'village' : layer.drawing === 'stations' ? 'station' : 'crossing'];
  const rows: Cell[][] = [
    ...(reach?.points ?? []).map((point) => [{ text: point.feature.properties[language] }, { text: kindOf(point) }, { text: km(point.alongKm) }, { text: '' }]),
    ...(reach?.stretches ?? []).map((stretch) => [
      { text: stretch.feature.properties[language] }, { text: words.kinds[stretch.kind] }, { text: spansText(stretch, t) }, { text: stretch.kind === 'zone' ? '' : countsText(stretch.counts, t) },
    ]),
    ...(reach?.beside ?? []).map((project) => [{ text: project.name[language] }, { text: words.kinds.project, claim: project.claim }, { text: words.alongUnknown }, { text: '' }]),
  ];
  const schematic = reach?.feature.properties.grade === 'schematic' ? words.schematicLine : '';
  return { caption: corridorTitle(pack, language, t, withinKm) + schematic + (reach?.stretches.some((stretch) => stretch.kind === 'township' && stretch.feature.properties.grade === 'schematic') ? words.sketchedAreas : ''), columns: [words.name, words.kind, words.stretchColumn, words.countColumn], rows };
}
