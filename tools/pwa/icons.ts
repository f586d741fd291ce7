import { palettes } from '../../src/domain/colour';
import type { Pack } from '../../src/domain/pack';
import { sealMarkup } from '../pictureType';

const colours = palettes.light;

/** The seal of a pack as an app's icon, SVG of 512 px: by itself with round corners, or (`maskable`) on a ground of its colour that a system may cut to any shape, its signs inside the safe middle. */
export function iconOf(pack: Pick<Pack, 'seal'>, maskable: boolean): string {
  const [size, side] = [512, maskable ? 380 : 480];
  const ground = maskable ? `<rect width="${size}" height="${size}" fill="${colours.seal}"/>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${ground}${sealMarkup(pack.seal, (size - side) / 2, (size - side) / 2, side, colours, maskable ? 0 : 64)}</svg>`;
}

/** The icons of the app: file, side in px, and whether a system may cut them to a shape of its own. */
export const icons = [
  { file: 'icon-192.png', side: 192, maskable: false },
  { file: 'icon-512.png', side: 512, maskable: false },
  { file: 'icon-maskable-512.png', side: 512, maskable: true },
] as const;
