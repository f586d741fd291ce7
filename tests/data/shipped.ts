import { readFileSync } from 'node:fs';
import type { Claim } from '../../src/domain/claim';
import type { Manifest } from '../../src/domain/pack';

/** A feature of the shipped pack as it lies on disk. */
export interface ShippedFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly properties: { readonly id: string; readonly zh: string; readonly en: string; readonly grade: string; readonly source: string; readonly code?: string; readonly township?: string; readonly labelAt?: [number, number] };
  readonly geometry: GeoJSON.Geometry & { readonly coordinates: unknown };
}

export type Row = Readonly<Record<string, string>>;

/** The text of a file of data/. */
export const text = (file: string): string => readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');

export const manifest = JSON.parse(text('pack.json')) as Manifest;
export const claims = (JSON.parse(text('claims.json')) as { claims: Claim[] }).claims;

/** Features of one layer, by the layer's id. */
export function layer(id: string): readonly ShippedFeature[] {
  return (JSON.parse(text(`layers/${id}.geojson`)) as { features: ShippedFeature[] }).features;
}

export const features = manifest.layers.flatMap(({ id }) => layer(id));

/** One feature of any layer. */
export function feature(id: string): ShippedFeature {
  const found = features.find((each) => each.id === id);
  if (!found) throw new Error(`no feature ${id}`);
  return found;
}

/** Rows of a table; cells in double quotes may hold commas. */
export function table(name: string): readonly Row[] {
  const cells = (line: string): string[] => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((hit) => hit[1]?.replace(/""/g, '"') ?? hit[2] ?? '');
  const [head = '', ...lines] = text(`tables/${name}.csv`).trimEnd().split('\n');
  const names = cells(head);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at], cell])));
}

/** Every position of a geometry, flattened. */
export function positions(coordinates: unknown): [number, number][] {
  if (!Array.isArray(coordinates)) return [];
  return typeof coordinates[0] === 'number' ? [coordinates as [number, number]] : coordinates.flatMap(positions);
}

/** The one ring of a polygon feature. */
export function ring(id: string): [number, number][] {
  return positions(feature(id).geometry.coordinates);
}
