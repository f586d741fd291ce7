import { describe, expect, it } from 'vitest';
import { claims, features, layer, manifest, table } from './shipped';

const ids = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map((each) => each.id));
const featureIds = ids(features);
const claimIds = ids(claims);
const projects = table('projects');
const projectIds = new Set(projects.map((row) => row['id'] ?? ''));

describe('the shipped pack agrees with itself', () => {
  it('gives every feature, claim and project an id of its own in kebab-case', () => {
    expect(featureIds.size).toBe(features.length);
    expect(claimIds.size).toBe(claims.length);
    expect(projectIds.size).toBe(projects.length);
    for (const id of [...featureIds, ...claimIds, ...projectIds]) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect([...projectIds].filter((id) => featureIds.has(id))).toEqual([]);
  });

  it('writes each id twice the same, and the features of a layer in its order', () => {
    for (const each of features) expect(each.properties.id).toBe(each.id);
    for (const { id } of manifest.layers) {
      const order = layer(id).map((each) => each.id);
      expect(order).toEqual([...order].sort());
    }
  });

  it('names a source with its licence for every layer and feature', () => {
    const sources = ids(manifest.sources);
    for (const each of features) expect(sources).toContain(each.properties.source);
    for (const entry of manifest.layers) for (const id of entry.sources) expect(sources).toContain(id);
    for (const source of manifest.sources) expect(source.licence.zh && source.licence.en).toBeTruthy();
    expect(manifest.sources.find((source) => source.id === 'geonames')?.licence.en).toContain('CC BY 4.0');
  });

  it('lets claims mention only what exists', () => {
    for (const claim of claims) {
      for (const id of claim.mentions) expect(featureIds.has(id) || projectIds.has(id), `${claim.id} mentions ${id}`).toBe(true);
      for (const id of claim.inputs ?? []) expect(claimIds).toContain(id);
      expect(ids(manifest.themes)).toContain(claim.theme);
    }
  });

  it('ties every project to a claim, a sector, a programme, a status and a place that exist', () => {
    for (const row of projects) {
      expect(claimIds).toContain(row['claim']);
      expect(ids(manifest.sectors)).toContain(row['sector']);
      expect(ids(manifest.programmes)).toContain(row['programme']);
      expect(ids(manifest.statuses)).toContain(row['status']);
      if (row['place_kind'] === 'district') expect(row['place']).toBe('');
      else expect(featureIds).toContain(row['place']);
    }
  });

  it('pins no project whose position nobody knows', () => {
    const placed = Object.fromEntries(projects.map((row) => [row['id'], `${row['place_kind']} ${row['place']}`]));
    expect(placed['dahan-heshangjie']).toBe('township ganhechen');
    expect(placed['guadaoying-phase-two']).toBe('feature guadaoying-202');
    expect(placed['smart-warehousing']).toBe('along corridor-107');
    expect(placed['headquarters-economy']).toBe('along corridor-107');
    for (const id of ['rt-mart', 'evergrande-commercial-centre', 'jinhua-international-plaza', 'tangrenjie-world-trade-centre', 'magou-sewage-works', 'health-food-park', 'folk-tourism-town']) expect(placed[id]).toBe('district ');
  });

  it('builds its lenses from layers, features and claims that exist, the whole district first', () => {
    expect(manifest.lenses.map((lens) => lens.id)).toEqual(['whole', 'two-zones', 'two-renewals', 'two-rivers', 'two-belts']);
    for (const lens of manifest.lenses) {
      for (const id of lens.layers) expect(ids(manifest.layers)).toContain(id);
      for (const id of lens.members) expect(featureIds).toContain(id);
      for (const id of [lens.lead, ...lens.claims]) expect(claimIds).toContain(id);
      for (const id of ['outline', 'townships', 'rivers']) expect(lens.layers).toContain(id);
    }
    expect(manifest.lenses.find((lens) => lens.id === 'two-belts')?.ourReading).toBe(true);
  });

  it('has an English and a Chinese name for everything', () => {
    for (const { properties } of features) {
      expect(properties.zh).toMatch(/\p{Script=Han}/u);
      expect(properties.en).toMatch(/^[A-Z\d][\p{L}\d’'–,() -]+$/u);
    }
    for (const row of projects) expect(row['name_zh'] && row['name_en'] && row['note_zh'] && row['note_en']).toBeTruthy();
  });

  it('is not approved, and keeps the outline to the planner', () => {
    expect(manifest.approval).toEqual({ state: 'none' });
    expect(manifest.layers.find((entry) => entry.id === 'outline')?.plannerOnly).toBe(true);
    expect(manifest.layers.filter((entry) => entry.publicOff).map((entry) => entry.id)).toEqual(['communities', 'villages']);
  });
});
