import type { Camera } from '../domain/camera';

const equatorM = 40_075_016.686;

/** Metres on the ground under one CSS pixel at the centre of the free part, on the Mercator sphere (0.5 % off the ellipsoid at most). */
export function metresPerPixel({ lat, zoom }: Camera): number {
  return (equatorM * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
}

/** The longest round distance (1, 2 or 5 times a power of ten, in metres) that fits in the width given, and its length in pixels. */
export function scaleOf(camera: Camera, maxPx: number): { metres: number; px: number } {
  const most = metresPerPixel(camera) * maxPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((each) => each * power <= most) ?? 1) * power;
  return { metres, px: metres / metresPerPixel(camera) };
}
