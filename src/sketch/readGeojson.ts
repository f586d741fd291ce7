import type { Position } from 'geojson';
import type { Box } from '../domain/camera';
import { crsName, isDegreesName } from '../domain/crsName';
import { degreesFrom } from '../domain/projected';
import { isBroken, shapeFaults, type ShapeFaultKind } from '../domain/shapeFaults';
import { drawingKinds, holesOf, isScenarioId, rounded, shapeOf, shapeThrough, type Drawing, type DrawingKind } from '../domain/sketch';
import { newId } from './newId';
import { placeFault, type PlaceFault } from './positions';

/** Most vertices of one drawing, most drawings of a file, most characters of a file that a browser edits without stutter. */
export const mostVertices = 5000;
export const mostDrawings = 2000;
export const mostCharacters = 20_000_000;

/** What is wrong with a whole file. */
export type FileFault = 'tooLarge' | 'notJson' | 'notGeojson' | 'crs' | 'empty' | 'tooMany';

/** What is wrong with one of its features, counted from 1. */
export type FeatureFault =
  | { readonly index: number; readonly name: string; readonly what: 'geometry'; readonly type: string }
  | { readonly index: number; readonly name: string; readonly what: 'vertices'; readonly count: number }
  | { readonly index: number; readonly name: string; readonly what: 'fewVertices' }
  | { readonly index: number; readonly name: string; readonly what: 'shape'; readonly kind: ShapeFaultKind }
  | { readonly index: number; readonly name: string; readonly what: PlaceFault; readonly at: string };

/** A file as it was understood: its drawings, and every feature that could not be taken, with the reason. */
export type ReadFile =
  | { readonly fault: FileFault }
  | { readonly fault: null; /** Id of the scenario that was exported, which links may name. */ readonly id: string | null; readonly name: string; readonly drawings: readonly Drawing[]; readonly refused: readonly FeatureFault[]; readonly heights: number };

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '');

/** Collections in collections that are taken apart at the most. */
const mostNested = 20;

/** Names that programs give the name of a thing, the commonest first; case does not count. */
const nameKeys = ['name', '名称', '名字', 'zh', 'title', '标题', 'name_zh', 'label'];

/** The name among a feature's properties, whatever it is called there. */
function nameIn(properties: Json): string {
  const keys = new Map(Object.keys(properties).map((key) => [key.trim().toLowerCase(), key]));
  return nameKeys.map((key) => textOf(properties[keys.get(key) ?? ''])).find((name) => name !== '') ?? '';
}

/** Coordinates turned into degrees, however deep they are nested; what are none stay as they are. */
function turned(value: unknown, toDegrees: (position: Position) => Position): unknown {
  if (!Array.isArray(value)) return value;
  return typeof value[0] === 'number' ? toDegrees(value as Position) : value.map((each) => turned(each, toDegrees));
}

/** The single shapes of a geometry, collections taken apart. */
function partsOf(geometry: unknown, depth = 0): { readonly type: string; readonly coordinates: unknown }[] {
  if (!isObject(geometry)) return [{ type: 'null', coordinates: null }];
  const { type, coordinates, geometries } = geometry;
  if (type === 'GeometryCollection' && Array.isArray(geometries) && depth < mostNested) return geometries.flatMap((each) => partsOf(each, depth + 1));
  if (typeof type === 'string' && /^Multi(Point|LineString|Polygon)$/.test(type) && Array.isArray(coordinates)) return coordinates.map((each: unknown) => ({ type: type.slice(5), coordinates: each }));
  return [{ type: String(type), coordinates }];
}

const plainKind = (type: string): DrawingKind | null => ({ Point: 'point' as const, LineString: 'line' as const, Polygon: 'area' as const })[type] ?? null;

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** The lists of positions of a shape: one, or one for each ring. */
function listsOf(type: string, coordinates: unknown): unknown[][] {
  if (type === 'Point') return [[coordinates]];
  return type === 'LineString' ? [asList(coordinates)] : asList(coordinates).map(asList);
}

/** Pairs of edges compared at most for one shape, a twentieth of a second's worth. */
const mostPairs = 5e6;

const same = (line: readonly Position[]): readonly Position[] => line;
const open = (ring: readonly Position[]): readonly Position[] => (ring.length > 1 && String(ring[0]) === String(ring[ring.length - 1]) ? ring.slice(0, -1) : ring);

