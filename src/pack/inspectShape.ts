import type { FaultPlace } from '../domain/fault';
import type { AtlasFeature } from '../domain/layer';
import { ringsOf } from '../domain/rings';
import { signedArea } from '../domain/shapeFaults';
import type { Report } from './faultList';
import { pointerTo } from './pointer';
import { positionsOf } from './positions';
import { reportShape } from './reportShape';

/** Decimals of a degree that a pack keeps: the sixth is about a tenth of a metre. */
export const mostDecimals = 6;

/** Reports what is odd about a shape: its rings' sense, its decimals, and what the judge of shapes finds. */
export function inspectShape({ geometry }: AtlasFeature, place: FaultPlace, report: Report): void {
  const at = (path: readonly (string | number)[]): FaultPlace => ({ ...place, pointer: (place.pointer ?? '') + pointerTo(path) });
  const precise = positionsOf(geometry).find(({ lon, lat }) => isOverPrecise(lon) || isOverPrecise(lat));
  if (precise) report('too-precise', at(precise.path), { decimals: Math.max(decimalsOf(precise.lon), decimalsOf(precise.lat)), limit: mostDecimals });
  const wound = ringsOf(geometry).find(({ ring, isHole }) => signedArea(ring) < 0 !== isHole);
  if (wound) report('ring-winding', at(wound.path), { role: wound.isHole ? 'inner' : 'outer' });
  reportShape(geometry, place, report);
}

/** True for degrees with more decimals than a pack keeps. */
export function isOverPrecise(degrees: number): boolean {
  const scaled = degrees * 10 ** mostDecimals;
  return Math.abs(scaled - Math.round(scaled)) > 1e-4;
}

/** Decimals of degrees as they are written. */
export function decimalsOf(degrees: number): number {
  return /\.(\d+)$/.exec(String(degrees))?.[1]?.length ?? 0;
}
