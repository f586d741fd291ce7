import type { Box } from './camera';
import { fromPlane, zoneOf } from './gaussKruger';

/** A place that was typed or pasted as figures. */
export interface Typed {
  readonly lon: number;
  readonly lat: number;
  /** How it was read: degrees, or a 3° zone of the Gauss–Krüger plane. */
  readonly read: { readonly as: 'degrees' } | { readonly as: 'plane'; readonly zone: number; /** True where the zone was not typed but taken from the district. */ readonly assumed: boolean };
}

/** One figure with what was said about it. */
interface Figure {
  readonly value: number;
  readonly axis: 'lon' | 'lat' | null;
}

/** What people call a direction, apart from N, S, E and W. */
const directions = [
  ['E', /东经|東經|经度|經度|(?<![a-z])(?:east|longitude|long|lng|lon)(?![a-z])/gi],
  ['W', /西经|西經|(?<![a-z])west(?![a-z])/gi],
  ['N', /北纬|北緯|纬度|緯度|(?<![a-z])(?:north|latitude|lat)(?![a-z])/gi],
  ['S', /南纬|南緯|(?<![a-z])south(?![a-z])/gi],
] as const;

/** Everything people write around coordinates, in one plain form: half width, letters N S E W for directions, ° ' " for parts. */
function plainForm(text: string): string {
  return directions.reduce((words, [letter, names]) => words.replace(names, letter), text)
    .replace(/[度º˚∘]/g, '°').replace(/[秒”“″〃]/g, '"').replace(/[分’‘′]/g, "'").normalize('NFKC').toLowerCase()
    .replace(/(?<=\d)\s*d(?=[\s\d])/g, '°').replace(/(?<=°\s*[\d.]+)\s*m(?=[\s\d])/g, "'").replace(/(?<='\s*[\d.]+)\s*s(?![a-z])/g, '"')
    .replace(/(?<![a-z])[nsew](?![a-z])/g, (letter) => letter.toUpperCase())
    .replace(/''/g, '"').replace(/[`]/g, "'")
    .replace(/[，、;；/|()[\]{}]/g, ',').replace(/[:=]/g, ' ').replace(/[−–—]/g, '-').trim();
}

const number = String.raw`[-+]?\d+(?:\.\d+)?`;
const size = String.raw`(${number})(?:\s*°\s*(?:(\d+(?:\.\d+)?)\s*'\s*)?(?:(\d+(?:\.\d+)?)\s*")?)?`;
/** An angle with its direction before it, and after it. */
const before = new RegExp(String.raw`([NSEW]?)\s*${size}`, 'g');
const after = new RegExp(String.raw`${size}\s*([NSEW]?)`, 'g');

function signed(degrees: string, minutes = '0', seconds = '0', direction = ''): number {
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return NaN;
  const south = /[SW]/.test(direction);
  return degrees.startsWith('-') !== south ? -size : size;
}

function axisOf(direction: string): Figure['axis'] {
  return direction === '' ? null : /[EW]/.test(direction) ? 'lon' : 'lat';
}

/** Two angles, each with its direction where one was written; `null` where the text is anything else. */
function anglesIn(text: string): readonly [Figure, Figure] | null {
  const found: Figure[] = [];
  const take = (direction: string, degrees: string, minutes?: string, seconds?: string): string => {
    found.push({ value: signed(degrees, minutes, seconds, direction), axis: axisOf(direction) });
    return ' ';
  };
  const rest = /^[NSEW]/.test(text)
    ? text.replace(before, (_all, direction: string, degrees: string, minutes?: string, seconds?: string) => take(direction, degrees, minutes, seconds))
    : text.replace(after, (_all, degrees: string, minutes: string | undefined, seconds: string | undefined, direction: string) => take(direction, degrees, minutes, seconds));
  const [first, second] = found;
  return first && second && found.length === 2 && /^[\s,]*$/.test(rest) ? [first, second] : null;
}

/** Six plain figures: degrees, minutes and seconds twice. */
function sixIn(text: string): readonly [Figure, Figure] | null {
  const figures = text.match(/\d+(?:\.\d+)?/g) ?? [];
  if (figures.length !== 6 || !/^[\d.\s,]*$/.test(text)) return null;
  const at = (i: number): Figure => ({ value: signed(figures[i] ?? '', figures[i + 1], figures[i + 2]), axis: null });
  return [at(0), at(3)];
}

const isLat = (value: number) => Math.abs(value) <= 90;
const isLon = (value: number) => Math.abs(value) <= 180;
const inside = (lon: number, lat: number, [west, south, east, north]: Box) => lon >= west && lon <= east && lat >= south && lat <= north;

/** Which of two angles is which: as written, else by what can be a latitude, else by what lies in the district. */
function placed([first, second]: readonly [Figure, Figure], bounds: Box): Typed | null {
  const orders = [{ lat: first, lon: second }, { lat: second, lon: first }].filter(({ lat, lon }) => lat.axis !== 'lon' && lon.axis !== 'lat' && isLat(lat.value) && isLon(lon.value));
  const best = orders.find(({ lat, lon }) => inside(lon.value, lat.value, bounds)) ?? orders[0];
  return best ? { lon: best.lon.value, lat: best.lat.value, read: { as: 'degrees' } } : null;
}

/** Zones of China's 3° division. */
const firstZone = 24;
const lastZone = 45;

/** Eastings and northings in metres, either way round: seven digits before the point are x northward, eight (zone and six) or six are y eastward. */
function planeIn(text: string, bounds: Box): Typed | null {
  const figures = text.replace(/(?<![a-z])[xy](?![a-z])/g, ' ').match(/\d+(?:\.\d+)?/g) ?? [];
  if (figures.length !== 2 || !/^[\d.\s,xym米]*$/.test(text)) return null;
  const size = (figure: string) => figure.split('.')[0]?.length ?? 0;
  const north = figures.find((figure) => size(figure) === 7);
  const east = figures.find((figure) => size(figure) === 8 || size(figure) === 6);
  if (!north || !east) return null;
  const own = size(east) === 8 ? Number(east.slice(0, 2)) : null;
  const zone = own ?? zoneOf((bounds[0] + bounds[2]) / 2);
  if (zone < firstZone || zone > lastZone) return null;
  const [lon, lat] = fromPlane({ zone, x: Number(north), y: Number(own ? east.slice(2) : east) });
  return Number.isFinite(lon) && isLat(lat) ? { lon, lat, read: { as: 'plane', zone, assumed: own === null } } : null;
}

/** A point as databases and GIS programs write it: longitude or easting first, whatever follows left out. */
const wkt = /^\s*(?:srid=\d+;)?\s*point\s*[zm]{0,2}\s*\(\s*([-+]?\d+(?:\.\d+)?)\s+([-+]?\d+(?:\.\d+)?)(?:\s+[-+\d.]+)*\s*\)\s*$/i;

function pointIn(text: string, bounds: Box): Typed | null {
  const [, first = '', second = ''] = wkt.exec(text) ?? [];
  if (first === '') return null;
  const [lon, lat] = [Number(first), Number(second)];
  return isLon(lon) && isLat(lat) ? { lon, lat, read: { as: 'degrees' } } : planeIn(`${first} ${second}`, bounds);
}

/**
 * Reads coordinates as people write them: decimal degrees in either order, with letters or Chinese words for the directions or none; degrees, minutes and seconds;
 * CGCS2000 Gauss–Krüger x and y in metres in 3° zones, with the zone before y or without (then the zone of `bounds`, west, south, east, north). WKT points. `null` for anything else.
 */
export function readCoordinates(text: string, bounds: Box): Typed | null {
  if (text.length > 120) return null;
  const point = pointIn(text, bounds);
  if (point) return point;
  const plain = plainForm(text);
  const plane = planeIn(plain.toLowerCase(), bounds);
  if (plane) return plane;
  const angles = anglesIn(plain) ?? sixIn(plain);
  return angles && angles.every(({ value }) => Number.isFinite(value)) ? placed(angles, bounds) : null;
}

/** True where a place lies within what there is to see. */
export function isWithin({ lon, lat }: { readonly lon: number; readonly lat: number }, bounds: Box): boolean {
  return inside(lon, lat, bounds);
}
