import * as v from 'valibot';
import { grades, type Properties } from '../domain/layer';
import type { Text } from '../domain/text';
import { id, number, position, text, toldOf, words, type TextContext } from './schemaWords';

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

const perhaps = v.nullish(v.string());

const properties = v.pipe(v.looseObject({
  id,
  zh: perhaps,
  en: perhaps,
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
}), v.rawTransform((context): Properties => {
  const name = toldOf(context as unknown as TextContext, false);
  const others = Object.entries(context.dataset.value).filter(([key]) => propertyKeys.has(key));
  return { ...(Object.fromEntries(others) as Omit<Properties, keyof Text>), ...name };
}));

/** What is kept beside the names; the names in other languages are among these, not beside them. */
const propertyKeys: ReadonlySet<string> = new Set(['id', 'short', 'grade', 'source', 'accuracyM', 'code', 'township', 'claim', 'labelAt', 'alias', 'note', 'highSpeed']);

/** A feature of a layer file. */
export const featureSchema = v.object({ type: v.literal('Feature'), id, properties, geometry: geometrySchema });
