import { range } from 'd3';
import { claimById, formatClaim, formatNumber, formatValue, isReported, rangeOf, withUnit } from '../domain/claims';
import type { Claim } from '../domain/claim';
import type { Pack } from '../domain/pack';
import type { Language } from '../domain/view';
import type { FirstWords } from '../messages/firstWords';
import { projectGroups } from './projectGroups';
import { placeGrade } from './projectPlace';
import type { Table } from './table';
import { textWidth } from './textWidth';

/** One mark: one project that a target asks for. */
export interface UnitMark {
  readonly x: number;
  readonly y: number;
  /** True above the lower end of a range: the target asks for it perhaps. */
  readonly perhaps: boolean;
}

/** A target with as many marks as projects it asks for at least, and of a range those up to its upper end. */
export interface UnitRow {
  readonly claim: Claim;
  /** A threshold's marks are squares whose area is the threshold; key projects are round, for nothing is known of their size. */
  readonly kind: 'threshold' | 'key';
  /** Side or diameter of a mark in CSS pixels. */
  readonly unit: number;
  readonly units: readonly UnitMark[];
  readonly marksWidth: number;
  readonly marksHeight: number;
}

/** The unit rows; `inline` where label, marks and figure fit side by side, else the marks stand below. */
export interface InvestmentLayout {
  readonly inline: boolean;
  /** True where the squares' areas are in the ratio of the thresholds. */
  readonly toScale: boolean;
  readonly labelWidth: number;
  readonly rows: readonly UnitRow[];
}

const smallestPx = 10;
const largestPx = 72;
const spacePx = 3;
const fontPx = 14;
const gapPx = 10;
/** A count above this is written, not drawn: marks nobody counts say less than the figure. */
const mostUnits = 200;

/** Side in CSS pixels of a square for each threshold claim, areas in the ratio of the thresholds; `null` where those are unknown, mixed or too far apart to draw. */
function sidesToScale(claims: readonly Claim[]): ReadonlyMap<string, number> | null {
  const sizes = claims.map((claim) => claim.threshold?.value ?? 0);
  const smallest = Math.min(...sizes);
  const isOneUnit = new Set(claims.map((claim) => claim.threshold?.unit.zh)).size === 1;
  if (!(smallest > 0) || !isOneUnit || Math.sqrt(Math.max(...sizes) / smallest) * smallestPx > largestPx) return null;
  return new Map(claims.map((claim, at) => [claim.id, smallestPx * Math.sqrt(sizes[at]! / smallest)]));
}

/** Places the unit marks in a chart `width` CSS pixels wide, for text in the given language, `scale` times as large as at a desk; marks are told from each other and need not grow as much. */
export function investmentLayout(pack: Pack, width: number, language: Language, scale = 1): InvestmentLayout {
  const { thresholds, keyProjects } = pack.indicators.investment;
  const marks = Math.max(1, scale * 0.6);
  const claims = claimById(pack);
  const found = [...thresholds, keyProjects].flatMap((id) => claims.get(id) ?? []);
  const sides = sidesToScale(found.filter((claim) => claim.id !== keyProjects));
  const widest = (texts: readonly string[]): number => Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, fontPx * scale)))) + 2;
  const labelWidth = widest(found.map((claim) => claim.subject[language]));
  const beside = width - labelWidth - widest(found.map((claim) => formatClaim(claim, language))) - gapPx * 2 * scale;
  const inline = beside >= (smallestPx + spacePx) * 8 * marks;
  const rows = found.map((claim): UnitRow => {
    const unit = (sides?.get(claim.id) ?? smallestPx) * marks;
    const pitch = unit + spacePx * marks;
    const [least, count] = (rangeOf(claim) ?? [0, 0]).map((each) => Math.max(0, Math.floor(each))) as [number, number];
    const columns = Math.max(1, Math.min(15, Math.floor(((inline ? beside : width) + spacePx * marks) / pitch)));
    const units = count > mostUnits ? [] : range(count).map((at) => ({ x: (at % columns) * pitch, y: Math.floor(at / columns) * pitch, perhaps: at >= least }));
    return { claim, kind: claim.id === keyProjects ? 'key' : 'threshold', unit, units, marksWidth: Math.min(columns, units.length) * pitch, marksHeight: Math.ceil(units.length / columns) * pitch };
  });
  return { inline, toScale: sides !== null, labelWidth, rows };
}

/** One class of projects a target asks for. */
export interface Tier {
  /** The number with what is counted ("30 个"), and bare. */
  readonly counted: string;
  readonly count: string;
  /** The size above which a project counts, with its unit; one of a unit is the unit alone where the language says so. */
  readonly over: string;
}

/** The chart's title: what the targets ask for as one sentence of the claims' own figures; the pack's title where a bound or a threshold is missing. */
export function investmentTitle(pack: Pack, language: Language, t: FirstWords): string {
  const { thresholds, title } = pack.indicators.investment;
  const claims = thresholds.flatMap((id) => claimById(pack).get(id) ?? []);
  const tiers = claims.flatMap((claim): Tier[] => {
    const [count, size] = [formatValue(claim), claim.threshold];
    if (count === '' || !size || claim.bound !== '≥') return [];
    const isBareUnit = language === 'zh' && size.value === 1;
    return [{ counted: withUnit(count, claim, language), count, over: isBareUnit ? size.unit.zh : withUnit(formatNumber(size.value), size, language) }];
  });
  const periods = new Set(claims.map((claim) => claim.period[language]));
  if (tiers.length === 0 || tiers.length < thresholds.length) return title[language];
  return t.charts.investment.title(periods.size === 1 ? [...periods][0]! : '', tiers);
}

/** The targets as a table. */
export function investmentTable(pack: Pack, language: Language, t: FirstWords): Table {
  const words = t.charts.investment;
  const { thresholds, keyProjects, floor } = pack.indicators.investment;
  const rows = [...thresholds, keyProjects, floor]
    .flatMap((id) => claimById(pack).get(id) ?? [])
    .map((claim) => [
      { text: claim.subject[language] },
      { text: formatClaim(claim, language) || formatValue(claim), claim: claim.id },
      { text: isReported(claim) ? t.shell.source.tenses[claim.tense] : t.charts.growth.derived },
    ]);
  return { caption: investmentTitle(pack, language, t), columns: [words.what, words.count, t.charts.growth.nature], rows };
}

/** The named projects as a table: name, sector, status, how well the position is known. */
export function projectTable(pack: Pack, language: Language, t: FirstWords): Table {
  const words = t.charts.investment;
  const rows = projectGroups(pack).flatMap(({ sector, statuses }) =>
    statuses.flatMap(({ status, projects }) =>
      projects.map((project) => [
        { text: project.name[language] }, { text: sector.title[language] }, { text: status.title[language], claim: project.claim }, { text: words.places[placeGrade(pack, project)] },
      ]),
    ),
  );
  return { caption: words.projects(pack.projects.length), columns: [words.project, words.sector, words.status, words.place], rows };
}
