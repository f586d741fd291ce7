import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import type { AtlasFeature } from '../domain/layer';

export const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/** A feature as it is drawn: its own shape and what the drawing asks for. */
export function plain(feature: AtlasFeature, more: Record<string, unknown> = {}): Feature {
  const { id, zh, en, grade } = feature.properties;
  return { type: 'Feature', properties: { id, zh, en, grade, ...more }, geometry: feature.geometry };
}

/** A place where a feature's name stands, with the name in full and in short. */
export function named(feature: AtlasFeature, at: Position, more: Record<string, unknown> = {}): Feature<Point> {
  const { id, zh, en, grade, short = { zh, en } } = feature.properties;
  return { type: 'Feature', properties: { id, zh, en, grade, zhShort: short.zh, enShort: short.en, ...more }, geometry: { type: 'Point', coordinates: at } };
}
