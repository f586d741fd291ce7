import { fromUnit, maxZoom, minZoom, toUnit, type Box, type Camera, type Size } from './camera';
import { inchMm, inchPx, largestScale } from './sheet';

/** WGS 84: half the equator's diameter in metres, first eccentricity squared. */
const radiusM = 6_378_137;
const e2 = 0.00669437999014;
const radians = Math.PI / 180;

/** How many metres of the Web Mercator plane (EPSG:3857) one metre on the ellipsoid becomes, to the east and to the north; the two differ by up to 0.67 %. */
export function enlargement(lat: number): { readonly east: number; readonly north: number } {
  const [sin, cos] = [Math.sin(lat * radians), Math.cos(lat * radians)];
  const w = Math.sqrt(1 - e2 * sin * sin);
  return { east: w / cos, north: (w ** 3) / ((1 - e2) * cos) };
}

/** Millimetres of paper that a metre of the Mercator plane takes at a zoom, a CSS pixel being 1/96 inch. */
const mmPerPlaneMetre = (zoom: number): number => ((512 * 2 ** zoom) / (2 * Math.PI * radiusM)) * (inchMm / inchPx);

/** The zoom at which paper shows a scale true at a latitude: in the geometric mean of both directions, so that neither is off by more than 0.34 %. */
export function zoomOfScale(denominator: number, lat: number): number {
  const { east, north } = enlargement(lat);
  return Math.log2(1000 / denominator / Math.sqrt(east * north) / mmPerPlaneMetre(0));
}

/** The denominator that a zoom is printed at, at a latitude; the inverse of `zoomOfScale`. */
export function scaleOfZoom(zoom: number, lat: number): number {
  const { east, north } = enlargement(lat);
  return 1000 / Math.sqrt(east * north) / mmPerPlaneMetre(zoom);
}

/** By how much printed distances at a latitude are too long (over 0) or too short, as a share, to the east and to the north. */
export function scaleErrors(zoom: number, denominator: number, lat: number): { readonly east: number; readonly north: number } {
  const mm = (mmPerPlaneMetre(zoom) * denominator) / 1000;
  const { east, north } = enlargement(lat);
  return { east: east * mm - 1, north: north * mm - 1 };
}

/** The largest of errors at some latitudes, as a share without sign. */
export function largestError(zoom: number, denominator: number, lats: readonly number[]): number {
  return Math.max(...lats.flatMap((lat) => Object.values(scaleErrors(zoom, denominator, lat)).map(Math.abs)));
}

/** West, south, east, north of what a camera shows in the middle of a paper of so many CSS pixels. */
export function extentOf({ lon, lat, zoom }: Camera, { width, height }: Size): Box {
  const world = 512 * 2 ** zoom;
  const [x, y] = toUnit(lon, lat);
  const [west, north] = fromUnit(x - width / 2 / world, y - height / 2 / world);
  const [east, south] = fromUnit(x + width / 2 / world, y + height / 2 / world);
  return [west, south, east, north];
}

/** Fitted scales are rounded up to steps that a ruler can work with. */
const stepOf = (denominator: number): number => (denominator <= 20_000 ? 500 : denominator <= 100_000 ? 1000 : 5000);

/** Where a box stands and at which round scale the whole of it fits onto paper of so many CSS pixels; never larger than 1:10,000. */
export function fitScale(box: Box, { width, height }: Size): { readonly denominator: number; readonly centre: readonly [number, number] } {
  const [[x0, y1], [x1, y0]] = [toUnit(box[0], box[1]), toUnit(box[2], box[3])];
  const centre = fromUnit((x0 + x1) / 2, (y0 + y1) / 2);
  const zoom = Math.log2(Math.min(width / Math.max(1e-9, x1 - x0), height / Math.max(1e-9, y1 - y0)) / 512);
  const exact = scaleOfZoom(Math.min(maxZoom, Math.max(minZoom, zoom)), centre[1]);
  return { denominator: Math.max(largestScale, Math.ceil(exact / stepOf(exact) - 1e-9) * stepOf(exact)), centre };
}

/** A number of the scale in figures: 1:50,000. */
export const scaleText = (denominator: number): string => `1:${Math.round(denominator).toLocaleString('en-US')}`;
