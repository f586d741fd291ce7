import type { Feature, FeatureCollection } from 'geojson';
import type { Grade } from '../domain/layer';
import type { Drawing, Scenario } from '../domain/sketch';
import { measureOfDrawing } from './measure';
import { writtenAttributes } from './readProperties';

/** What a file says of itself, beside its drawings. */
export interface FileWords {
  /** 「方案草图」 in both languages: on the file and on each feature. */
  readonly watermark: string;
  readonly atlas: string;
  readonly approval: string;
  readonly datum: string;
  /** Who drew it and what that is worth. */
  readonly source: string;
  /** Hex SHA-256 of the pack it was drawn over. */
  readonly hash: string;
  readonly link: string;
  /** Worst grade of the positions a drawing was caught by. */
  gradeOf(drawing: Drawing): Grade | null;
}

const decimals = (value: number | null, places: number): number | null => (value === null ? null : Number(value.toFixed(places)));

function featureOf(drawing: Drawing, words: FileWords): Feature {
  const { lengthKm, areaKm2, bearing } = measureOfDrawing(drawing);
  const { id, kind, name, geometry, attributes } = drawing;
  const measures = { length_m: decimals(lengthKm === null ? null : lengthKm * 1000, 2), area_m2: decimals(areaKm2 === null ? null : areaKm2 * 1e6, 1), bearing_deg: decimals(bearing, 1) };
  const known = Object.fromEntries(Object.entries({ ...measures, snapped_grade: words.gradeOf(drawing) }).filter(([, value]) => value !== null));
  return { type: 'Feature', id, properties: { ...writtenAttributes(attributes), kind, name, watermark: words.watermark, ...known }, geometry };
}

/** A scenario as GeoJSON (RFC 7946, WGS 84), watermarked; measures are added for the reader and not read back; attributes leave as they came. */
export function writeGeojson(scenario: Scenario, words: FileWords): string {
  const { watermark, atlas, approval, datum, source, hash, link } = words;
  const collection: FeatureCollection & Record<string, unknown> = {
    type: 'FeatureCollection', name: scenario.name, scenario: scenario.id, watermark, atlas, approval, datum, source, hash, date: scenario.changed, link,
    features: scenario.drawings.map((drawing) => featureOf(drawing, words)),
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

/** Scenarios that could not be kept, all in one file: a name of theirs on each feature. */
export function writeAll(scenarios: readonly Scenario[], words: FileWords): string {
  const features = scenarios.flatMap((scenario) => scenario.drawings.map((drawing) => {
    const feature = featureOf(drawing, words);
    return { ...feature, properties: { ...feature.properties, scenario: scenario.name } };
  }));
  const { watermark, atlas, approval, datum, source, hash } = words;
  return `${JSON.stringify({ type: 'FeatureCollection', name: scenarios.map(({ name }) => name).join(' · '), watermark, atlas, approval, datum, source, hash, features }, null, 1)}\n`;
}

/** A file name for a scenario: what file systems refuse is left out. */
export const fileNameOf = (watermark: string, name: string): string => `${watermark}-${name.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 60) || 'sketch'}.geojson`;
