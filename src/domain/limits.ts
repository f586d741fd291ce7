import { fitCamera, maxZoom, minZoom, type Box, type Camera, type Size } from './camera';
import { picturesOf } from './chapters';
import { framePadding } from './frame';
import { cameraOf } from './framing';
import { panelOf } from './panels';
import type { Pack } from './pack';
import type { View } from './view';

/** How far a map may be moved: where its middle may be, and how small it may get. */
export interface Limits {
  readonly box: Box;
  readonly minZoom: number;
}

/** A visitor of the hall may go so many zoom levels further away than the picture that was meant for him. */
const fartherLevels = 0.5;

const within = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** The limits of a planner and a reader: the pack's bounds grown by half their size, and every zoom. */
export function freeLimits(pack: Pack): Limits {
  const [west, south, east, north] = pack.bounds;
  const [x, y] = [(east - west) / 2, (north - south) / 2];
  return { box: [west - x, south - y, east + x, north + y], minZoom };
}

/** The limits of a view. In the hall nobody gets lost: the middle stays within the bounds, and the district does not get small. */
export function limitsOf(view: View, pack: Pack, size: Size): Limits {
  if (view.mode !== 'kiosk') return freeLimits(pack);
  const picture = view.chapter === null ? undefined : picturesOf(pack).get(view.chapter);
  const own = cameraOf({ ...view, camera: picture?.camera ?? null }, pack, size);
  const whole = fitCamera(pack.home, size, framePadding(size, view.mode, panelOf(view, pack)));
  const [west, south, east, north] = pack.bounds;
  return {
    box: [Math.min(west, own.lon), Math.min(south, own.lat), Math.max(east, own.lon), Math.max(north, own.lat)],
    minZoom: Math.max(minZoom, Math.min(own.zoom, whole.zoom) - fartherLevels),
  };
}

/** The nearest camera within limits. */
export function keptWithin({ lon, lat, zoom }: Camera, { box: [west, south, east, north], minZoom: least }: Limits): Camera {
  return { lon: within(west, lon, east), lat: within(south, lat, north), zoom: within(least, zoom, maxZoom) };
}
