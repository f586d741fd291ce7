import type { IdKind } from '../domain/fault';
import type { Claim } from '../domain/claim';
import type { AtlasFeature, LayerEntry } from '../domain/layer';
import type { Lens, Project } from '../domain/pack';
import type { Desk, Item } from './item';

/** Reports an id that names nothing; the item is left as it is. */
export function referOne(item: Item<unknown>, id: string, kind: IdKind, key: string, desk: Desk): void {
  const pointer = item.place.pointer === undefined ? {} : { pointer: `${item.place.pointer}/${key.replaceAll('.', '/')}` };
  desk.ids.refer(id, kind, key, { ...item.place, ...pointer }, desk.report);
}

/** The ids of a list that name something sound; the others are reported and left out. */
export function referList(item: Item<unknown>, list: readonly string[], kind: IdKind, key: string, desk: Desk): string[] {
  return list.filter((id, index) => {
    const place = { ...item.place, pointer: `${item.place.pointer ?? ''}/${key}/${index}` };
    return desk.ids.refer(id, kind, key, place, desk.report) === 'sound';
  });
}

export function referClaim(claim: Claim, item: Item<Claim>, desk: Desk): void {
  referOne(item, claim.theme, 'theme', 'theme', desk);
  referOne(item, claim.source, 'source', 'source', desk);
}

export function referFeature({ properties }: AtlasFeature, item: Item<AtlasFeature>, desk: Desk): void {
  referOne(item, properties.source, 'source', 'properties.source', desk);
  if (properties.township !== undefined) referOne(item, properties.township, 'township', 'properties.township', desk);
  if (properties.claim !== undefined) referOne(item, properties.claim, 'claim', 'properties.claim', desk);
}

export function referProject(project: Project, item: Item<Project>, desk: Desk): void {
  for (const key of ['sector', 'programme', 'status', 'claim'] as const) referOne(item, project[key], key, key, desk);
  if (project.place !== '') referOne(item, project.place, project.placeKind === 'township' ? 'township' : 'feature', 'place', desk);
}

/** A claim mentions the projects whose rows name it, whether its own list does or not: one tie, written once. */
export function mentionProjects(claims: readonly Item<Claim>[], projects: readonly Item<Project>[]): void {
  const named = new Map<string, string[]>();
  for (const { value } of projects) if (value) named.set(value.claim, [...(named.get(value.claim) ?? []), value.id]);
  for (const item of claims) {
    if (item.value) item.value = { ...item.value, mentions: [...new Set([...item.value.mentions, ...(named.get(item.value.id) ?? [])])] };
  }
}

/** Leaves in the lists of claims, layers and lenses only what is there. */
export function referLists(claims: readonly Item<Claim>[], layers: readonly Item<LayerEntry>[], lenses: readonly Item<Lens>[], desk: Desk): void {
  for (const item of claims) {
    if (!item.value) continue;
    const mentions = referList(item, item.value.mentions, 'mention', 'mentions', desk);
    const inputs = item.value.inputs && referList(item, item.value.inputs, 'claim', 'inputs', desk);
    item.value = { ...item.value, mentions, ...(inputs ? { inputs } : {}) };
  }
  for (const item of layers) {
    if (item.value) item.value = { ...item.value, sources: referList(item, item.value.sources, 'source', 'sources', desk) };
  }
  for (const item of lenses) {
    if (!item.value) continue;
    referOne(item, item.value.lead, 'claim', 'lead', desk);
    item.value = {
      ...item.value,
      layers: referList(item, item.value.layers, 'layer', 'layers', desk),
      members: referList(item, item.value.members, 'feature', 'members', desk),
      claims: referList(item, item.value.claims, 'claim', 'claims', desk),
    };
  }
}
