import type { Geometry } from 'geojson';
import { featureById } from '../domain/framing';
import type { AtlasFeature, Layer } from '../domain/layer';
import type { Pack } from '../domain/pack';
import { isSketchName, type AskKind, type Question } from '../domain/question';
import type { Overlay } from '../domain/scene';
import { isBroken, shapeFaults, type ShapeFault } from '../domain/shapeFaults';
import { layerOf } from '../domain/things';
import type { Request, Target } from './answer';

/** Something drawn by hand that a question may be about. */
export interface Sketched {
  /** `*` and the drawing's id. */
  readonly id: string;
  /** Its name alone, as the person gave it. */
  readonly label: string;
  readonly geometry: Geometry;
}

/** What lies on the map as a sketch: shapes, each with the name that another of its overlays gives it. */
export function sketchesOf(overlays: readonly Overlay[]): readonly Sketched[] {
  const features = overlays.filter(({ kind }) => kind === 'sketch').flatMap(({ data }) => data.features);
  const labels = new Map(features.map(({ id, properties }) => [id, typeof properties?.name === 'string' ? properties.name : ''] as const).filter(([, label]) => label));
  return features.filter(({ id, properties }) => id !== undefined && !properties?.anchor).map(({ id, geometry }) => ({ id: `*${id}`, label: labels.get(id) ?? '', geometry }));
}

/** Whether a feature has a place that may be measured from: villages known only to their township have none, and circles of equal area stand anywhere. */
export function isAskable(layer: Layer, feature: AtlasFeature): boolean {
  return layer.drawing !== 'circles' && feature.properties.grade !== 'township';
}

const dimension: Readonly<Record<Geometry['type'], 'point' | 'line' | 'area'>> = {
  Point: 'point', MultiPoint: 'point', LineString: 'line', MultiLineString: 'line', Polygon: 'area', MultiPolygon: 'area', GeometryCollection: 'point',
};

/** Whether a question of a kind can be about a shape: crossings and along need lines, inside and overlap areas. */
export function suits(kind: AskKind, geometry: Geometry): boolean {
  switch (kind) {
    case 'within': case 'nearest': return true;
    case 'crossings': case 'along': return dimension[geometry.type] === 'line';
    case 'inside': case 'overlap': return dimension[geometry.type] === 'area';
  }
}

/** The feature that a question about an id is about: a feature itself, or where a project is known to stand. */
export function placeIdOf(pack: Pack, id: string): string {
  return pack.projects.find((project) => project.id === id)?.place || id;
}

/** A sketch that has no true measure, and what is wrong with it. */
export interface BrokenSketch {
  readonly label: string;
  readonly fault: ShapeFault;
}

/** Why a question cannot be answered: a sketch that is not on this device or is broken, a thing without a place of its own, or a shape that it makes no sense for. */
export type AskProblem = 'notHere' | 'noPlace' | 'wrongShape' | BrokenSketch;

/** True for a question that can be answered. */
export function isRequest(found: Request | AskProblem | null): found is Request {
  return found !== null && typeof found !== 'string' && 'question' in found;
}

/** Most pairs of edges that are compared to find a crossing: a denser sketch is taken as it is. */
const mostPairs = 200_000;

function targetOf(pack: Pack, sketches: readonly Sketched[], id: string): Target | AskProblem {
  if (isSketchName(id)) {
    const sketch = sketches.find((each) => each.id === id);
    if (!sketch) return 'notHere';
    const fault = shapeFaults(sketch.geometry, mostPairs).find(isBroken);
    return fault ? { label: sketch.label, fault } : { id, geometry: sketch.geometry, grade: null, isWithheld: false };
  }
  const feature = featureById(pack).get(placeIdOf(pack, id));
  const layer = feature && layerOf(pack, feature.id);
  if (!feature || !layer || !isAskable(layer, feature)) return 'noPlace';
  return { id: feature.id, geometry: feature.geometry, grade: feature.properties.grade, accuracyM: feature.properties.accuracyM, isWithheld: layer.drawing === 'places' || layer.drawing === 'boundary' };
}

/** A question with what it names, or why it cannot be answered. */
export function requestOf(pack: Pack, sketches: readonly Sketched[], question: Question): Request | AskProblem {
  const subject = targetOf(pack, sketches, question.subject);
  const other = 'other' in question ? targetOf(pack, sketches, question.other) : null;
  if (typeof subject === 'string' || 'fault' in subject) return subject;
  if (other !== null && (typeof other === 'string' || 'fault' in other)) return other;
  return [subject, other].every((each) => !each || suits(question.kind, each.geometry)) ? { question, subject, other } : 'wrongShape';
}
