/** A part as a share of a whole, 0 to 1; `null` of nothing. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? Math.min(1, part / whole) : null;
}
