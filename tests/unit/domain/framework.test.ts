import { describe, expect, it } from 'vitest';
import { cameraOf } from '../../../src/domain/framing';
import { dimmed, inReadingOrder, litNode, lookAt, markOf, nodesAbout, pathTo } from '../../../src/domain/framework';
import type { FrameworkNode, Pack } from '../../../src/domain/pack';
import { sceneOf } from '../../../src/domain/scene';
import { home, type View } from '../../../src/domain/view';
import { tinyPack } from '../../fixtures/tinyPack';

const node = (id: string, parent: string | null, more: Partial<FrameworkNode> = {}): FrameworkNode => ({ id, parent, title: { zh: id, en: id }, says: { zh: id, en: id }, enumerated: true, claims: [], projects: [], layers: [], members: [], ...more });
const pack: Pack = {
  ...tinyPack(),
  framework: [node('aims', null), node('life', null), node('water', 'aims', { layers: ['rivers'], members: ['east-river'] }), node('mills', 'water', { projects: ['school', 'mill'] }), node('homes', 'life', { layers: ['villages'], members: ['mill-7'] })],
};
const looking: View = { ...home, panel: 'framework' };
const size = { width: 1440, height: 900 };
const at = (change: Partial<View>): View => ({ ...looking, ...change });

describe('the tree', () => {
  it('reads every node with what is under it right behind it', () => {
    expect(inReadingOrder(pack).map(({ id }) => id)).toEqual(['aims', 'water', 'mills', 'life', 'homes']);
    expect(pathTo(pack, pack.framework[3] as FrameworkNode).map(({ id }) => id)).toEqual(['aims', 'water', 'mills']);
  });

  it('knows which nodes are about a feature, a project there, or the project itself', () => {
    expect([...nodesAbout(pack, 'east-river')]).toEqual(['water', 'mills']);
    expect([...nodesAbout(pack, 'school')]).toEqual(['mills']);
    expect([...nodesAbout(pack, null)]).toEqual([]);
  });

  it('marks a node’s first feature, else the place of its first project that has one', () => {
    expect(pack.framework.map((each) => markOf(pack, each))).toEqual([null, null, 'east-river', 'east-river', 'mill-7']);
  });
});

describe('a node that is looked at', () => {
  it('lights its layers and dims the others, but never the district’s edge', () => {
    expect(sceneOf(looking, pack).shown).toEqual({ outline: 1, rivers: 1, villages: 1 });
    expect(sceneOf(at({ node: 'water' }), pack).shown).toEqual({ outline: 1, rivers: 1, villages: dimmed });
  });

  it('shows its layers even where the lens does not', () => {
    expect(sceneOf(at({ lens: 'rivers', node: 'homes' }), pack).shown).toEqual({ outline: 1, rivers: dimmed, villages: 1 });
  });

  it('changes nothing where it has no layers, in another panel, or in a public mode', () => {
    for (const view of [at({ node: 'aims' }), at({ node: 'water', panel: 'ledger' }), at({ node: null })]) expect(sceneOf(view, pack).shown).toEqual(sceneOf(home, pack).shown);
    expect(litNode(at({ node: 'water', mode: 'story' }), pack)).toBeNull();
    expect(sceneOf(at({ node: 'water', mode: 'story' }), pack).shown).toEqual(sceneOf({ ...looking, mode: 'story' }, pack).shown);
  });

  it('leaves the last word to the person', () => {
    expect(sceneOf(at({ node: 'water', layers: { villages: 0.8, rivers: 0 } }), pack).shown).toEqual({ outline: 1, villages: 0.8 });
  });

  it('is framed by its members, no closer than zoom 13.5, unless the person moved the map', () => {
    const sure = { ...pack, layers: pack.layers.map((layer) => ({ ...layer, features: layer.features.map((each) => ({ ...each, properties: { ...each.properties, grade: 'traced' as const } })) })) };
    const close = cameraOf(at({ node: 'homes' }), sure, size);
    expect([close.lon.toFixed(6), close.lat.toFixed(6), close.zoom]).toEqual(['10.100000', '50.020000', 13.5]);
    expect(cameraOf(at({ node: 'aims' }), pack, size)).toEqual(cameraOf(looking, pack, size));
    const camera = { lon: 10, lat: 50, zoom: 11 };
    expect(cameraOf(at({ node: 'homes', camera }), pack, size)).toEqual(camera);
  });
});

describe('choosing a node', () => {
  const moved = at({ camera: { lon: 10, lat: 50, zoom: 11 }, layers: { rivers: 0, villages: 0.5 } });

  it('shows what it is about: the camera is let go and its layers are shown again', () => {
    expect(lookAt(moved, pack, 'water')).toEqual({ node: 'water', layers: { villages: 0.5 }, camera: null });
  });

  it('leaves the camera where it is for a node without features', () => {
    expect(lookAt(moved, pack, 'aims')).toEqual({ node: 'aims', layers: moved.layers });
  });

  it('and letting it go brings the lens back', () => {
    const before = at({ layers: { villages: 0.5 } });
    const chosen = { ...before, ...lookAt(before, pack, 'water') };
    const after = { ...chosen, ...lookAt(chosen, pack, null) };
    expect(after).toEqual({ ...before, camera: null });
    expect(sceneOf(after, pack)).toEqual(sceneOf(before, pack));
  });

  it('of an unknown id is letting go', () => {
    expect(lookAt(looking, pack, 'nobody').node).toBeNull();
  });
});
