import * as v from 'valibot';
import { grades } from '../domain/layer';
import { id, number, position, text, words } from './schemaWords';

const line = v.pipe(v.array(position), v.minLength(2, 'too-few-points'));
const ring = v.pipe(v.array(position), v.minLength(4, 'too-few-points'));
const polygon = v.pipe(v.array(ring), v.minLength(1, 'too-few-points'));

/** The geometries a layer may hold. */
export const geometrySchema = v.variant('type', [
  v.object({ type: v.literal('Point'), coordinates: position }),
  v.object({ type: v.literal('LineString'), coordinates: line }),
  v.object({ type: v.literal('MultiLineString'), coordinates: v.pipe(v.array(line), v.minLength(1, 'too-few-points')) }),
  v.object({ type: v.literal('Polygon'), coordinates: polygon }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.pipe(v.array(polygon), v.minLength(1, 'too-few-points')) }),
]);

const properties = v.object({
  id,
  zh: words,
  en: words,
  short: v.optional(text),
  grade: v.picklist(grades),
  source: v.string(),
  accuracyM: v.optional(v.pipe(number, v.minValue(0, 'bad-number'))),
  code: v.optional(v.pipe(v.string(), v.regex(/^\d{12}$/, 'bad-code'))),
  township: v.optional(v.string()),
  claim: v.optional(v.string()),
  labelAt: v.optional(position),
  alias: v.optional(v.array(words)),
  note: v.optional(text),
  highSpeed: v.optional(v.boolean()),
});

/** A feature of a layer file. */
export const featureSchema = v.object({ type: v.literal('Feature'), id, properties, geometry: geometrySchema });
