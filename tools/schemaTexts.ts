import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { projectColumns, projectPlaceKinds } from '../src/pack/readProjects';
import { actualColumns } from '../src/pack/readActuals';
import { unusedSchema } from '../src/pack/readUnused';
import { divisionColumns } from '../src/pack/checkDivisions';
import { collectionMembers } from '../src/pack/asWritten';
import { languageCode } from '../src/pack/languages';
import { claimSchema } from '../src/pack/schemaClaim';
import { featureSchema } from '../src/pack/schemaFeature';
import { frameworkNodeSchema } from '../src/pack/schemaFramework';
import { hallSettings, indicatorParts, manifestLists, manifestParts } from '../src/pack/schemaManifest';
import { id, words } from '../src/pack/schemaWords';

/** The lists of the manifest are read entry by entry, so their schema is put together only here. */
const manifest = v.object({
  ...manifestParts, languages: v.optional(manifestParts.languages), readings: v.optional(manifestParts.readings),
  sources: v.array(manifestLists.sources), themes: v.array(manifestLists.themes), sectors: v.array(manifestLists.sectors), programmes: v.array(manifestLists.programmes),
  statuses: v.array(manifestLists.statuses), layers: v.array(manifestLists.layers), lenses: v.array(manifestLists.lenses), indicators: v.object(indicatorParts), hall: v.optional(hallSettings),
});

/** A feature as `asWritten` takes it: with its id at its top or not, properties that are null, and attributes of somebody's own. */
const properties = featureSchema.entries.properties.entries;
const loose: v.ObjectEntries = Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, schema.type === 'optional' || key === 'id' ? v.nullish(schema) : schema]));
const feature = v.object({ ...featureSchema.entries, id: v.optional(v.union([v.number(), v.null(), featureSchema.entries.id])), properties: v.looseObject(loose) });
const layer = v.object({
  ...Object.fromEntries(collectionMembers.filter((key) => key !== '$schema').map((key) => [key, v.optional(v.any())])), type: v.literal('FeatureCollection'), features: v.array(feature), name: v.optional(v.string()), bbox: v.optional(v.array(v.number())),
});

const cells = (columns: readonly string[]): Record<string, v.GenericSchema> => Object.fromEntries(columns.map((column) => [column, v.string()]));
const perhaps = v.optional(v.string());

/** A table's schema is that of one row, for the editors and validators of tables that read JSON Schema. */
const project = v.looseObject({ ...cells(projectColumns), id, name_zh: perhaps, name_en: perhaps, note_zh: perhaps, note_en: perhaps, sector: words, programme: words, status: words, claim: words, place_kind: v.picklist(projectPlaceKinds) });
const division = v.looseObject({ ...cells(divisionColumns), zh: perhaps, en: perhaps, code: v.pipe(v.string(), v.regex(/^\d{12}$/)) });

const actual = v.object({ ...cells(actualColumns), claim: words, value: words, as_of: words, source: words, note: v.optional(v.string()) });

const schemas: Readonly<Record<string, readonly [title: string, schema: v.GenericSchema]>> = {
  'pack.schema.json': ['pack.json: the manifest of a pack', manifest],
  'claims.schema.json': ['claims.json: the numbers and promises of a report', v.object({ claims: v.array(claimSchema) })],
  'framework.schema.json': ['framework.json: the report’s own order of ideas', v.object({ nodes: v.array(frameworkNodeSchema) })],
  'layer.schema.json': ['layers/*.geojson: the features of one layer', layer],
  'projects.schema.json': ['tables/projects.csv: one row', project],
  'unused.schema.json': ['unused.json: what no claim takes up', v.object({ unused: v.array(unusedSchema) })],
  'actuals.schema.json': ['tables/actuals.csv: one row', actual],
  'divisions.schema.json': ['tables/divisions.csv: one row', division],
};

interface Node {
  [key: string]: unknown;
  type?: unknown;
  properties?: Record<string, unknown>;
}

/** The JSON Schema (draft 7, which editors know) of each file of a pack, by the schema's file name. */
export function schemaTexts(): Record<string, string> {
  return Object.fromEntries(Object.entries(schemas).map(([name, [title, schema]]) => {
    // What only code can check (a language's Unicode classes, the order of two numbers) is left to pack:check.
    const { $schema, ...body } = strict(toJsonSchema(schema, { target: 'draft-07', errorMode: 'ignore' }) as Node);
    const isTable = title.endsWith('row');
    const properties = isTable ? body.properties : { $schema: { type: 'string' }, ...body.properties };
    return [name, `${JSON.stringify({ $schema, title, ...body, properties }, null, 1)}\n`];
  }));
}

/** The same schema without room for unknown keys but the codes of languages, which the check reports as well; a tuple of a position may go on (a height). */
function strict(node: Node): Node {
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, strictChild(value)])) as Node;
  if (inner.type !== 'object' || !inner.properties || inner.additionalProperties !== undefined) return inner;
  const hasLanguages = 'zh' in inner.properties || 'name_zh' in inner.properties;
  // A key that has a schema of its own must match no pattern beside it.
  const prefix = `^(?!(${Object.keys(inner.properties).join('|')})$)${'name_zh' in inner.properties ? '(name|note)_' : ''}`;
  return { ...inner, ...(hasLanguages ? { patternProperties: { [languageCode.source.replace('^', prefix)]: { type: 'string' } } } : {}), additionalProperties: false };
}

function strictChild(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strictChild);
  return typeof value === 'object' && value !== null ? strict(value as Node) : value;
}
