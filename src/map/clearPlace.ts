import type { Position } from 'geojson';
import type { Pack } from '../domain/pack';
import { circleSources } from './circleSources';

const kmPerDegree = 111.2;
/** Scale in CSS pixels a km at which the whole district is seen: what names and marks are kept apart for. */
const pixelsPerKm = 20;
/** Reach in CSS pixels of a mark, and height of a name. */
const [markPx, namePx] = [4.5, 13];

/** Where the small marks of a pack stand. */
export function markPlaces(pack: Pack): Position[] {
  return pack.layers.filter(({ drawing }) => drawing === 'villages' || drawing === 'communities')
    .flatMap(({ features }) => features.flatMap(({ geometry }) => (geometry.type === 'Point' ? [geometry.coordinates] : [])));
}

/** Places south of the widest circles of a pack that their own names will take: two rows, about three km wide. */
export function circleNamePlaces(pack: Pack): Position[] {
  return pack.layers.flatMap((layer) => (layer.drawing === 'circles' ? circleSources(layer, pack).names : [])).flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point' || properties?.['tier'] !== 0) return [];
    const [lon = 0, lat = 0] = geometry.coordinates;
    const south = lat - (0.4 + 0.75 * Number(properties['row'])) / kmPerDegree;
    return [-0.014, -0.007, 0, 0.007, 0.014].map((aside) => [lon + aside, south]);
  });
}

/** How deep in CSS pixels marks reach into a box of a name around a place, all together. */
export function covered([lon = 0, lat = 0]: Position, widthPx: number, marks: readonly Position[]): number {
  const cos = Math.cos((lat * Math.PI) / 180);
  const [halfX, halfY] = [widthPx / 2 + markPx, namePx / 2 + markPx];
  return marks.reduce((sum, [x = 0, y = 0]) => {
    const dx = halfX - Math.abs(x - lon) * cos * kmPerDegree * pixelsPerKm;
    const dy = halfY - Math.abs(y - lat) * kmPerDegree * pixelsPerKm;
    return dx > 0 && dy > 0 ? sum + Math.min(dx, dy, 2 * markPx) : sum;
  }, 0);
}

/** The place within `reachKm` of a name's own where marks cover it least; its own place where none is better. A name has no position, so this moves nothing that is known. */
export function clearPlace(own: Position, widthEm: number, marks: readonly Position[], allowed: (at: Position) => boolean, reachKm = 0.9): Position {
  const [lon = 0, lat = 0] = own;
  const cos = Math.cos((lat * Math.PI) / 180);
  const widthPx = widthEm * namePx;
  let best = { at: own, cost: covered(own, widthPx, marks) };
  for (let dy = -reachKm; dy <= reachKm; dy += 0.1) {
    for (let dx = -reachKm; dx <= reachKm; dx += 0.1) {
      const at: Position = [lon + dx / kmPerDegree / cos, lat + dy / kmPerDegree];
      const cost = covered(at, widthPx, marks) + 2 * Math.hypot(dx, dy);
      if (cost < best.cost && allowed(at)) best = { at, cost };
    }
  }
  return best.at;
}
