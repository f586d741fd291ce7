import type { Pack } from '../../domain/pack';

/** Seconds a step stays on the wall before the next one comes. */
export const dwellSeconds = 20;

/** The lens so many steps on from another, round and round. */
export function stepOf(pack: Pack, lensId: string, by: number): string {
  const ids = pack.lenses.map((lens) => lens.id);
  const at = Math.max(0, ids.indexOf(lensId));
  return ids[(at + by + ids.length) % ids.length] ?? lensId;
}
