import type { AtlasFeature, Drawing, Layer } from '../domain/layer';
import type { Pack, Project } from '../domain/pack';
import { certaintyOf } from '../domain/certainty';
import { corridorMeasure, spansWithin, type CorridorMeasure, type MeasuredPoint } from '../domain/corridorMeasure';

/** How many lie within the distance: for certain, at least as drawn, and at most. */
export interface Count {
  /** Which kind of place is counted. */
  readonly drawing: Drawing;
  readonly certain: number;
  readonly low: number;
  readonly high: number;
}

/** An area that comes within the distance, with the stretches of the line (km from its start) from which it does. */
export interface Stretch {
  readonly feature: AtlasFeature;
  readonly layer: Layer;
  readonly kind: 'township' | 'zone';
  readonly spans: readonly (readonly [fromKm: number, toKm: number])[];
  /** Places known only to lie somewhere in this township. */
  readonly counts: readonly Count[];
}

/** What lies within a distance of the corridor, as far as the pack knows. */
export interface CorridorReach {
  readonly feature: AtlasFeature;
  readonly lengthKm: number;
  readonly points: readonly MeasuredPoint[];
  readonly stretches: readonly Stretch[];
  /** Places of all townships together, pinned ones included. */
  readonly totals: readonly Count[];
  /** True while a village is counted that has no position of its own. */
  readonly onlyTownship: boolean;
  /** True where the line runs through every township so counted: no distance, however small, leaves one of them out. */
  readonly crossed: boolean;
  /** Projects known only to lie somewhere along the line. */
  readonly beside: readonly Project[];
}

function reachOf(pack: Pack, measure: CorridorMeasure, withinKm: number): CorridorReach {
  const { corridor } = pack.indicators;
  const line = measure.feature.properties;
  const villageLayers = corridor.villages.flatMap((id) => pack.layers.find((layer) => layer.id === id) ?? []);
  const pinned = new Set(measure.points.map((point) => point.feature.id));
  const points = measure.points.filter((point) => point.offKm <= withinKm).sort((a, b) => a.alongKm - b.alongKm);
  const stretches = measure.areas.flatMap((area): Stretch[] => {
    const { feature, layer } = area;
    if (area.nearestKm > withinKm) return [];
    const spans = spansWithin(measure, area, withinKm);
    if (layer.id !== corridor.townships) return [{ feature, layer, kind: 'zone', spans, counts: [] }];
    const counts = villageLayers.flatMap(({ drawing, features }) => {
      const high = features.filter((each) => each.properties.township === feature.id && !pinned.has(each.id)).length;
      const isWhole = area.farthestKm <= withinKm;
      const isSure = certaintyOf(isWhole, [line, feature.properties], withinKm - area.farthestKm) === 'certain';
      return high > 0 ? [{ drawing, certain: isSure ? high : 0, low: isWhole ? high : 0, high }] : [];
    });
    return counts.length > 0 ? [{ feature, layer, kind: 'township', spans, counts }] : [];
  });
  const areas = new Set(measure.areas.map((area) => area.feature.id));
  const totals = villageLayers.map(({ id, drawing, features }): Count => {
    const here = points.filter((point) => point.layer.id === id);
    const sure = here.filter(({ feature: { properties }, offKm }) => certaintyOf(true, [line, properties], withinKm - offKm) === 'certain').length;
    const somewhere = features.filter((each) => !pinned.has(each.id) && !areas.has(each.properties.township ?? '')).length;
    const parts = stretches.flatMap((stretch) => stretch.counts.filter((count) => count.drawing === drawing));
    const total = (of: 'certain' | 'low' | 'high', from: number) => parts.reduce((sum, each) => sum + each[of], from);
    return { drawing, certain: total('certain', sure), low: total('low', here.length), high: total('high', here.length + somewhere) };
  });
  const uncertain = stretches.filter((stretch) => stretch.counts.some((count) => count.high > count.low));
  const isCrossed = (stretch: Stretch): boolean => measure.areas.some((area) => area.feature === stretch.feature && area.nearestKm === 0);
  const beside = pack.projects.filter((project) => project.placeKind === 'along' && project.place === measure.feature.id);
  return { feature: measure.feature, lengthKm: measure.lengthKm, points, stretches, totals, onlyTownship: totals.some((total) => total.high > total.low), crossed: uncertain.length > 0 && uncertain.every(isCrossed), beside };
}

interface Memory {
  readonly measure: CorridorMeasure | null;
  readonly reaches: Map<number, CorridorReach>;
}
const memories = new WeakMap<Pack, Memory>();

/** What lies within `withinKm` of the pack's corridor; measured once a pack, remembered by distance; `null` without a corridor. */
export function corridorReach(pack: Pack, withinKm: number): CorridorReach | null {
  const memory = memories.get(pack) ?? { measure: corridorMeasure(pack), reaches: new Map() };
  memories.set(pack, memory);
  if (!memory.measure) return null;
  const reach = memory.reaches.get(withinKm) ?? reachOf(pack, memory.measure, withinKm);
  if (memory.reaches.size > 200) memory.reaches.clear();
  memory.reaches.set(withinKm, reach);
  return reach;
}
