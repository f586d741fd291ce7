/** What somebody measured on the screen with a ruler, in cm: its width or its diagonal. */
export interface Measured {
  readonly of: 'width' | 'diagonal';
  readonly cm: number;
}

/** CSS pixels a millimetre where nobody has measured: CSS says 96 pixels an inch, whatever the screen. */
export const nominalPxPerMm = 96 / 25.4;

/** Sizes in cm that a screen may have, a phone's and a wall's among them. */
export const cmRange = [5, 5000] as const;

/** True where a measured length can be a screen's. */
export const isPlausible = (cm: number): boolean => Number.isFinite(cm) && cm >= cmRange[0] && cm <= cmRange[1];

/** CSS pixels a true millimetre on a screen of so many CSS pixels, with square pixels; the nominal ones without a measurement that makes sense. */
export function pxPerMm(screen: { readonly width: number; readonly height: number }, measured: Measured | null): number {
  if (!measured || !isPlausible(measured.cm)) return nominalPxPerMm;
  const px = measured.of === 'width' ? screen.width : Math.hypot(screen.width, screen.height);
  return px / (measured.cm * 10);
}

/** Distances in mm at which lines can be drawn, fine to coarse. */
const steps = [1, 10, 100, 1000] as const;
/** Closer lines than this, in CSS pixels, run together. */
const closestPx = 3;

/** Which two distances in mm the grid shows, the finer first, so that its lines can be told apart. */
export function gridSteps(px: number): readonly [fine: number, strong: number] {
  const first = steps.findIndex((mm) => mm * px >= closestPx);
  const at = first < 0 ? steps.length - 2 : Math.min(steps.length - 2, first);
  return [steps[at] ?? 1, steps[at + 1] ?? 10];
}
