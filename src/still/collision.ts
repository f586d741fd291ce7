import type { Frame } from './textBlock';

/** The axis-parallel box of a box turned around its origin and moved to a place. */
export function placed([left, top, right, bottom]: Frame, [x, y]: readonly [number, number], turnDegrees: number, paddingPx: number): Frame {
  const angle = (turnDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [l, t, r, b] = [left - paddingPx, top - paddingPx, right + paddingPx, bottom + paddingPx];
  const corners = [[l, t], [r, t], [l, b], [r, b]] as const;
  const xs = corners.map(([cx, cy]) => cx * cos - cy * sin + x);
  const ys = corners.map(([cx, cy]) => cx * sin + cy * cos + y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Whether all of a box lies within another. */
export function isWithin([left, top, right, bottom]: Frame, around: Frame): boolean {
  return left >= around[0] && top >= around[1] && right <= around[2] && bottom <= around[3];
}

/** Boxes already taken on the picture; whoever comes first stays. */
export class Crowd {
  readonly #taken: Frame[] = [];
  /** Ids of the features whose name stands on the picture. */
  readonly named = new Set<string>();

  isFree([left, top, right, bottom]: Frame): boolean {
    return !this.#taken.some((box) => left < box[2] && right > box[0] && top < box[3] && bottom > box[1]);
  }

  take(box: Frame): void {
    this.#taken.push(box);
  }

  get taken(): readonly Frame[] {
    return this.#taken;
  }
}
