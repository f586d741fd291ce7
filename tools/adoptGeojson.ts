import * as v from 'valibot';
import { crsName } from '../src/domain/crsName';
import { FaultList } from '../src/pack/faultList';
import { faultSentence } from '../src/pack/faultSentence';
import { messages } from '../src/messages/messages';
import { parseJson } from '../src/pack/parseJson';
import { geometrySchema } from '../src/pack/schemaFeature';
import { codeOf, synonyms, type Delivered, type Delivery } from './adoptDelivery';
import { Refused, type AdoptWords } from './adoptWords';

type Loose = Readonly<Record<string, unknown>>;

/** Features of a collection, by their `id` or the 12-digit code among their properties; heights are left out. */
export function readGeojson(text: string): Omit<Delivery, 'encoding'> {
  const faults = new FaultList();
  const root = looseOf(parseJson('GeoJSON', text, faults.report));
  const [fault] = faults.sorted();
  if (fault) throw new Refused((words) => words.notGeojson(faultSentence(fault, messages[words.row(1) === 'line 1' ? 'en' : 'zh']).what));
  if (root.type !== 'FeatureCollection' || !Array.isArray(root.features)) throw new Refused((words) => words.notGeojson('FeatureCollection'));
  const items = (root.features as readonly unknown[]).map((raw, index): Delivered => {
    const feature = looseOf(raw);
    const properties = looseOf(feature.properties);
    const place = (words: AdoptWords): string => words.feature(index + 1);
    const id = [properties.id, feature.id].find((each) => typeof each === 'string' && each !== '') as string | undefined;
    const codes = Object.entries(properties).filter(([key, value]) => synonyms.code.includes(key.toLowerCase()) && value !== null && value !== '');
    if (codes.length > 1) throw new Refused((words) => words.twoColumns('code'));
    const code = codeOf(codes[0] ? String(codes[0][1]).trim() : '', place);
    if (id === undefined && code === undefined) throw new Refused((words) => words.noKey(place(words)));
    const geometry = v.safeParse(geometrySchema, feature.geometry);
    if (!geometry.success) throw new Refused((words) => words.badGeometry(place(words)));
    return { ...(id === undefined ? {} : { id }), ...(code === undefined ? {} : { code }), place, geometry: geometry.output };
  });
  const crs = crsName(root.crs);
  return { items, datums: crs === null ? [] : [crs] };
}

function looseOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {};
}
