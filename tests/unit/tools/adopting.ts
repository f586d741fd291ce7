import type { Shape } from '../../../src/domain/layer';
import { readCsv } from '../../../tools/adoptCsv';
import type { Datum } from '../../../tools/adoptDatum';
import { readGeojson } from '../../../tools/adoptGeojson';
import { planAdoption, type AdoptWish, type Plan } from '../../../tools/adoptPlan';
import { mapPositions } from '../../../tools/mapPositions';
import { soundPack } from '../pack/soundPack';

interface Raw { readonly id: string; readonly properties: Readonly<Record<string, unknown>> & { readonly code?: string; readonly grade: string }; readonly geometry: Shape }

const wish: AdoptWish = { layer: 'villages', file: '', pack: '', source: 'invented', shiftIsReal: false };

/** The features of a layer file as they lie there. */
export function featuresIn(files: Readonly<Record<string, string>>, layer: string): Raw[] {
  return (JSON.parse(files[`layers/${layer}.geojson`] ?? '{}') as { features: Raw[] }).features;
}

/** Works out the adoption of a table or a collection into the sound pack. */
export function adopt(text: string, wishes: Partial<AdoptWish>, files = soundPack()): Plan {
  const delivery = text.startsWith('{') ? readGeojson(text) : readCsv(text);
  return planAdoption({ ...wish, ...wishes }, { ...delivery, encoding: 'UTF-8' }, files);
}

/** A layer as an authority would deliver it in some datum. */
export function exported(layer: string, datum: Datum, files = soundPack()): string {
  const features = featuresIn(files, layer).map(({ id, properties, geometry }) => ({ type: 'Feature', properties: { id, ...(properties.code ? { code: properties.code } : {}) }, geometry: mapPositions(geometry, datum.fromWgs84) }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}
