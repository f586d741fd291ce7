import { fitCamera, projector, type Size } from '../domain/camera';
import { deskPadding, openRoom, type Room } from '../domain/frame';
import type { HomeFrame } from './homeStill';

/** Where the paper of the page's still goes in a window. */
export interface Laid {
  /** CSS pixels of the paper's 0,0. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels in a unit of the paper. */
  readonly scale: number;
  /** Which variant of widths and names is nearest. */
  readonly variant: number;
}

/** How the still of the home view lies in a window whose cards stand so, by the same formulas as the map's own camera. */
export function layStill({ box, paper, zooms }: HomeFrame, size: Size, room: Room = openRoom): Laid {
  const padding = deskPadding(size, 'strip', room);
  const camera = fitCamera(box, size, padding);
  const [x, y] = projector(camera, size, padding)(camera.lon, camera.lat);
  let variant = 0;
  zooms.forEach((zoom, i) => {
    if (Math.abs(zoom - camera.zoom) < Math.abs((zooms[variant] ?? Infinity) - camera.zoom)) variant = i;
  });
  return { x, y, scale: 2 ** (camera.zoom - paper), variant };
}
