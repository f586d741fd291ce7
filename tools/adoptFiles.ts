import { grades, type Grade, type LayerEntry } from '../src/domain/layer';
import { type Source } from '../src/domain/pack';
import { manifestFile } from '../src/pack/parts';
import { rawId } from '../src/pack/rawId';
import { movedLabels } from './adoptLabels';
import type { Placed } from './adoptPlace';
import { appendJson, editJson } from './editJson';
import { layerText, partsOfLayer } from './layerText';

/** What is known of the adopted positions beside their place. */
export interface Provenance {
  readonly source: string;
  /** The source's entry, where it is not in the manifest yet. */
  readonly entry?: Source;
  readonly accuracyM?: number;
}

interface RawFeature {
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface Adopted {
  /** New text by path in the pack. */
  readonly files: Record<string, string>;
  readonly grade: Grade;
  /** Features whose name had to move into the new shape. */
  readonly labels: readonly string[];
}

/** The texts of the layer and the manifest with the new positions in them, and the grade the layer has then. */
export function adoptedFiles(files: Readonly<Record<string, string>>, layer: LayerEntry, placed: readonly Placed[], provenance: Provenance): Adopted {
  const labels = movedLabels(placed);
  const shapes = new Map<unknown, Placed>(placed.map((each) => [each.feature.id, each]));
  const { head, features } = partsOfLayer<RawFeature>(files[layer.file] ?? '');
  const adopted = features.map((feature) => {
    const found = shapes.get(rawId(feature));
    if (!found) return feature;
    const { accuracyM: _, ...properties } = feature.properties ?? {};
    const labelAt = labels.get(found.feature.id);
    const accuracy = provenance.accuracyM === undefined ? {} : { accuracyM: provenance.accuracyM };
    return { ...feature, properties: { ...properties, grade: 'official', source: provenance.source, ...accuracy, ...(labelAt ? { labelAt } : {}) }, geometry: found.shape };
  });
  const grade = grades[Math.max(...adopted.map(({ properties }) => grades.indexOf(properties?.grade as Grade)))] ?? layer.grade;
  return { files: { [layer.file]: layerText(head, adopted), [manifestFile]: manifestWith(files[manifestFile] ?? '', layer, grade, provenance) }, grade, labels: [...labels.keys()] };
}

function manifestWith(text: string, layer: LayerEntry, grade: Grade, { source, entry }: Provenance): string {
  const raw = JSON.parse(text) as { layers: { id?: unknown }[] };
  const index = raw.layers.findIndex(({ id }) => id === layer.id);
  let next = text;
  if (grade !== layer.grade) next = editJson(next, ['layers', index, 'grade'], grade);
  if (!layer.sources.includes(source)) next = appendJson(next, ['layers', index, 'sources'], source);
  return entry ? appendJson(next, ['sources'], entry) : next;
}
