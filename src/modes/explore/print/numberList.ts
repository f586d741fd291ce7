import type { Numbered } from '../../../domain/numbering';
import { paperMm, type Sheet } from '../../../domain/sheet';
import type { Plan } from '../../../domain/sheetPlan';
import { textWidthEm } from '../../../still/textMetrics';

/** Lettering of the list against the sheet's, its line height, and the air after each name in ems. */
export const listShare = 0.88;
const [lineHeight, airEm] = [1.4, 1.3];
const mmPerPt = 25.4 / 72;
/** Share of a lying sheet's column that the list may take, how much smaller than planned an upright sheet's may be lettered, and room for names that a smaller map loses. */
const [columnShare, smallest, slack] = [0.34, 0.66, 1.2];
/** Height in mm of the list's heading and of the least list. */
const [headingMm, leastMm] = [4, 4];

/** Height in mm of a list set in running lines of a width. */
function heightMm(numbered: readonly Numbered[], widthMm: number, basePt: number): number {
  const em = basePt * listShare * mmPerPt;
  const ems = numbered.reduce((sum, { name, number }) => sum + String(number).length * 0.58 + 0.35 + textWidthEm(name) + airEm, 0);
  return Math.ceil((ems * em * 1.08) / widthMm) * em * lineHeight + headingMm;
}

/** How high in mm the list under an upright map is to be, and 0 where it goes on a page of its own: there is not so much room to spare. `plan`: without a list. */
export function bandMm(numbered: readonly Numbered[], plan: Plan): number {
  if (numbered.length === 0) return 0;
  const needed = heightMm(numbered, plan.words.width, plan.basePt) * slack;
  return plan.spare >= leastMm && needed * smallest <= plan.spare ? Math.min(needed, plan.spare) : 0;
}

/** Whether the list stands in the column of words of a lying sheet. */
export const fitsColumn = (numbered: readonly Numbered[], plan: Plan): boolean => heightMm(numbered, plan.words.width, plan.basePt) <= plan.words.height * columnShare;

/** Columns and rows in mm and number of a page that holds nothing but the list. */
export function pageGrid(sheet: Sheet, basePt: number, language: 'zh' | 'en'): { readonly columns: number; readonly rows: number; readonly lineMm: number } {
  const { width, height } = paperMm(sheet);
  const em = basePt * mmPerPt;
  const lineMm = em * 1.6;
  return { columns: Math.max(1, Math.floor((width - 24) / (em * (language === 'zh' ? 13 : 19)))), rows: Math.max(1, Math.floor((height - 48) / lineMm)), lineMm };
}

/** The list in pages of so many names. */
export function pagesOf(numbered: readonly Numbered[], most: number): readonly (readonly Numbered[])[] {
  return Array.from({ length: Math.ceil(numbered.length / most) }, (_, i) => numbered.slice(i * most, (i + 1) * most));
}
