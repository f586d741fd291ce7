import type { Size } from './camera';

export const papers = ['a4', 'a3', 'a2'] as const;
export type Paper = (typeof papers)[number];

export const orientations = ['landscape', 'portrait'] as const;
export type Orientation = (typeof orientations)[number];

/** Charts that a sheet can carry beside its map. */
export const sheetCharts = ['growth', 'investment', 'strip', 'promises'] as const;
export type SheetChart = (typeof sheetCharts)[number];

/** What a sheet can carry besides: a kilometre grid over its map, a small map of where it lies, a block with its number and who answers for it. */
export const sheetParts = ['kilometres', 'index', 'block'] as const;
export type SheetPart = (typeof sheetParts)[number];

/** What a person chose for a printed sheet. */
export interface Sheet {
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** Denominator of the scale, 10,000 to 100,000; `null`: as large as shows what the lens is about. */
  readonly scale: number | null;
  /** Longitude and latitude of the map's middle; `null`: where the screen's map stands, or, when fitted, the middle of what the lens is about. */
  readonly centre: readonly [lon: number, lat: number] | null;
  readonly charts: readonly SheetChart[];
  /** None where it is missing. */
  readonly parts?: readonly SheetPart[];
}

/** Words of a person's own on a sheet; each may be empty. They name people, so they stay on the device and in no link. */
export interface SheetTexts {
  readonly title: string;
  readonly number: string;
  readonly compiled: string;
  readonly reviewed: string;
  readonly notes: string;
}

/** Characters that each may have. */
export const longestTexts: Readonly<Record<keyof SheetTexts, number>> = { title: 60, number: 30, compiled: 40, reviewed: 40, notes: 400 };
export const noTexts: SheetTexts = { title: '', number: '', compiled: '', reviewed: '', notes: '' };

/** Texts as read from anywhere: what is no text is empty, what is too long is cut. */
export function soundTexts(given: unknown): SheetTexts {
  const from = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const of = (name: keyof SheetTexts) => (typeof from[name] === 'string' ? from[name].slice(0, longestTexts[name]) : '');
  return { title: of('title'), number: of('number'), compiled: of('compiled'), reviewed: of('reviewed'), notes: of('notes') };
}

/** Denominators offered by themselves, and the least and the largest a person may enter. */
export const presetScales = [10_000, 25_000, 50_000, 100_000] as const;
export const [largestScale, smallestScale] = [10_000, 100_000];

export const firstSheet: Sheet = { paper: 'a3', orientation: 'landscape', scale: null, centre: null, charts: [] };

/** Width and height of upright paper in mm (ISO 216). */
const uprightMm: Readonly<Record<Paper, Size>> = { a4: { width: 210, height: 297 }, a3: { width: 297, height: 420 }, a2: { width: 420, height: 594 } };

/** Width and height in mm of the paper as it lies. */
export function paperMm({ paper, orientation }: Pick<Sheet, 'paper' | 'orientation'>): Size {
  const { width, height } = uprightMm[paper];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

/** Dots per inch the map is drawn with for paper. */
export const printDpi = 300;
/** Millimetres in an inch, and CSS pixels in one: CSS defines both. */
export const inchMm = 25.4;
export const inchPx = 96;

/** The map's sides come in steps of this many mm: 8 CSS pixels and 25 dots exactly, so that no dot is cut and none is stretched. */
export const stepMm = (8 * inchMm) / inchPx;

/** The longest side of the map's own steps that fits into a length, both in mm. */
export function inSteps(mm: number): number {
  return Math.max(1, Math.floor(mm / stepMm + 1e-9)) * stepMm;
}

export const pxOfMm = (mm: number): number => (mm / inchMm) * inchPx;
export const mmOfPx = (px: number): number => (px / inchPx) * inchMm;
/** Dots of the printed map along a length in mm. */
export const dotsOfMm = (mm: number): number => Math.round((mm / inchMm) * printDpi);
