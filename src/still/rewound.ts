import type { Geometry, Position } from 'geojson';

/** Twice the signed area in square degrees, positive where the ring runs counter-clockwise. */
function turnOf(ring: readonly Position[]): number {
  const [west = 0, south = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [[x = 0, y = 0], [nextX = 0, nextY = 0]] = [ring[i] ?? [], ring[(i + 1) % ring.length] ?? []];
    sum += (x - west) * (nextY - south) - (nextX - west) * (y - south);
  }
  return sum;
}

const wound = (polygon: Position[][]): Position[][] => polygon.map((ring, i) => (turnOf(ring) < 0 === (i === 0) ? ring : [...ring].reverse()));

const known = new WeakMap<Geometry, Geometry>();

/**
 * An area with its outer rings clockwise and its holes counter-clockwise, as d3-geo winds them; anything else as it is. d3's clipping to a rectangle sums the sense
 * of all rings to tell whether a corner of the picture lies inside, and draws the picture's own edge clockwise: wound otherwise, the picture would be inside out.
 */
export function rewound(geometry: Geometry): Geometry {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return geometry;
  const before = known.get(geometry);
  if (before) return before;
  const after: Geometry = geometry.type === 'Polygon' ? { type: 'Polygon', coordinates: wound(geometry.coordinates) } : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(wound) };
  known.set(geometry, after);
  return after;
}
