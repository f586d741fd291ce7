import { beforeEach, describe, expect, it } from 'vitest';
import { home } from '../../../src/domain/view';
import type { Address } from '../../../src/state/addressBar';
import { Explorer } from '../../../src/state/explorer.svelte';
import { tinyPack } from '../../fixtures/tinyPack';

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
