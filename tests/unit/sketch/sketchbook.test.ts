import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/domain/sketch';
import { indexedShelf, type Shelf } from '../../../src/sketch/shelf';
import { Sketchbook } from '../../../src/sketch/sketchbook';
import { compare } from '../../../src/sketch/compare';
import { drawn } from './drawings';

const road = drawn('line', [[114, 33.5], [114.1, 33.5]], 'road');
const pond = drawn('area', [[114, 33.2], [114.1, 33.2], [114.1, 33.3]], 'pond');

/** Opens a sketchbook anew on what the device keeps, as a page does after a reload or a crash. */
async function reopened(): Promise<Sketchbook> {
  const book = new Sketchbook(indexedShelf('tiny'));
  await book.open();
  return book;
}

beforeEach(() => { globalThis.indexedDB = new IDBFactory(); });

describe('a sketchbook', () => {
  it('has every change on the device as soon as it is made', async () => {
    const book = await reopened();
    const id = book.create('南岸');
    book.draw(id, [road]);
    book.rename(id, '北岸');
    book.keepDraft(id, { kind: 'area', positions: [[114, 33]] });
    await book.settled();
    expect((await reopened()).find(id)).toMatchObject({ name: '北岸', drawings: [road], draft: { kind: 'area', positions: [[114, 33]] } });
  });

  it('takes back and brings back drawings, and what is taken back is what is kept', async () => {
    const book = await reopened();
    const id = book.create('南岸');
    book.draw(id, [road]);
    book.draw(id, [road, pond]);
    book.undo(id);
    expect(book.find(id)?.drawings).toEqual([road]);
    expect([book.canUndo(id), book.canRedo(id)]).toEqual([true, true]);
    await book.settled();
    expect((await reopened()).find(id)?.drawings).toEqual([road]);
    book.redo(id);
    expect(book.find(id)?.drawings).toEqual([road, pond]);
    expect(book.canRedo(id)).toBe(false);
  });

  it('gives a scenario from a file the id that links name, unless another one here has it', async () => {
    const book = await reopened();
    expect(book.create('南岸', [road], 'k3x9qz')).toBe('k3x9qz');
    expect(book.create('南岸 (2)', [road], 'k3x9qz')).toMatch(/^(?!k3x9qz)[a-z0-9]{6}$/);
    expect(book.book.scenarios).toHaveLength(2);
  });

  it('duplicates a scenario so that the two can be compared', async () => {
    const book = await reopened();
    const first = book.create('一', [road, pond]);
    const second = book.duplicate(first, '二');
    book.draw(second, [drawn('line', [[114, 33.5], [114.2, 33.5]], 'road'), drawn('point', [[114, 33.5]], 'well')]);
    const comparison = compare(book.find(first)!, book.find(second)!);
    expect(comparison).toMatchObject({ same: 0, altered: 1, onlyA: 1, onlyB: 1 });
    const [points, lines, areas] = comparison.rows;
    expect([points!.a.count, points!.b.count]).toEqual([0, 1]);
    expect(lines!.b.lengthKm / lines!.a.lengthKm).toBeCloseTo(2, 4);
    expect([areas!.a.areaKm2 > 0, areas!.b.areaKm2]).toEqual([true, 0]);
  });

  it('follows what another window writes, and keeps what it has not written itself', async () => {
    const [here, there] = [await reopened(), await reopened()];
    const id = there.create('一', [road]);
    await there.settled();
    const own = here.create('二', [pond]);
    await here.reread();
    expect(here.find(id)?.drawings).toEqual([road]);
    expect(here.find(own)?.drawings).toEqual([pond]);
    there.draw(id, [road, pond]);
    await there.settled();
    await here.reread();
    expect(here.find(id)?.drawings).toEqual([road, pond]);
    there.remove(id);
    await there.settled();
    await here.settled();
    await here.reread();
    expect(here.book.scenarios.map((each) => each.id)).toEqual([own]);
  });

  it('brings back a scenario that was put away', async () => {
    const book = await reopened();
    const id = book.create('一', [road]);
    book.remove(id);
    await book.settled();
    expect((await reopened()).book.scenarios).toEqual([]);
    expect(book.restore()).toBe(id);
    await book.settled();
    expect((await reopened()).find(id)?.drawings).toEqual([road]);
  });
});

/** A shelf that refuses as a full or a locked browser does, until it is told otherwise. */
function refusing(name: string): Shelf & { kept: Scenario[]; refuses: boolean } {
  const shelf = {
    kept: [] as Scenario[], refuses: true,
    check() { if (shelf.refuses) throw new DOMException('no', name); },
    async all() { shelf.check(); return { rows: shelf.kept, damaged: 0 }; },
    async update(id: string, change: (kept: Scenario | null) => Scenario) {
      shelf.check();
      const scenario = change(shelf.kept.find((each) => each.id === id) ?? null);
      shelf.kept = [...shelf.kept.filter((each) => each.id !== id), scenario];
      return scenario;
    },
    async remove() { shelf.check(); },
  };
  return shelf;
}

describe('where the device refuses to keep anything', () => {
  it.each([['QuotaExceededError', 'full'], ['SecurityError', 'blocked'], ['InvalidStateError', 'blocked']] as const)('%s is told as %s, and every drawing stays in memory', async (name, trouble) => {
    const book = new Sketchbook(refusing(name));
    await book.open();
    const id = book.create('一');
    book.draw(id, [road, pond]);
    await book.settled();
    expect(book.book.trouble).toBe(trouble);
    expect(book.unwritten().map(({ drawings }) => drawings)).toEqual([[road, pond]]);
  });

  it('everything is written once it can be again', async () => {
    const shelf = refusing('QuotaExceededError');
    const book = new Sketchbook(shelf);
    await book.open();
    const [first, second] = [book.create('一', [road]), book.create('二')];
    await book.settled();
    shelf.refuses = false;
    book.draw(second, [pond]);
    await book.settled();
    expect(book.book.trouble).toBeNull();
    expect(book.unwritten()).toEqual([]);
    expect(new Set(shelf.kept.map(({ id }) => id))).toEqual(new Set([first, second]));
  });
});

describe('a row that is damaged', () => {
  it('hides nothing: the others are read, it is counted, and stays where it is', async () => {
    const book = await reopened();
    const id = book.create('一', [road]);
    await book.settled();
    const base = await new Promise<IDBDatabase>((done) => { const request = indexedDB.open('tiny-sketches'); request.onsuccess = () => done(request.result); });
    const store = base.transaction('scenarios', 'readwrite').objectStore('scenarios');
    for (const row of [{ id: 'broken', drawings: null }, { id: 'k3x9qz', name: 'x', changed: '', draft: null, drawings: [{ id: 'a', kind: 'line', name: '', geometry: { type: 'Point', coordinates: [1, 2] } }] }]) store.put(row);
    base.close();
    const again = await reopened();
    expect(again.book).toMatchObject({ damaged: 2, trouble: null });
    expect(again.book.scenarios.map((each) => each.id)).toEqual([id]);
    again.draw(id, [road, pond]);
    await again.settled();
    expect((await reopened()).book.damaged).toBe(2);
  });
});

describe('storage that never answers', () => {
  it('is taken for refused after four seconds, and every drawing stays in memory', async () => {
    globalThis.indexedDB = { open: () => ({}) } as unknown as IDBFactory;
    const book = new Sketchbook(indexedShelf('tiny'));
    const opening = book.open();
    const id = book.create('一', [road]);
    await opening;
    await book.settled();
    expect(book.book.trouble).toBe('blocked');
    expect(book.find(id)?.drawings).toEqual([road]);
  }, 20_000);
});
