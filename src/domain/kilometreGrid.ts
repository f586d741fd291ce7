import { toUnit, type Box, type Size } from './camera';
import { fromPlane, toPlane, zoneOf } from './gaussKruger';

type Point = readonly [x: number, y: number];

/** A line of a kilometre grid on a sheet. */
export interface KmLine {
  /** Kilometres north of the equator, or east with the 500 km that are added to every easting. */
  readonly km: number;
  /** mm from the map's top left corner. */
  readonly points: readonly Point[];
  /** Where it meets the map's left and right edge (a northing: mm from the top) or its top and bottom edge (an easting: mm from the left); `null` where it does not. */
  readonly ends: readonly [number | null, number | null];
}

/** The grid of a Gauss–Krüger 3° zone (CGCS2000). */
export interface KmGrid {
  readonly zone: number;
  readonly stepKm: number;
  readonly northings: readonly KmLine[];
  readonly eastings: readonly KmLine[];
}

/** Round steps in km. Topographic sheets have 1 km down to 1:50,000 and 2 km at 1:100,000 (GB/T 20257): lines 2 cm apart at the least. */
const steps = [1, 2, 5, 10, 20, 50];
const leastMm = 20;

/** The step in km for a scale. */
export const kmStep = (denominator: number): number => steps.find((step) => (step * 1e6) / denominator >= leastMm) ?? 100;

/** Points a line is drawn through: on a sheet it is bent by less than a tenth of a mm between two of them. */
const bends = 16;

function crossing(points: readonly Point[], axis: 0 | 1, at: number, most: number): number | null {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const share = (at - a[axis]) / (b[axis] - a[axis]);
    if (share < 0 || share > 1 || !Number.isFinite(share)) continue;
    const other = a[1 - axis]! + share * (b[1 - axis]! - a[1 - axis]!);
    return other >= 0 && other <= most ? other : null;
  }
  return null;
}

const multiples = (low: number, high: number, step: number): number[] => Array.from({ length: Math.max(0, Math.floor(high / step) - Math.ceil(low / step) + 1) }, (_, i) => (Math.ceil(low / step) + i) * step);

/** The kilometre grid of a Web Mercator map of an extent, drawn so large in mm at a scale; in the 3° zone of the map's middle, whole sheet over. */
export function kilometreGrid([west, south, east, north]: Box, { width, height }: Size, denominator: number): KmGrid {
  const zone = zoneOf((west + east) / 2);
  const stepKm = kmStep(denominator);
  const [[x0, y1], [x1, y0]] = [toUnit(west, south), toUnit(east, north)];
  const mm = (xKm: number, yKm: number): Point => {
    const [lon, lat] = fromPlane({ zone, x: xKm * 1000, y: yKm * 1000 });
    const [x, y] = toUnit(lon, lat);
    return [((x - x0) / (x1 - x0)) * width, ((y - y0) / (y1 - y0)) * height];
  };
  const rim = [0, 0.25, 0.5, 0.75, 1].flatMap((t) => [[west + t * (east - west), south], [west + t * (east - west), north], [west, south + t * (north - south)], [east, south + t * (north - south)]] as const).map(([lon, lat]) => toPlane(lon, lat, zone));
  const [lowX, highX] = [Math.min(...rim.map(({ x }) => x)) / 1000, Math.max(...rim.map(({ x }) => x)) / 1000];
  const [lowY, highY] = [Math.min(...rim.map(({ y }) => y)) / 1000, Math.max(...rim.map(({ y }) => y)) / 1000];
  const along = (low: number, high: number) => Array.from({ length: bends + 1 }, (_, i) => low + ((high - low) * i) / bends);
  return {
    zone, stepKm,
    northings: multiples(lowX, highX, stepKm).map((km) => {
      const points = along(lowY, highY).map((y) => mm(km, y));
      return { km, points, ends: [crossing(points, 0, 0, height), crossing(points, 0, width, height)] };
    }),
    eastings: multiples(lowY, highY, stepKm).map((km) => {
      const points = along(lowX, highX).map((x) => mm(x, km));
      return { km, points, ends: [crossing(points, 1, 0, width), crossing(points, 1, height, width)] };
    }),
  };
}
