import * as v from 'valibot';
import { crsName } from '../src/domain/crsName';
import { foreignJson, isJsonLines } from '../src/domain/foreignFormat';
import { FaultList } from '../src/pack/faultList';
import { faultSentence } from '../src/pack/faultSentence';
import { messages } from '../src/messages/messages';
import { unwrapped } from '../src/pack/asWritten';
import { parseJson } from '../src/pack/parseJson';
import { geometrySchema } from '../src/pack/schemaFeature';
import { keyFrom, sift, synonyms, type Delivery, type Key, type PlaceWords } from './adoptDelivered';
import { Refused } from './adoptWords';

type Loose = Readonly<Record<string, unknown>>;

/** Features of a collection, by their `id` or the 12-digit code among their properties; heights are left out. */
export function readGeojson(text: string): Omit<Delivery, 'encoding'> {
  if (isJsonLines(text)) throw new Refused((words) => words.foreign('jsonLines'));
  const faults = new FaultList();
  const root = looseOf(parseJson('GeoJSON', text, faults.report));
  const [fault] = faults.sorted();
  if (fault) throw new Refused((words) => words.notGeojson(faultSentence(fault, messages[words.language]).what));
  const format = foreignJson(root);
  if (format) throw new Refused((words) => words.foreign(format));
  if (root.type !== 'FeatureCollection' || !Array.isArray(root.features)) throw new Refused((words) => words.noCollection(typeof root.type === 'string' ? root.type.slice(0, 40) : ''));
  const features = (root.features as readonly unknown[]).map((raw, index) => ({ feature: looseOf(raw), index }));
  const sifted = sift(
    features,
    ({ index }) => (words) => words.feature(index + 1),
    ({ feature }, place) => keyOf(feature, place),
    ({ feature }, place) => {
      const geometry = v.safeParse(geometrySchema, unwrapped(feature.geometry));
      if (!geometry.success) throw new Refused((words) => words.badGeometry(place(words)));
      return geometry.output;
    },
  );
  const crs = crsName(root.crs);
  return { ...sifted, datums: crs === null ? [] : [crs], notes: 0 };
}

function keyOf(feature: Loose, place: PlaceWords): Key {
  const properties = looseOf(feature.properties);
  const id = [properties.id, feature.id].find((each) => typeof each === 'string' && each !== '') as string | undefined;
  const codes = Object.entries(properties).filter(([key, value]) => synonyms.code.includes(key.toLowerCase()) && value !== null && value !== '');
  if (codes.length > 1) throw new Refused((words) => words.twoColumns('code'));
  // A code may stand as the feature's own id.
  if (codes.length === 0 && id !== undefined && /^\d{12}$/.test(id)) return { id, code: id };
  return keyFrom(id, codes[0] ? String(codes[0][1]).trim() : '', place);
}

function looseOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {};
}
