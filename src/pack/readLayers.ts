import { crsName, isDegreesName } from '../domain/crsName';
import { foreignJson, foreignText, isJsonLines, type ForeignFormat } from '../domain/foreignFormat';
import { grades, type AtlasFeature, type LayerEntry } from '../domain/layer';
import { asWritten, collectionMembers } from './asWritten';
import { readItems, type Desk, type Item } from './item';
import { isForbidden, parseJson } from './parseJson';
import { pointerTo } from './pointer';
import { featureSchema } from './schemaFeature';

/** A layer of the manifest with the features of its file; they are declared even where the entry itself is faulty. */
export interface OpenLayer {
  readonly entry: Item<LayerEntry>;
  readonly features: Item<AtlasFeature>[];
  /** Attributes of its features that a pack has no use for. */
  readonly extras: readonly string[];
}

type LayerFile = Pick<OpenLayer, 'features' | 'extras'>;

/** Reads the file of every layer; an entry whose file cannot be used is taken out. */
export function readLayers(entries: Item<LayerEntry>[], files: Readonly<Record<string, string>>, desk: Desk): OpenLayer[] {
  return entries.map((entry) => {
    const { file, drawing } = entry.value ?? (entry.raw as { file?: unknown; drawing?: unknown } | null) ?? {};
    const read = typeof file === 'string' ? readLayerFile(file, drawing === 'places', entry, files, desk) : null;
    if (read === null) {
      entry.value = null;
      desk.ids.leaveOpen('feature', 'township', 'mention');
    }
    if (entry.value && read) reportGrade(entry.value, entry, read.features, desk);
    return { entry, features: read?.features ?? [], extras: read?.extras ?? [] };
  });
}

function readLayerFile(file: string, isPlaces: boolean, entry: Item<LayerEntry>, files: Readonly<Record<string, string>>, desk: Desk): LayerFile | null {
  const text = Object.hasOwn(files, file) ? files[file] : undefined;
  if (text === undefined) {
    desk.report('missing-layer-file', { ...entry.place, pointer: `${entry.place.pointer ?? ''}/file` }, { name: file.slice(0, 80) });
    return null;
  }
  const foreign = foreignText(text) ?? (isJsonLines(text) ? 'jsonLines' : null);
  if (foreign) return refuseFormat(file, foreign, desk);
  const value = parseJson(file, text, desk.report);
  if (value === undefined) return null;
  const format = foreignJson(value);
  if (format) return refuseFormat(file, format, desk);
  const collection = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  if (collection.type !== 'FeatureCollection') {
    desk.report('wrong-type', { file, pointer: '' }, { key: 'FeatureCollection', expected: 'object' });
    return null;
  }
  for (const key of Object.keys(collection)) {
    if (!collectionMembers.includes(key) && !isForbidden(key)) desk.report('unknown-key', { file, pointer: pointerTo([key]) }, { key });
  }
  const crs = crsName(collection.crs);
  if (crs !== null && !isDegreesName(crs)) {
    desk.report('foreign-crs', { file, pointer: '/crs' }, { crs: crs.slice(0, 80) });
    return null;
  }
  if (!Array.isArray(collection.features)) {
    desk.report('wrong-type', { file, pointer: '' }, { key: 'features', expected: 'list' });
    return null;
  }
  if (collection.features.length === 0) desk.report('empty-layer', { file, pointer: '/features' }, {});
  const written = (collection.features as readonly unknown[]).map((each) => asWritten(each, desk.languages.order));
  const features = readItems(featureSchema, written.map((each) => each.value), file, '/features', isPlaces ? ['feature', 'township', 'mention'] : ['feature', 'mention'], desk);
  return { features, extras: [...new Set(written.flatMap((each) => each.extras))] };
}

function refuseFormat(file: string, format: ForeignFormat, desk: Desk): null {
  desk.report('foreign-format', { file, line: 1 }, { format });
  return null;
}

/** A layer may not look better known than its worst feature. */
function reportGrade(layer: LayerEntry, entry: Item<LayerEntry>, features: readonly Item<AtlasFeature>[], desk: Desk): void {
  const ranks = features.flatMap(({ value }) => (value ? [grades.indexOf(value.properties.grade)] : []));
  const worst = grades[Math.max(...ranks)];
  if (worst && worst !== layer.grade) desk.report('layer-grade', { ...entry.place, pointer: `${entry.place.pointer ?? ''}/grade` }, { grade: layer.grade, worst });
}
