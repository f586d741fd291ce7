import { featureById } from './framing';
import type { AtlasFeature, Layer } from './layer';
import type { Pack, Project } from './pack';
import type { Text } from './text';

/** Anything that can be selected: a feature with a position, or a project that may have none. */
export type Thing =
  | { readonly kind: 'feature'; readonly id: string; readonly name: Text; readonly feature: AtlasFeature }
  | { readonly kind: 'project'; readonly id: string; readonly name: Text; readonly project: Project };

export function layerOf(pack: Pack, featureId: string): Layer | undefined {
  return pack.layers.find((layer) => layer.features.some((feature) => feature.id === featureId));
}

export function thingById(pack: Pack, id: string | null): Thing | null {
  if (!id) return null;
  const project = pack.projects.find((each) => each.id === id);
  if (project) return { kind: 'project', id, name: project.name, project };
  const feature = featureById(pack).get(id);
  return feature ? { kind: 'feature', id, name: { zh: feature.properties.zh, en: feature.properties.en }, feature } : null;
}

/** Projects tied to a feature: at it, in it (a township) or along it. */
export function projectsAt(pack: Pack, featureId: string): readonly Project[] {
  return pack.projects.filter((project) => project.place === featureId);
}
