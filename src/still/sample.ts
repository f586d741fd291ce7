import type { Feature, Geometry, Position } from 'geojson';
import type { Size } from '../domain/camera';

/** SVG path data of a geometry whose coordinates already are pixels. */
export function planePath(geometry: Geometry): string {
  const line = (points: readonly Position[]): string => points.map(([x = 0, y = 0], i) => `${i === 0 ? 'M' : 'L'}${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join('');
  if (geometry.type === 'LineString') return line(geometry.coordinates);
  if (geometry.type === 'Polygon') return geometry.coordinates.map((ring) => `${line(ring)}Z`).join('');
  return '';
}

function circle({ width, height }: Size, radius: number): Position[] {
  return Array.from({ length: 49 }, (_, i) => {
    const angle = (i * Math.PI) / 24;
    return [width / 2 + radius * Math.cos(angle), height / 2 + radius * Math.sin(angle)];
  });
}

/** A small stand-in for a feature's shape: a level line, a box, concentric circles in true proportion, or a point in the middle. */
export function sampleOf({ properties, geometry }: Feature, peers: readonly Feature[], size: Size, asLine: boolean): Geometry {
  const { width, height } = size;
  if (geometry.type === 'Point') return { type: 'Point', coordinates: [width / 2, height / 2] };
  if (asLine || geometry.type.endsWith('LineString')) return { type: 'LineString', coordinates: [[3, height / 2], [width - 3, height / 2]] };
  const areas = peers.map((peer) => Number(peer.properties?.['km2'] ?? 0));
  const area = Number(properties?.['km2'] ?? 0);
  if (area === 0) return { type: 'Polygon', coordinates: [[[2, 2], [width - 2, 2], [width - 2, height - 2], [2, height - 2], [2, 2]]] };
  const radius = (km2: number): number => (height / 2 - 1.5) * Math.sqrt(km2 / Math.max(...areas));
  const within = Math.max(0, ...areas.filter((each) => each < area));
  const hole = properties?.['part'] === 'ring' && within > 0 ? [circle(size, radius(within))] : [];
  return { type: 'Polygon', coordinates: [circle(size, radius(area)), ...hole] };
}
