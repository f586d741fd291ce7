import type { Position } from 'geojson';
import { brokenAt } from '../domain/brokenJson';
import type { Box } from '../domain/camera';
import { crsName, isDegreesName } from '../domain/crsName';
import { foreignJson, foreignText, type ForeignFormat } from '../domain/foreignFormat';
import { degreesFrom, foundPlane } from '../domain/projected';
import { lineAt, scanJson } from '../domain/scanJson';
import { holesOf, isScenarioId, type Drawing } from '../domain/sketch';
import type { Language } from '../domain/view';
import { newId } from './newId';
import { firstPosition, partsOf, plainKind, readPart, type PartFault } from './readPart';
import { readProperties } from './readProperties';

/** Most drawings of a file, most vertices of all of them, most characters and most values of a file: what a browser reads and draws without stutter. */
export const mostDrawings = 2000;
export const mostVerticesInAll = 200_000;
export const mostCharacters = 20_000_000;
const limits = { depth: 64, entries: 1_000_000, values: 1_000_000 };

/** What is wrong with a whole file; `line` is where, counted from 1. */
export type FileFault =
  | { readonly what: 'tooLarge' | 'tooMuch' | 'tooDeep' | 'notGeojson' | 'empty' | 'tooMany' | 'tooManyVertices' | 'failed' }
  | { readonly what: 'notJson'; readonly line: number | null }
  | { readonly what: 'crs'; readonly name: string }
  | { readonly what: 'foreign'; readonly format: ForeignFormat };

/** What is wrong with one of its features, counted from 1. */
export type FeatureFault = PartFault & { readonly index: number; readonly name: string };

/** How metres of a file became degrees: by the name it gave, or by its figures, whose zone was written before them or taken from the district. */
export type Turned = { readonly by: 'name'; readonly name: string } | { readonly by: 'figures'; readonly zone: number; readonly isAssumed: boolean };

/** A file as it was understood: its drawings, and every feature that could not be taken, with the reason. */
export interface Taken {
  readonly fault: null;
  /** Id of the scenario that was exported, which links may name. */
  readonly id: string | null;
  /** The scenario's name; empty where the file is no scenario of the atlas. */
  readonly name: string;
  /** What a program calls the layer that the file is: no name for a plan. */
  readonly layerName: string;
  readonly drawings: readonly Drawing[];
  readonly refused: readonly FeatureFault[];
  /** Drawings of which something was left out or is to be said. */
  readonly heights: number;
  readonly crossed: number;
  readonly cleaned: number;
  readonly withoutAttributes: number;
  readonly turned: Turned | null;
}
export type ReadFile = { readonly fault: FileFault } | Taken;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : typeof value === 'number' ? String(value) : '');

/** One feature a line (RFC 8142 and what many programs write); `null` where the lines are anything else. */
function lines(text: string): unknown {
  const each = text.split(/[\n\u001e]+/).map((line) => line.trim()).filter(Boolean);
  if (each.length < 2 || !each.every((line) => line.startsWith('{') && line.endsWith('}'))) return null;
  try {
    return { type: 'FeatureCollection', features: each.map((line) => JSON.parse(line) as unknown) };
  } catch {
    return null;
  }
}

function parse(text: string): { readonly json: unknown } | { readonly fault: FileFault } {
  const excess = scanJson(text, limits)?.excess;
  if (excess) return { fault: { what: excess === 'depth' ? 'tooDeep' : 'tooMuch' } };
  try {
    return { json: JSON.parse(text) };
  } catch {
    const json = lines(text);
    const format = foreignText(text);
    if (json !== null) return { json };
    const at = format ? null : brokenAt(text);
    return { fault: format ? { what: 'foreign', format } : { what: 'notJson', line: at === null ? null : lineAt(text, at).line } };
  }
}

function featuresOf(json: Json): unknown[] | null {
  if (json['type'] === 'FeatureCollection') return Array.isArray(json['features']) ? (json['features'] as unknown[]) : null;
  if (json['type'] === 'Feature') return [json];
  for (const { type } of partsOf(json)) if (!plainKind(type)) return null;
  return [{ type: 'Feature', properties: {}, geometry: json }];
}