function readPart(part: { type: string; coordinates: unknown }, asked: unknown, reach: Box, toDegrees: ((position: Position) => Position) | null): { kind: DrawingKind; geometry: Drawing['geometry']; high: boolean } | { fault: Record<string, unknown> } {
  const plain = plainKind(part.type);
  if (!plain) return { fault: { what: 'geometry', type: part.type.slice(0, 40) } };
  const kind = drawingKinds.find((each) => each === asked && shapeOf(each) === part.type) ?? plain;
  const lists = listsOf(part.type, toDegrees ? turned(part.coordinates, toDegrees) : part.coordinates);
  const all = lists.flat();
  if (all.length > mostVertices) return { fault: { what: 'vertices', count: all.length } };
  for (const position of all) {
    const what = placeFault(position, reach);
    if (what) return { fault: { what, at: JSON.stringify(position)?.slice(0, 60) ?? '' } };
  }
  const isArea = part.type === 'Polygon';
  const [outer = [], ...holes] = lists.map((list) => (isArea ? open : same)((list as Position[]).map(rounded)));
  const closed = holes.filter((hole) => hole.length > 2).map((hole) => [...hole, hole[0] as Position]);
  const geometry = shapeThrough(kind, outer, closed);
  if (!geometry) return { fault: { what: 'fewVertices' } };
  // An edge that crosses itself can be mended by hand here, and is marked; what has no extent, or a hole that makes it negative, cannot.
  const broken = shapeFaults(geometry, mostPairs).find((fault) => isBroken(fault) && fault.kind !== 'self-crossing');
  return broken ? { fault: { what: 'shape', kind: broken.kind } } : { kind, geometry, high: all.some((each) => (each as Position).length > 2) };
}

function featuresOf(json: Json): unknown[] | null {
  if (json['type'] === 'FeatureCollection') return Array.isArray(json['features']) ? (json['features'] as unknown[]) : null;
  if (json['type'] === 'Feature') return [json];
  return partsOf(json).every(({ type }) => plainKind(type)) ? [{ type: 'Feature', properties: {}, geometry: json }] : null;
}

/** Reads a GeoJSON text into drawings. Never throws: what cannot be taken is named, the rest is taken. Ids are kept where they are sound and single. */
export function readGeojson(text: string, reach: Box): ReadFile {
  if (text.length > mostCharacters) return { fault: 'tooLarge' };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { fault: 'notJson' };
  }
  const features = isObject(json) ? featuresOf(json) : null;
  if (!features || !isObject(json)) return { fault: 'notGeojson' };
  const crs = crsName(json['crs']);
  const toDegrees = crs === null || isDegreesName(crs) ? null : degreesFrom(crs);
  if (crs !== null && !isDegreesName(crs) && !toDegrees) return { fault: 'crs' };
  if (features.length === 0) return { fault: 'empty' };
  if (features.length > mostDrawings) return { fault: 'tooMany' };
  const drawings: Drawing[] = [];
  const refused: FeatureFault[] = [];
  const taken = new Set<string>();
  let heights = 0;
  for (const [i, feature] of features.entries()) {
    const given = isObject(feature) ? feature : {};
    const properties = isObject(given['properties']) ? given['properties'] : {};
    const name = nameIn(properties);
    const parts = partsOf(given['geometry']);
    if (drawings.length + refused.length + parts.length > mostDrawings) return { fault: 'tooMany' };
    for (const part of parts) {
      const read = readPart(part, properties['kind'], reach, toDegrees);
      if ('fault' in read) {
        refused.push({ index: i + 1, name, ...read.fault } as FeatureFault);
        continue;
      }
      const own = textOf(given['id']);
      const id = /^[\w-]{1,40}$/.test(own) && !taken.has(own) ? own : newId(8);
      taken.add(id);
      if (read.high) heights += 1;
      drawings.push({ id, kind: read.kind, name, geometry: read.geometry });
    }
  }
  const id = textOf(json['scenario']);
  // The name of a file that no scenario was exported to is a program's word for its layer, not a person's for a plan.
  return { fault: null, id: isScenarioId(id) ? id : null, name: isScenarioId(id) ? textOf(json['name']) : '', drawings, refused, heights };
}

/** True for an area that holds holes, which only its list of vertices can edit. */
export const hasHoles = ({ geometry }: Drawing): boolean => holesOf(geometry).length > 0;
