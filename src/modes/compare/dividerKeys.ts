/** Per cent a key moves the divider by: small with an arrow, large with a page key. */
const small = 2;
const large = 10;

const steps: ReadonlyMap<string, number> = new Map([['ArrowLeft', -small], ['ArrowDown', -small], ['ArrowRight', small], ['ArrowUp', small], ['PageDown', -large], ['PageUp', large], ['Home', -100], ['End', 100]]);

/** Where a key puts the divider, 0 to 100; `null` for keys that are not the divider's. */
export function dividerAfter(key: string, at: number): number | null {
  const step = steps.get(key);
  return step === undefined ? null : Math.min(100, Math.max(0, at + step));
}

/** Where a pointer puts the divider: per cent of the free part of the window, whole ones. */
export function dividerAt(x: number, left: number, width: number): number {
  return Math.min(100, Math.max(0, Math.round(((x - left) / Math.max(1, width)) * 100)));
}