/** How the file's positions become degrees: by what it says, or, where it says nothing and they can only be metres of one plane, by their figures. */
function turning(crs: string | null, features: readonly unknown[], reach: Box): { readonly fault: FileFault } | { readonly toDegrees: ((position: Position) => Position) | null; readonly turned: Turned | null } {
  if (crs !== null && !isDegreesName(crs)) {
    const toDegrees = degreesFrom(crs);
    return toDegrees ? { toDegrees, turned: { by: 'name', name: crs } } : { fault: { what: 'crs', name: crs.slice(0, 80) } };
  }
  const first = features.map((each) => [...partsOf(isObject(each) ? each['geometry'] : null)].map(firstPosition).find((at) => at !== null)).find((at) => at !== undefined);
  const found = first ? foundPlane(first, (reach[0] + reach[2]) / 2) : null;
  return found ? { toDegrees: found.toDegrees, turned: { by: 'figures', zone: found.zone, isAssumed: found.isAssumed } } : { toDegrees: null, turned: null };
}

/** Counts every part of a file before any is looked into. */
function countParts(features: readonly unknown[]): number {
  let count = 0;
  for (const feature of features) {
    for (const _part of partsOf(isObject(feature) ? feature['geometry'] : null)) if (++count > mostDrawings) return count;
  }
  return count;
}

/** Reads the text of a GeoJSON file into drawings, step by step, each step's value the share done. */
export function* readingGeojson(text: string, reach: Box, language: Language): Generator<number, ReadFile> {
  if (text.length > mostCharacters) return { fault: { what: 'tooLarge' } };
  const parsed = parse(text.replace(/^\uFEFF/, ''));
  if ('fault' in parsed) return parsed;
  const { json } = parsed;
  const format = foreignJson(json);
  if (format) return { fault: { what: 'foreign', format } };
  const features = isObject(json) ? featuresOf(json) : null;
  if (!features || !isObject(json)) return { fault: { what: 'notGeojson' } };
  if (features.length === 0) return { fault: { what: 'empty' } };
  if (countParts(features) > mostDrawings) return { fault: { what: 'tooMany' } };
  const how = turning(crsName(json['crs']), features, reach);
  if ('fault' in how) return how;
  const drawings: Drawing[] = [];
  const refused: FeatureFault[] = [];
  const taken = new Set<string>();
  let [vertices, heights, crossed, cleaned, withoutAttributes] = [0, 0, 0, 0, 0];
  for (const [i, feature] of features.entries()) {
    yield i / features.length;
    const given = isObject(feature) ? feature : {};
    const properties = isObject(given['properties']) ? given['properties'] : {};
    const { name, attributes, ...left } = readProperties(properties, language);
    const own = textOf(given['id']);
    let parts = 0;
    for (const part of partsOf(given['geometry'])) {
      parts += 1;
      const read = readPart(part, properties['kind'], reach, how.toDegrees);
      if (read.fault) {
        refused.push({ index: i + 1, name, ...read.fault });
        continue;
      }
      vertices += read.vertices;
      if (vertices > mostVerticesInAll) return { fault: { what: 'tooManyVertices' } };
      const id = /^[\w-]{1,40}$/.test(own) && own !== '__proto__' && !taken.has(own) ? own : newId(8);
      taken.add(id);
      [heights, crossed] = [heights + Number(read.isHigh), crossed + Number(read.isCrossed)];
      [cleaned, withoutAttributes] = [cleaned + Number(left.cleaned), withoutAttributes + Number(left.tooMuch)];
      drawings.push({ id, kind: read.kind, name, geometry: read.geometry, ...(attributes ? { attributes } : {}) });
      yield i / features.length;
    }
    if (parts === 0) refused.push({ index: i + 1, name, what: 'fewVertices' });
  }
  const id = textOf(json['scenario']);
  const [isOwn, called] = [isScenarioId(id) || typeof json['watermark'] === 'string', textOf(json['name'])];
  return { fault: null, id: isScenarioId(id) ? id : null, name: isOwn ? called : '', layerName: isOwn ? '' : called, drawings, refused, heights, crossed, cleaned, withoutAttributes, turned: how.turned };
}

/** Reads it at one go. Never throws: what cannot be taken is named, the rest is taken. Ids are kept where they are sound and single. */
export function readGeojson(text: string, reach: Box, language: Language = 'zh'): ReadFile {
  const steps = readingGeojson(text, reach, language);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** True for an area that holds holes, which only its list of vertices can edit. */
export const hasHoles = ({ geometry }: Drawing): boolean => holesOf(geometry).length > 0;
