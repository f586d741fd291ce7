import type { AtlasFeature } from '../src/domain/layer';
import type { Delivered } from './adoptDelivery';
import { Refused } from './adoptWords';

/** A feature of the layer and what was delivered for it. */
export interface Match {
  readonly feature: AtlasFeature;
  readonly delivered: Delivered;
  readonly by: 'id' | 'code';
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly onlyInFile: readonly Delivered[];
  readonly onlyInLayer: readonly AtlasFeature[];
}

/** Joins by id, else by 12-digit code; throws `Refused` where the two disagree or two rows mean one feature. */
export function matchFeatures(features: readonly AtlasFeature[], items: readonly Delivered[]): Matching {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const byCode = new Map(features.flatMap((feature) => (feature.properties.code === undefined ? [] : [[feature.properties.code, feature] as const])));
  const found = new Map<AtlasFeature, Match>();
  const onlyInFile: Delivered[] = [];
  for (const delivered of items) {
    const { id = '', code = '' } = delivered;
    const [first, second] = [byId.get(id), byCode.get(code)];
    // An authority's own numbering may stand in `id`; an id of ours with another feature's code is a slip.
    if (first && ((second && first !== second) || (!second && code !== '' && first.properties.code !== undefined))) {
      throw new Refused((words) => words.disagree(delivered.place(words), id, code));
    }
    const feature = first ?? second;
    const earlier = feature && found.get(feature);
    if (earlier) throw new Refused((words) => words.duplicate(feature.id, [earlier.delivered.place(words), delivered.place(words)]));
    if (feature) found.set(feature, { feature, delivered, by: first ? 'id' : 'code' });
    else onlyInFile.push(delivered);
  }
  if (found.size === 0) throw new Refused((words) => words.nothingMatched);
  return { matches: [...found.values()], onlyInFile, onlyInLayer: features.filter((feature) => !found.has(feature)) };
}
