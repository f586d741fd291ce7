import { grades, type AtlasFeature, type LayerEntry } from '../domain/layer';
import { readItems, type Desk, type Item } from './item';
import { isForbidden, parseJson } from './parseJson';
import { pointerTo } from './pointer';
import { featureSchema } from './schemaFeature';

/** A layer of the manifest with the features of its file; they are declared even where the entry itself is faulty. */
export interface OpenLayer {
  readonly entry: Item<LayerEntry>;
  readonly features: Item<AtlasFeature>[];
}

/** Reads the file of every layer; an entry whose file cannot be used is taken out. */
export function readLayers(entries: Item<LayerEntry>[], files: Readonly<Record<string, string>>, desk: Desk): OpenLayer[] {
  return entries.map((entry) => {
    const { file, drawing } = entry.value ?? (entry.raw as { file?: unknown; drawing?: unknown } | null) ?? {};
    const features = typeof file === 'string' ? readLayerFile(file, drawing === 'places', entry, files, desk) : null;
    if (features === null) {
      entry.value = null;
      desk.ids.leaveOpen('feature', 'township', 'mention');
    }
    if (entry.value && features) reportGrade(entry.value, entry, features, desk);
    return { entry, features: features ?? [] };
  });
}

function readLayerFile(file: string, isPlaces: boolean, entry: Item<LayerEntry>, files: Readonly<Record<string, string>>, desk: Desk): Item<AtlasFeature>[] | null {
  const text = Object.hasOwn(files, file) ? files[file] : undefined;
  if (text === undefined) {
    desk.report('missing-layer-file', { ...entry.place, pointer: `${entry.place.pointer ?? ''}/file` }, { name: file.slice(0, 80) });
    return null;
  }
  const value = parseJson(file, text, desk.report);
  if (value === undefined) return null;
  const collection = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  if (collection.type !== 'FeatureCollection') {
    desk.report('wrong-type', { file, pointer: '' }, { key: 'FeatureCollection', expected: 'object' });
    return null;
  }
  for (const key of Object.keys(collection)) {
    if (!['type', 'features', 'name', 'bbox', '$schema'].includes(key) && !isForbidden(key)) desk.report('unknown-key', { file, pointer: pointerTo([key]) }, { key });
  }
  if (!Array.isArray(collection.features)) {
    desk.report('wrong-type', { file, pointer: '' }, { key: 'features', expected: 'list' });
    return null;
  }
  if (collection.features.length === 0) desk.report('empty-layer', { file, pointer: '/features' }, {});
  return readItems(featureSchema, collection.features, file, '/features', isPlaces ? ['feature', 'township', 'mention'] : ['feature', 'mention'], desk);
}

/** A layer may not look better known than its worst feature. */
function reportGrade(layer: LayerEntry, entry: Item<LayerEntry>, features: readonly Item<AtlasFeature>[], desk: Desk): void {
  const ranks = features.flatMap(({ value }) => (value ? [grades.indexOf(value.properties.grade)] : []));
  const worst = grades[Math.max(...ranks)];
  if (worst && worst !== layer.grade) desk.report('layer-grade', { ...entry.place, pointer: `${entry.place.pointer ?? ''}/grade` }, { grade: layer.grade, worst });
}
