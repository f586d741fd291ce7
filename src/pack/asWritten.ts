import { rawId } from './rawId';
import { featureSchema } from './schemaFeature';

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys a feature's properties may have, and those it may have itself. */
const known: readonly string[] = Object.keys(featureSchema.entries.properties.entries);
const own: readonly string[] = Object.keys(featureSchema.entries);

/** Members that GIS programs write beside a collection's features: what they say of it changes nothing here. */
export const collectionMembers: readonly string[] = [
  'type', 'features', 'name', 'bbox', '$schema', 'crs', 'title', 'description', 'id', 'links', 'totalFeatures', 'numberMatched', 'numberReturned', 'timeStamp', 'exceededTransferLimit', 'coordinates_resolution', 'xy_coordinate_resolution', 'z_coordinate_resolution',
];

/** A feature as the schema wants it, and the attributes that a pack has no use for. */
export interface Written {
  readonly value: unknown;
  readonly extras: readonly string[];
}

/**
 * A feature as QGIS, ArcGIS and their kin write it, made what the schema wants: an id at one of its two places only, or a number beside it; properties that are null; attributes of
 * their own, left aside unless they are a slip of one that is known (`Code`, `grad`) or a name in one of the pack's languages; a single point wrapped as parts. Nothing that has a
 * value here is lost or guessed.
 */
export function asWritten(raw: unknown, languages: readonly string[]): Written {
  if (!isLoose(raw) || !isLoose(raw['properties'])) return { value: raw, extras: [] };
  const given = Object.entries(raw['properties']).filter(([, value]) => value !== null);
  const extras = given.map(([key]) => key).filter((key) => !known.includes(key) && !languages.includes(key) && !isSlip(key) && !isUnsafe(key));
  const kept = Object.fromEntries(given.filter(([key]) => !extras.includes(key)));
  const id = rawId(raw);
  const properties = kept['id'] === undefined && id !== '' ? { id, ...kept } : kept;
  const members = Object.fromEntries(Object.entries(raw).filter(([key]) => own.includes(key) || isUnsafe(key)));
  const hasId = typeof raw['id'] === 'string' || id === '';
  return { value: { ...members, ...(hasId ? {} : { id }), properties, geometry: unwrapped(raw['geometry']) }, extras };
}

/** A point that its program has wrapped as one of several: some write every layer so. */
export function unwrapped(geometry: unknown): unknown {
  if (!isLoose(geometry) || geometry['type'] !== 'MultiPoint' || !Array.isArray(geometry['coordinates']) || geometry['coordinates'].length !== 1) return geometry;
  return { type: 'Point', coordinates: (geometry['coordinates'] as readonly unknown[])[0] };
}

/** Keys that `Object.fromEntries` must not lose: `parseJson` tells them, and the schema leaves them out. */
const isUnsafe = (key: string): boolean => key === '__proto__' || key === 'constructor' || key === 'prototype';

/** True for a key that differs from a known one by its case or by one letter: a slip, and no attribute of somebody's own. `ID` and the like are what programs write by themselves. */
function isSlip(key: string): boolean {
  const lower = key.toLowerCase();
  return known.some((each) => each.length > 2 && ((each.toLowerCase() === lower && key !== each) || (each.length > 3 && isOneOff(key, each))));
}

/** True for two words of which one becomes the other by a letter put in, taken out, changed, or exchanged with its neighbour. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const rest = (word: string, skip: number): string => word.slice(start + skip);
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1) || (a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2));
}
