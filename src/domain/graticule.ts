import { toUnit, type Box, type Size } from './camera';

/** A line of the graticule where it meets the map's edge. */
export interface Tick {
  /** Degrees. */
  readonly at: number;
  /** From the left edge (a meridian) or the top edge (a parallel), in mm. */
  readonly mm: number;
  readonly text: string;
}

/** Distances between lines in seconds of arc that a reader can count in. */
const steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 18_000, 36_000];

/** Nearest that two lines should come, in mm. */
const leastMm = 34;

/** Degrees, minutes and, where there are any, seconds: 113°57′30″E. */
export function degreesText(degrees: number, axis: 'lon' | 'lat'): string {
  const all = Math.round(Math.abs(degrees) * 3600);
  const [whole, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const side = axis === 'lon' ? (degrees < 0 ? 'W' : 'E') : degrees < 0 ? 'S' : 'N';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${whole}°${two(minutes)}′${seconds ? `${two(seconds)}″` : ''}${side}`;
}

/** The step in seconds for lines not nearer than `leastMm`, one for both axes so that the net is square in degrees. */
export function stepSeconds([west, south, east, north]: Box, { width, height }: Size): number {
  const mmPerSecond = Math.min(width / ((east - west) * 3600), height / ((north - south) * 3600));
  return steps.find((step) => step * mmPerSecond >= leastMm) ?? 36_000;
}

function between(low: number, high: number, seconds: number): number[] {
  const first = Math.ceil((low * 3600) / seconds - 1e-9);
  const last = Math.floor((high * 3600) / seconds + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ((first + i) * seconds) / 3600);
}

/** The graticule of a Web Mercator map of an extent, drawn so large in mm: meridians from the left, parallels from the top. */
export function graticule(extent: Box, size: Size): { readonly meridians: readonly Tick[]; readonly parallels: readonly Tick[] } {
  const [west, south, east, north] = extent;
  const seconds = stepSeconds(extent, size);
  const [[x0, y1], [x1, y0]] = [toUnit(west, south), toUnit(east, north)];
  return {
    meridians: between(west, east, seconds).map((at) => ({ at, mm: ((toUnit(at, 0)[0] - x0) / (x1 - x0)) * size.width, text: degreesText(at, 'lon') })),
    parallels: between(south, north, seconds).map((at) => ({ at, mm: ((toUnit(0, at)[1] - y0) / (y1 - y0)) * size.height, text: degreesText(at, 'lat') })).reverse(),
  };
}

/** A scale bar: round distances on the ground and their length on paper. */
export interface Bar {
  readonly metres: number;
  readonly mm: number;
  readonly parts: number;
}

/** The longest bar of 1, 2 or 5 times a power of ten metres within a length of paper, in parts that are round too. */
export function scaleBar(denominator: number, mostMm: number): Bar {
  const most = (mostMm / 1000) * denominator;
  const power = 10 ** Math.floor(Math.log10(most));
  const lead = [5, 2, 1].find((each) => each * power <= most + 1e-9) ?? 1;
  return { metres: lead * power, mm: ((lead * power) / denominator) * 1000, parts: lead === 2 ? 4 : 5 };
}
