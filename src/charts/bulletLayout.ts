import { scaleLinear } from 'd3';
import type { Bound } from '../domain/claim';
import { textWidth } from './textWidth';

/** A stretch along the bullet, in CSS pixels from its left edge. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** A bullet: what was promised, and what came of it where somebody said so. */
export interface BulletLayout {
  readonly zeroX: number;
  /** From zero to the promised number, of a range to its upper end. */
  readonly target: Stretch;
  readonly targetX: number;
  /** Where the upper end of a promised range stands; `null` for a single number. */
  readonly rangeTo: number | null;
  /** From zero to the reported number; `null` without one: no mark without a datum. */
  readonly actual: Stretch | null;
  /** Where the open end of an "at least" or "more than" points to; `null` for a bare figure. */
  readonly openTo: number | null;
  /** Where the target's label stands so that it stays inside, and which way it runs from there. */
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end' };
  /** False where the zero would touch the target's label. */
  readonly showsZero: boolean;
}

/** Room in pixels behind the longest bar, for the arrow of an open bound. */
const arrowPx = 12;
/** Font size of the labels in pixels. */
export const bulletFontPx = 13;

/** Lays a bullet out on a linear scale of its own that begins at zero: units differ from promise to promise. A promised range goes from its lower end, the goal, to its upper one. `labelText` is measured to keep it inside `width` pixels. */
export function bulletLayout(value: number | readonly [number, number], reported: number | null, bound: Bound | undefined, labelText: string, width: number): BulletLayout {
  const [promised, most] = typeof value === 'number' ? [value, value] : value;
  const numbers = [0, promised, most, ...(reported === null ? [] : [reported])];
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const scale = scaleLinear([low, high === low ? low + 1 : high], [1, Math.max(2, width - arrowPx)]);
  const zeroX = scale(0);
  const targetX = scale(promised);
  const rangeTo = most === promised ? null : scale(most);
  const stretch = (value: number): Stretch => ({ x: Math.min(zeroX, scale(value)), width: Math.abs(scale(value) - zeroX) });
  const room = textWidth(labelText, bulletFontPx);
  const anchor = targetX + room <= width ? 'start' : 'end';
  const x = anchor === 'end' ? Math.max(targetX, Math.min(room, width)) : targetX;
  return {
    zeroX, targetX, rangeTo,
    target: stretch(most),
    actual: reported === null ? null : stretch(reported),
    openTo: bound === '≥' || bound === '>' ? (rangeTo ?? targetX) + arrowPx - 2 : null,
    label: { x, anchor },
    showsZero: (anchor === 'end' ? x - room : x) > zeroX + bulletFontPx,
  };
}
