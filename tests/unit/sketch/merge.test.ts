import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drawing, Scenario } from '../../../src/domain/sketch';
import { mergedDrawings, mergedScenario, redone, stepBetween, undone } from '../../../src/sketch/merge';
import { type Shelf } from '../../../src/sketch/shelf';
import { Sketchbook } from '../../../src/sketch/sketchbook';
import { drawn } from './drawings';

const point = (id: string, lon = 114): Drawing => drawn('point', [[lon, 33.5]], id);
const ids = (drawings: readonly Drawing[] = []) => drawings.map(({ id }) => id).sort();

/** A shelf in memory, shared by windows, that takes a moment over everything. */
function sharedShelf(): Shelf {
  const kept = new Map<string, Scenario>();
  const moment = () => new Promise<void>((done) => setTimeout(done));
  return {
    async all() {
      await moment();
      return { rows: [...kept.values()], damaged: 0 };
    },
    async update(id, change) {
      await moment();
      const scenario = change(kept.get(id) ?? null);
      kept.set(id, scenario);
      return scenario;
    },
    async remove(id) {
      await moment();
      kept.delete(id);
    },
  };
}

describe('Drawings of two windows', () => {
  it('are both there, changed where one changed them, gone where one took them away', () => {
    const base = [point('a'), point('b'), point('c')];
    const mine = [point('a', 115), point('b'), point('mine')];
    const theirs = [point('a'), point('b', 116), point('c'), point('theirs')];
    expect(mergedDrawings(base, mine, theirs)).toEqual([point('a', 115), point('b', 116), point('theirs'), point('mine')]);
  });

  it('are mine where nobody else changed any, in my order, and theirs where I did not', () => {
    const some = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 100, max: 105 })), { selector: ([id]) => id }).map((list) => list.map(([id, lon]) => point(id, lon)));
    fc.assert(fc.property(some, some, (base, other) => {
      expect(mergedDrawings(base, other, base)).toEqual(other);
      expect(mergedDrawings(base, base, other)).toEqual(other);
      expect(mergedDrawings(base, other, other)).toEqual(other);
    }));
  });

  it('keep a name and a drawing in progress that only the other window changed', () => {
    const base: Scenario = { id: 'k3x9qz', name: '一', drawings: [], draft: null, changed: '2031-01-01' };
    expect(mergedScenario(base, { ...base, drawings: [point('a')], changed: '2031-01-02' }, { ...base, name: '二', changed: '2031-01-03' })).toEqual({ ...base, name: '二', drawings: [point('a')], changed: '2031-01-03' });
  });
});

describe('Undo', () => {
  const state = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 100, max: 103 })), { selector: ([id]) => id }).map((list) => list.map(([id, lon]) => point(id, lon)));

  it('is the way back, and redo the way forth, where nobody else drew', () => {
    fc.assert(fc.property(state, state, (from, to) => {
      const step = stepBetween(from, to);
      expect(step === null ? from : undone(to, step)).toEqual(from);
      expect(step === null ? from : redone(from, step)).toEqual(to);
    }));
  });

  it('takes back only what this window did: what others drew or changed since stays as it is', () => {
    fc.assert(fc.property(state, state, state, (from, to, others) => {
      const step = stepBetween(from, to);
      if (!step) return;
      const theirs = others.map((each) => ({ ...each, id: `x-${each.id}` }));
      const after = undone([...to, ...theirs], step);
      expect(after.filter(({ id }) => id.startsWith('x-'))).toEqual(theirs);
      expect(ids(after.filter(({ id }) => !id.startsWith('x-')))).toEqual(ids(from));
    }));
    const step = stepBetween([point('a')], [point('a', 115)])!;
    expect(undone([point('a', 120)], step)).toEqual([point('a', 120)]);
  });
});

describe('Two windows on one scenario', () => {
  /** What the windows do, one after the other or at once, and whether they hear of each other in between. */
  const acts = fc.array(fc.record({ window: fc.nat(1), what: fc.constantFrom('draw', 'undo', 'reread', 'settle'), at: fc.nat(9) }), { minLength: 1, maxLength: 14 });

  it('lose nothing that either drew, in whatever order they write, read and take back', async () => {
    await fc.assert(fc.asyncProperty(acts, async (list) => {
      const shelf = sharedShelf();
      const first = new Sketchbook(shelf);
      await first.open();
      const id = first.create('一', [point('ground')]);
      await first.settled();
      const second = new Sketchbook(shelf);
      await second.open();
      const windows = [first, second] as const;
      const wanted = [['ground'], []] as [string[], string[]];
      let count = 0;
      for (const { window, what } of list) {
        const book = windows[window]!;
        if (what === 'draw') {
          const name = `${window}-${count++}`;
          wanted[window]!.push(name);
          book.draw(id, [...(book.find(id)?.drawings ?? []), point(name)]);
        } else if (what === 'undo' && book.canUndo(id)) {
          wanted[window]!.pop();
          book.undo(id);
        } else if (what === 'reread') await book.reread();
        else await book.settled();
      }
      for (const book of windows) await book.settled();
      for (const book of windows) await book.reread();
      for (const book of windows) expect(ids(book.find(id)?.drawings)).toEqual([...wanted[0], ...wanted[1]].sort());
    }), { numRuns: 150 });
  });
});
