import { beforeEach, describe, expect, it } from 'vitest';
import { home } from '../../../src/domain/view';
import type { Address } from '../../../src/state/addressBar';
import { Explorer } from '../../../src/state/explorer.svelte';
import type { AtlasFeature, Layer } from '../../../src/domain/layer';
import { mapLayers } from '../../../src/map/layers';
import { feature, tinyPack } from '../../fixtures/tinyPack';

/** An address bar in memory, with a Back button. */
class Bar implements Address {
  reload(): void {}

  entries: string[];
  back: (query: string) => void = () => {};
  constructor(query = '') { this.entries = [query]; }
  read = () => this.entries.at(-1) ?? '';
  write = (query: string, how: 'push' | 'replace') => {
    if (how === 'replace') this.entries.pop();
    this.entries.push(query);
  };
  link = (query: string) => `http://atlas.example/?${query}`;
  onback = (callback: (query: string) => void) => {
    this.back = callback;
    return () => { this.back = () => {}; };
  };
}

let bar: Bar;
let explorer: Explorer;
beforeEach(() => {
  bar = new Bar();
  explorer = new Explorer(tinyPack(), bar);
});

describe('what is selected', () => {
  const sized = () => Object.assign(explorer, { size: { width: 1440, height: 900 } });

  it('is seen: a layer that is off is switched on, and said to be until the person moves on', () => {
    sized().show({ layers: { rivers: 0 } });
    explorer.select('east-river');
    expect(explorer.view).toMatchObject({ selected: 'east-river', layers: { rivers: 1 } });
    expect(explorer.revealed).toMatchObject({ layers: [{ id: 'rivers' }], before: { rivers: 0 } });
    explorer.select(null);
    expect([explorer.view.selected, explorer.revealed]).toEqual([null, null]);
    explorer.select('east-river');
    expect(explorer.revealed).toBeNull();
  });

  it('is seen where it is a project: the layer of its place is switched on, and its place framed', () => {
    sized().show({ layers: { rivers: 0 } });
    explorer.select('mill');
    expect(explorer.view).toMatchObject({ selected: 'mill', layers: { rivers: 1 } });
    expect(explorer.view.camera?.lon).toBeCloseTo(10.1, 5);
    const before = explorer.view.camera;
    explorer.select('school');
    expect(explorer.view).toMatchObject({ selected: 'school', camera: before });
  });

  it('is let go where it is chosen once more', () => {
    sized().toggle('east-river');
    expect(explorer.selected).toBe('east-river');
    explorer.toggle('east-river');
    expect(explorer.selected).toBeNull();
  });
});

describe('a place known to its township', () => {
  const [west, south, east, north] = [10.02, 50.02, 10.06, 50.06];
  const area = feature('mill-town', { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] });
  const pack = tinyPack();
  const [outline, rivers, villages] = pack.layers as [Layer, Layer, Layer];
  const [village] = villages.features as [AtlasFeature];
  const known = { ...pack, layers: [outline, { ...rivers, id: 'towns', drawing: 'places' as const, features: [area] }, rivers, { ...villages, features: [{ ...village, properties: { ...village.properties, township: 'mill-town' } }] }] };

  it('is never flown to: the camera frames the township', () => {
    const desk = Object.assign(new Explorer(known, new Bar()), { size: { width: 1440, height: 900 } });
    desk.select('mill-7');
    expect(desk.view.camera?.lon).toBeCloseTo(10.04, 4);
    expect(desk.view.camera?.lat).toBeCloseTo(50.04, 3);
  });

  it('tints its township, while its own mark is the one that is selected', () => {
    const desk = new Explorer(known, new Bar('id=mill-7'));
    desk.show({ layers: { towns: 1 } });
    const tint = mapLayers(desk.scene).find(({ id }) => id === 'towns/tint') as { filter?: unknown } | undefined;
    expect(JSON.stringify(tint?.filter)).toContain('mill-town');
  });

  it('moves nothing where not even the township is known', () => {
    Object.assign(explorer, { size: { width: 1440, height: 900 } }).select('mill-7');
    expect(explorer.view).toMatchObject({ selected: 'mill-7', camera: null });
  });
});

describe('the Explorer', () => {
  it('opens at home when the link is empty', () => {
    expect(explorer.view).toEqual(home);
    expect(explorer.damaged).toEqual([]);
  });

  it('makes every choice a step that Back undoes', () => {
    explorer.listen();
    explorer.show({ lens: 'rivers' });
    explorer.show({ selected: 'east-river' });
    expect(bar.entries).toEqual(['', 'lens=rivers', 'lens=rivers&id=east-river']);
    bar.back('lens=rivers');
    expect(explorer.view).toEqual({ ...home, lens: 'rivers' });
  });

  it('refines the step one is on without adding one', () => {
    explorer.show({ withinKm: 2 }, 'replace');
    explorer.show({ withinKm: 3 }, 'replace');
    expect(bar.entries).toEqual(['km=3']);
  });

  it('adds no step when nothing changes', () => {
    explorer.show({ lens: 'whole' });
    expect(bar.entries).toEqual(['']);
  });

  it('says which parts of a damaged link it could not use, until the person moves on', () => {
    explorer = new Explorer(tinyPack(), new Bar('lens=gone&id=east-river'));
    expect(explorer.view).toEqual({ ...home, selected: 'east-river' });
    expect(explorer.damaged).toEqual(['lens']);
    explorer.show({ language: 'en' });
    expect(explorer.damaged).toEqual([]);
  });

  it('derives what is drawn from the lens, and puts the person’s choice over it', () => {
    explorer.show({ lens: 'rivers' });
    expect(Object.keys(explorer.scene.shown)).toEqual(['outline', 'rivers']);
    explorer.show({ layers: { villages: 0.4, rivers: 0 } });
    expect(explorer.scene.shown).toEqual({ outline: 1, villages: 0.4 });
  });

  it('draws no boundary in public before approval, whatever the link asks', () => {
    explorer.show({ mode: 'story', layers: { outline: 1 } });
    expect(explorer.scene.shown).not.toHaveProperty('outline');
    expect(explorer.scene.shown).not.toHaveProperty('villages');
    expect(explorer.theme).toBe('hall');
  });

  it('marks the place of a selected project, and nothing where its place is not known', () => {
    explorer.show({ selected: 'mill' });
    expect(explorer.scene.selected).toBe('east-river');
    explorer.show({ selected: 'school' });
    expect(explorer.scene.selected).toBeNull();
  });
});
