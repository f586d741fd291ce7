import type { AtlasFeature } from '../src/domain/layer';
import type { Bad, Delivered, Key } from './adoptDelivered';
import { Refused } from './adoptWords';

/** A feature of the layer and what was delivered for it. */
export interface Match {
  readonly feature: AtlasFeature;
  readonly delivered: Delivered;
  readonly by: 'id' | 'code';
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly bad: readonly Bad[];
  readonly onlyInFile: readonly Delivered[];
  readonly onlyInLayer: readonly AtlasFeature[];
}

/** Joins by id, else by 12-digit code. Rows whose two keys disagree, and all that mean one feature, are bad ones: nobody knows which counts. Throws `Refused` where nothing is left. */
export function matchFeatures(features: readonly AtlasFeature[], items: readonly Delivered[], spoilt: readonly Bad[] = []): Matching {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const byCode = new Map(features.flatMap((feature) => (feature.properties.code === undefined ? [] : [[feature.properties.code, feature] as const])));
  const meant = ({ id = '', code = '' }: Key): AtlasFeature | undefined => byId.get(id) ?? byCode.get(code);
  const found = new Map<AtlasFeature, Match[]>();
  const onlyInFile: Delivered[] = [];
  // A row that is none of this layer's may be as it likes.
  const bad = spoilt.filter((each) => (each.id === undefined && each.code === undefined) || meant(each));
  for (const delivered of items) {
    const { id = '', code = '' } = delivered;
    const [first, second] = [byId.get(id), byCode.get(code)];
    const feature = first ?? second;
    // An authority's own numbering may stand in `id`; an id of ours with another feature's code is a slip.
    if (first && ((second && first !== second) || (!second && code !== '' && code !== id && first.properties.code !== undefined))) bad.push({ say: (words) => words.disagree(delivered.place(words), id, code) });
    else if (feature) found.set(feature, [...(found.get(feature) ?? []), { feature, delivered, by: first ? 'id' : 'code' }]);
    else onlyInFile.push(delivered);
  }
  for (const [{ id }, same] of found) if (same.length > 1) bad.push({ say: (words) => words.duplicate(id, same.map(({ delivered }) => delivered.place(words))) });
  const matches = [...found.values()].flatMap((same) => (same.length === 1 ? same : []));
  if (matches.length === 0) throw allBad(bad) ?? new Refused((words) => words.nothingMatched);
  return { matches, bad, onlyInFile, onlyInLayer: features.filter((feature) => found.get(feature)?.length !== 1) };
}

/** What refuses a file whose every row is bad; `null` where none is. */
export function allBad(bad: readonly Bad[]): Refused | null {
  return bad.length === 0 ? null : new Refused((words) => bad.map(({ say }) => say(words)).join('\n'));
}
