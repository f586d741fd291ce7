import type { Size } from './camera';
import { inSteps, paperMm, type Orientation, type Paper } from './sheet';

/** Where things stand on a sheet, in mm from its top left corner. */
export interface Area extends Size {
  readonly left: number;
  readonly top: number;
}

/** A sheet's plan: the map inside its frame; the head over it, the list of numbered names (upright) and the charts under it, the words beside it (lying) or below it (upright), the foot. */
export interface Plan {
  readonly paper: Size;
  /** Text size in pt that the sheet's lettering goes by. */
  readonly basePt: number;
  /** Width in mm of the frame around the map, where the graticule is written. */
  readonly frame: number;
  /** Distance in mm of the graticule's figures from the map's edge: a kilometre grid is written between them. */
  readonly figuresOff: number;
  /** Height in mm that the map could give up and still have its least. */
  readonly spare: number;
  readonly head: Area;
  readonly map: Area;
  /** The list of numbered names on upright paper; lying, it stands among the words. */
  readonly names: Area;
  readonly charts: Area;
  readonly words: Area;
  readonly foot: Area;
}

interface Measures {
  readonly margin: number;
  readonly gap: number;
  readonly head: number;
  readonly foot: number;
  readonly frame: number;
  readonly basePt: number;
  /** Width of the column of words beside the map. */
  readonly column: number;
}

const measures: Readonly<Record<Paper, Measures>> = {
  a4: { margin: 9, gap: 3.5, head: 14, foot: 10.5, frame: 4.6, basePt: 6.6, column: 64 },
  a3: { margin: 11, gap: 5, head: 19, foot: 12.5, frame: 5.4, basePt: 8, column: 86 },
  a2: { margin: 14, gap: 7, head: 27, foot: 16, frame: 6.6, basePt: 10.5, column: 118 },
};

/** The map never becomes smaller than this share of the sheet's height or width. */
const leastShare = 0.3;

/** What a sheet carries besides: so many mm of numbered names under an upright map, and a kilometre grid, whose figures widen the frame. */
export interface Besides {
  readonly namesMm?: number;
  readonly kilometres?: boolean;
}

/**
 * Plans a sheet whose charts are `chartsMm` high (0: none) and whose words, on upright paper, are `wordsMm` high; lying paper gives them a column of its
 * own. The map takes what is left, in whole steps of dots, and stands in the middle of it.
 */
export function planOf(paper: Paper, orientation: Orientation, chartsMm: number, wordsMm: number, { namesMm = 0, kilometres = false }: Besides = {}): Plan {
  const size = paperMm({ paper, orientation });
  const { margin, gap, head, foot, frame: plainFrame, basePt, column } = measures[paper];
  const figuresOff = kilometres ? basePt * 0.36 : 0;
  const frame = plainFrame + figuresOff;
  const width = size.width - 2 * margin;
  const beside = orientation === 'landscape';
  const top = margin + head + gap * 0.6;
  const bottom = size.height - margin - foot - gap;
  const left = beside ? width - column - gap : width;
  const others = (chartsMm > 0 ? chartsMm + gap : 0) + (beside ? 0 : wordsMm + gap);
  const spare = beside ? 0 : Math.max(0, bottom - top - others - size.height * leastShare - gap);
  const namesHeight = beside ? 0 : Math.min(namesMm, spare);
  const namesBand = namesHeight > 0 ? namesHeight + gap : 0;
  const room = Math.max(size.height * leastShare, bottom - top - others - namesBand);
  const map: Size = { width: inSteps(left - 2 * frame), height: inSteps(room - 2 * frame) };
  const underNames = top + room + gap + namesBand;
  return {
    paper: size, basePt, frame, figuresOff, spare,
    head: { left: margin, top: margin, width, height: head },
    map: { left: margin + frame + (left - 2 * frame - map.width) / 2, top: top + frame + (room - 2 * frame - map.height) / 2, ...map },
    names: { left: margin, top: top + room + gap, width, height: namesHeight },
    charts: { left: margin, top: underNames, width: left, height: chartsMm },
    words: beside ? { left: margin + left + gap, top, width: column, height: bottom - top } : { left: margin, top: underNames + (chartsMm > 0 ? chartsMm + gap : 0), width, height: wordsMm },
    foot: { left: margin, top: size.height - margin - foot, width, height: foot },
  };
}
