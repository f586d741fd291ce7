import type { Grade, Shape } from '../domain/layer';
import type { Pack, Project } from '../domain/pack';

/** A feature as a question sees it: where it is, how well that is known, and in which township it is said to lie. */
export interface AskFeature {
  readonly id: string;
  readonly grade: Grade;
  readonly accuracyM?: number | undefined;
  readonly township: string | null;
  readonly geometry: Shape;
}

export interface AskLayer {
  readonly id: string;
  readonly features: readonly AskFeature[];
  /** Villages and communities: one drawn from words is no better placed than by its township. */
  readonly isPlaces: boolean;
}

/** The part of a pack that answers are computed from: plain data, so that it can cross into a worker. */
export interface AskPack {
  /** Longitude of the middle of the pack, degrees: the plane's meridian. */
  readonly meridian: number;
  /** What is counted and listed. */
  readonly layers: readonly AskLayer[];
  /** Areas of the townships. */
  readonly townships: readonly AskFeature[];
  readonly projects: readonly Pick<Project, 'id' | 'placeKind' | 'place'>[];
  /** Lines and areas that are not counted themselves but that a project may stand at. */
  readonly others: readonly AskFeature[];
}

/** Reads out of a pack what questions need. Circles of equal area have no true place and the outline holds everything: neither is counted. */
export function askPackOf(pack: Pack): AskPack {
  const [west, , east] = pack.bounds;
  const { townships: named } = pack.indicators.corridor;
  const townships = pack.layers.find(({ id }) => id === named) ?? pack.layers.find(({ drawing }) => drawing === 'places');
  const features = (layer: Pack['layers'][number]): AskFeature[] =>
    layer.features.map(({ id, geometry, properties }) => ({ id, geometry, grade: properties.grade, accuracyM: properties.accuracyM, township: properties.township ?? null }));
  const isCounted = ({ drawing, id }: Pack['layers'][number]) => drawing !== 'boundary' && drawing !== 'circles' && drawing !== 'places' && id !== townships?.id;
  return {
    meridian: (west + east) / 2,
    layers: pack.layers.filter(isCounted).map((layer) => ({ id: layer.id, features: features(layer), isPlaces: layer.drawing === 'villages' || layer.drawing === 'communities' })),
    townships: townships ? features(townships) : [],
    others: pack.layers.filter((layer) => !isCounted(layer) && layer !== townships && layer.drawing !== 'circles').flatMap(features),
    projects: pack.projects.map(({ id, placeKind, place }) => ({ id, placeKind, place })),
  };
}
