import type { Size } from '../../../domain/camera';
import { dotsOfMm, orientations, papers, type Sheet } from '../../../domain/sheet';
import { planOf } from '../../../domain/sheetPlan';

/** The largest paper, in the same orientation where it can be, whose map a canvas of at most so many dots a side holds at 300 dpi; `null` for none. */
export function largestTrue(sheet: Sheet, most: Size): Pick<Sheet, 'paper' | 'orientation'> | null {
  const turns = [sheet.orientation, ...orientations.filter((each) => each !== sheet.orientation)];
  const smaller = papers.slice(0, papers.indexOf(sheet.paper)).reverse();
  const offers = smaller.flatMap((paper) => turns.map((orientation) => ({ paper, orientation })));
  return offers.find(({ paper, orientation }) => {
    const { map } = planOf(paper, orientation, 0, 0);
    return dotsOfMm(map.width) <= most.width && dotsOfMm(map.height) <= most.height;
  }) ?? null;
}
