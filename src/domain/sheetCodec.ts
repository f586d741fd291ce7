import type { Box } from './camera';
import { firstSheet, largestScale, orientations, papers, sheetCharts, sheetParts, smallestScale, type Orientation, type Paper, type Sheet, type SheetChart, type SheetPart } from './sheet';

const letter = (word: string): string => word.slice(0, 1);
const trimmed = (degrees: number): string => String(Number(degrees.toFixed(5)));

/** A sheet as a link writes it: paper and orientation, scale, charts by their initials, parts by theirs in capitals, centre: `a3l_50000_gs_K_114.01_33.56`. Empty for none. */
export function writeSheet(sheet: Sheet | null): string {
  if (!sheet) return '';
  const charts = sheetCharts.filter((each) => sheet.charts.includes(each)).map(letter).join('');
  const parts = sheetParts.filter((each) => sheet.parts?.includes(each)).map((each) => letter(each).toUpperCase()).join('');
  return [sheet.paper + letter(sheet.orientation), sheet.scale === null ? 'fit' : String(sheet.scale), ...(charts ? [charts] : []), ...(parts ? [parts] : []), ...(sheet.centre?.map(trimmed) ?? [])].join('_');
}

function scaleOf(text: string | undefined): number | null | undefined {
  if (text === 'fit') return null;
  const scale = /^\d{5,6}$/.test(text ?? '') ? Number(text) : NaN;
  return scale >= largestScale && scale <= smallestScale ? scale : undefined;
}

function chartsOf(text: string | undefined): SheetChart[] | undefined {
  return text !== undefined && /^[a-z]+$/.test(text) ? sheetCharts.filter((each) => text.includes(letter(each))) : undefined;
}

function partsOf(text: string | undefined): SheetPart[] | undefined {
  return text !== undefined && /^[A-Z]+$/.test(text) ? sheetParts.filter((each) => text.includes(letter(each).toUpperCase())) : undefined;
}

function centreOf(texts: readonly string[], [west, south, east, north]: Box): readonly [number, number] | undefined {
  const [lon = NaN, lat = NaN] = texts.map((each) => (/^-?\d{1,3}(\.\d{1,8})?$/.test(each) ? Number(each) : NaN));
  return texts.length === 2 && lon >= west && lon <= east && lat >= south && lat <= north ? [lon, lat] : undefined;
}

/** Reads what `writeSheet` writes; what cannot be understood falls back to the first sheet's. `undefined` where not even the paper can. */
export function readSheet(text: string, bounds: Box): Sheet | undefined {
  const [size = '', scaleText, ...rest] = text.split('_');
  const [paper, orientation] = [papers.find((each) => each === size.slice(0, 2)) as Paper | undefined, orientations.find((each) => letter(each) === size.slice(2)) as Orientation | undefined];
  if (!paper || !orientation) return undefined;
  const charts = chartsOf(rest[0]);
  const parts = partsOf(rest[charts ? 1 : 0]);
  const centre = rest.slice((charts ? 1 : 0) + (parts ? 1 : 0));
  return {
    paper, orientation,
    scale: scaleOf(scaleText) ?? firstSheet.scale,
    charts: charts ?? firstSheet.charts,
    centre: centreOf(centre, bounds) ?? firstSheet.centre,
    ...(parts?.length ? { parts } : {}),
  };
}
