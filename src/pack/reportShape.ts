import type { FaultPlace } from '../domain/fault';
import type { Shape } from '../domain/layer';
import { shapeFaults, type ShapeFault } from '../domain/shapeFaults';
import type { Report } from './faultList';
import { pointerTo } from './pointer';
import { positionsOf } from './positions';

/** Reports what the judge of shapes finds, one fault of a kind; only those that `wanted` lets through. */
export function reportShape(geometry: Shape, place: FaultPlace, report: Report, wanted: (fault: ShapeFault) => boolean = () => true, mostPairs?: number): void {
  const told = new Set<string>();
  for (const fault of shapeFaults(geometry, mostPairs).filter(wanted)) {
    const { kind, lon, lat, path } = fault;
    if (told.has(kind)) continue;
    told.add(kind);
    const at = { ...place, pointer: (place.pointer ?? '') + pointerTo(path) };
    if (kind === 'too-dense') report('crossing-unchecked', at, { points: positionsOf(geometry).length });
    else report(kind, at, { lon, lat });
  }
}
