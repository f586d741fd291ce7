import type { Numbered } from '../../../domain/numbering';
import { paperMm, type Sheet } from '../../../domain/sheet';
import type { Plan } from '../../../domain/sheetPlan';
import { textWidthEm } from '../../../still/textMetrics';

/** Lettering of the list against the sheet's, its line height, and the air after each name in ems. */
export const listShare = 0.88;
const [lineHeight, airEm] = [1.4, 1.3];
const mmPerPt = 25.4 / 72;
/** Share of a lying sheet's column that the list may take, how much smaller than planned an upright sheet's may be lettered, and room for names that a smaller map loses. */
const [columnShare, smallest, slack] = [0.34, 0.66, 1.15];
/** Height in mm of the list's heading and of the least list. */
const [headingMm, leastMm] = [4, 4];

/** Height in mm of a list set in running lines of a width. */
function heightMm(numbered: readonly Numbered[], widthMm: number, basePt: number): number {
  const em = basePt * listShare * mmPerPt;
  const ems = numbered.reduce((sum, { name, number }) => sum + String(number).length * 0.58 + 0.35 + textWidthEm(name) + airEm, 0);
  return Math.ceil((ems * em * 1.08) / widthMm) * em * lineHeight + headingMm;
}

/** Shares of an upright sheet's height that its words may fill, and where a list needs the room. */
export const [wordsShare, tightShare] = [0.25, 0.15];

/** What is kept for the list under an upright map: its height in mm (0: it goes on a page of its own), and whether the other words are to be set tighter for it. */
export interface Band {
  readonly mm: number;
  readonly tight: boolean;
}

/** Finds room for a list: first what the map can give, then what the other words can. `plan`: without a list. */
export function bandOf(numbered: readonly Numbered[], plan: Plan): Band {
  if (numbered.length === 0) return { mm: 0, tight: false };
  const [wanted, least] = [1, smallest].map((share) => heightMm(numbered, plan.words.width, plan.basePt * share) * slack) as [number, number];
  const more = plan.spare + Math.max(0, plan.words.height - plan.paper.height * tightShare);
  for (const [room, tight] of [[plan.spare, false], [more, true]] as const) {
    if (room >= leastMm && least <= room) return { mm: Math.min(wanted, room), tight };
  }
  return { mm: 0, tight: false };
}

/** Whether the list stands in the column of words of a lying sheet. */
export const fitsColumn = (numbered: readonly Numbered[], plan: Plan): boolean => heightMm(numbered, plan.words.width, plan.basePt) <= plan.words.height * columnShare;

/** Columns, rows and the height in mm of a line of a page that holds nothing but the list. */
export function pageGrid(sheet: Sheet, basePt: number, language: 'zh' | 'en'): { readonly columns: number; readonly rows: number; readonly lineMm: number } {
  const { width, height } = paperMm(sheet);
  const em = basePt * mmPerPt;
  const lineMm = em * 1.6;
  return { columns: Math.max(1, Math.floor((width - 24) / (em * (language === 'zh' ? 13 : 20)))), rows: Math.max(1, Math.floor((height - 56) / lineMm)), lineMm };
}

/** The list in pages of so many names. */
export function pagesOf(numbered: readonly Numbered[], most: number): readonly (readonly Numbered[])[] {
  return Array.from({ length: Math.ceil(numbered.length / most) }, (_, i) => numbered.slice(i * most, (i + 1) * most));
}
