import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../src/domain/sketch';
import type { KeptScenario, Mark } from '../../../src/sketch/marks';
import type { Shelf } from '../../../src/sketch/shelf';
import { Sketchbook } from '../../../src/sketch/sketchbook';
import { drawn } from './drawings';

type Act = { readonly window: 0 | 1; readonly what: 'add' | 'move' | 'delete' | 'undo' | 'redo' | 'reread' | 'wait'; readonly which: number };
const acts: fc.Arbitrary<Act[]> = fc.array(fc.record({
  window: fc.constantFrom(0 as const, 1 as const), which: fc.nat(20),
  what: fc.constantFrom('add' as const, 'add' as const, 'move' as const, 'delete' as const, 'undo' as const, 'undo' as const, 'redo' as const, 'reread' as const, 'wait' as const),
}), { minLength: 4, maxLength: 24 });

/** A shelf that two windows share, whose answers come in any order, but which changes a row at once as a transaction does. */
function sharedShelf(scheduler: fc.Scheduler): () => Shelf {
  const rows = new Map<string, unknown>();
  const turn = () => scheduler.schedule(Promise.resolve());
  return () => ({
    async all() { await turn(); return structuredClone([...rows.values()]); },
    async change(id, change) {
      await turn();
      const row = change(structuredClone(rows.get(id)));
      if (row) rows.set(id, structuredClone(row));
      else rows.delete(id);
      await turn();
      return row;
    },
  });
}

function act({ what, which }: Act, book: Sketchbook, id: string, n: number): void {
  const { drawings } = book.find(id)!;
  const chosen = drawings[which % Math.max(1, drawings.length)];
  switch (what) {
    case 'add': return book.draw(id, [...drawings, drawn('point', [[n, n]], `d${n}`)]);
    case 'move': return book.draw(id, drawings.map((each) => (each === chosen ? drawn('point', [[n, 50]], each.id) : each)));
    case 'delete': return book.draw(id, drawings.filter((each) => each !== chosen));
    case 'undo': return book.undo(id);
    case 'redo': return book.redo(id);
    case 'reread': return void book.reread();
    case 'wait': return undefined;
  }
}

const stateOf = ({ drawings, marks }: KeptScenario) => new Map([...marks].map(([id, mark]) => [id, { mark, drawing: drawings.find((each) => each.id === id) ?? null }]));
const isLater = (a: Mark, b: Mark) => a.at > b.at || (a.at === b.at && a.by > b.by);

describe('two windows on one scenario', () => {
  it('lose nothing of one another, whatever they do at once, and end alike', async () => {
    await fc.assert(fc.asyncProperty(fc.scheduler(), acts, async (scheduler, given) => {
      const shelf = sharedShelf(scheduler);
      const books = [new Sketchbook(shelf(), () => void books[1]?.reread()), new Sketchbook(shelf(), () => void books[0]?.reread())] as [Sketchbook, Sketchbook];
      const rest = async () => { await scheduler.waitFor(Promise.all(books.map(async (book) => { await book.reread(); await book.settled(); }))); };
      await scheduler.waitFor(books[0].open());
      const id = books[0].create('一', [drawn('point', [[0, 0]], 'first')]);
      await scheduler.waitFor(books[0].settled());
      await scheduler.waitFor(books[1].open());
      await rest();
      const last = new Map<string, { mark: Mark; drawing: Drawing | null }>(stateOf(books[0].find(id)!));
      for (const [n, each] of given.entries()) {
        const book = books[each.window];
        const before = stateOf(book.find(id)!);
        act(each, book, id, n + 1);
        if (each.what === 'wait' && scheduler.count() > 0) await scheduler.waitOne();
        if (each.what === 'reread' || each.what === 'wait') continue;
        for (const [drawing, now] of stateOf(book.find(id)!)) {
          const was = before.get(drawing);
          if (was && was.mark === now.mark) continue;
          // Undo and Redo touch only what this window was the last to change.
          if (each.what === 'undo' || each.what === 'redo') expect(was?.mark.by).toBe(now.mark.by);
          const known = last.get(drawing);
          if (!known || isLater(now.mark, known.mark)) last.set(drawing, now);
        }
      }
      for (let i = 0; i < 3; i++) await rest();
      const expected = [...last.values()].flatMap(({ drawing }) => drawing ?? []);
      for (const book of books) {
        const { drawings } = book.find(id)!;
        expect(new Map(drawings.map((each) => [each.id, each]))).toEqual(new Map(expected.map((each) => [each.id, each])));
        expect(book.book.unwritten.size).toBe(0);
      }
      expect(books[0].find(id)!.drawings).toEqual(books[1].find(id)!.drawings);
    }), { numRuns: 150 });
  });

  it('draws in both at the same moment and keeps all', async () => {
    const rows = new Map<string, KeptScenario>();
    const shelf: Shelf = {
      all: async () => [...rows.values()],
      async change(id, change) { await Promise.resolve(); const row = change(rows.get(id)); if (row) rows.set(id, row); else rows.delete(id); return row; },
    };
    const books = [new Sketchbook(shelf, () => void books[1]?.reread()), new Sketchbook(shelf, () => void books[0]?.reread())] as [Sketchbook, Sketchbook];
    await books[0].open();
    const id = books[0].create('一');
    await books[0].settled();
    await books[1].open();
    for (let i = 0; i < 64; i++) for (const [w, book] of books.entries()) book.draw(id, [...book.find(id)!.drawings, drawn('point', [[i, w]], `w${w}-${i}`)]);
    for (const book of books) { await book.settled(); await book.reread(); }
    for (const book of books) expect(book.find(id)!.drawings).toHaveLength(128);
  });

  it('gives a scenario back that was put away while the other window drew in it', async () => {
    const rows = new Map<string, KeptScenario>();
    const shelf: Shelf = { all: async () => [...rows.values()], async change(id, change) { const row = change(rows.get(id)); if (row) rows.set(id, row); else rows.delete(id); return row; } };
    const [here, there] = [new Sketchbook(shelf), new Sketchbook(shelf)];
    await here.open();
    const id = here.create('一', [drawn('point', [[1, 1]], 'a')]);
    await here.settled();
    await there.open();
    there.draw(id, [...there.find(id)!.drawings, drawn('point', [[2, 2]], 'b')]);
    await there.settled();
    here.remove(id);
    await here.settled();
    expect(here.find(id)?.drawings.map((each) => each.id)).toEqual(['a', 'b']);
    expect(rows.has(id)).toBe(true);
    here.remove(id);
    await here.settled();
    expect([here.find(id), rows.has(id)]).toEqual([null, false]);
  });
});
