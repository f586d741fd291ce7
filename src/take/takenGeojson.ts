import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import { areaKm2 } from '../domain/claimArea';
import { claimById } from '../domain/claims';
import type { AtlasFeature, Layer } from '../domain/layer';
import type { Pack } from '../domain/pack';
import { isWithheld, type Scene } from '../domain/scene';
import { passesThing, type Sieve } from '../domain/sieve';
import type { Messages } from '../messages/messages';
import type { Provenance } from './provenance';

/** A feature with the layer it is shown in. */
export interface Shown {
  readonly layer: Layer;
  readonly feature: AtlasFeature;
}

/** What the map shows: features of the layers that are on and not withheld, which pass the filter, in the map's order. */
export function shownFeatures({ pack, mode, shown }: Scene, sieve: Sieve): readonly Shown[] {
  return pack.layers
    .filter((layer) => (shown[layer.id] ?? 0) > 0 && !isWithheld(layer, mode, pack))
    .flatMap((layer) => layer.features.filter(({ id }) => passesThing(sieve, id)).map((feature) => ({ layer, feature })));
}

/** A township leaves the atlas as the point of its name: its limits are never drawn, so they are never given away either. */
function givenGeometry({ drawing }: Layer, { geometry, properties }: AtlasFeature): Geometry | null {
  if (drawing !== 'places') return geometry;
  return properties.labelAt ? ({ type: 'Point', coordinates: [...properties.labelAt] } satisfies Point) : null;
}

function givenFeature(pack: Pack, { layer, feature }: Shown, t: Messages): Feature<Geometry | null> {
  const { id, zh, en, grade, source, code, township, accuracyM, claim, note } = feature.properties;
  const area = claim ? areaKm2(claimById(pack).get(claim)) : null;
  const kept = { code, township, accuracyM, claim, note_zh: note?.zh, note_en: note?.en, ...(area === null || layer.drawing !== 'circles' ? {} : { area_km2: area }) };
  const known = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return {
    type: 'Feature', id, geometry: givenGeometry(layer, feature),
    properties: { id, zh, en, layer: layer.id, layer_zh: layer.title.zh, layer_en: layer.title.en, grade, grade_note: t.shell.grades[`${grade}Note`], source, source_title: pack.sources.find((each) => each.id === source)?.title.zh ?? source, ...known },
  };
}

/** What lies over the pack's own features on the map. */
export interface OverMap {
  /** Drawings of the scenario that is shown. */
  readonly sketches: readonly Feature<Geometry>[];
  /** `null` where no answer is on the map. */
  readonly answer: { readonly outline: readonly Feature<Geometry>[]; readonly list: object } | null;
}

/** Features as GeoJSON (RFC 7946, WGS 84), sketches and the answer's outline after the pack's own; `about` says what the file is, `answer` what was found. */
export function takenGeojson(pack: Pack, shown: readonly Shown[], t: Messages, provenance: Provenance, over: OverMap = { sketches: [], answer: null }): FeatureCollection<Geometry | null> & { readonly about: Record<string, string>; readonly answer?: object } {
  const features = [...shown.map((each) => givenFeature(pack, each, t)), ...over.sketches, ...(over.answer?.outline ?? [])];
  return { type: 'FeatureCollection', about: Object.fromEntries(provenance), ...(over.answer ? { answer: over.answer.list } : {}), features };
}
