import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/domain/sketch';
import { indexedTable } from '../../../src/store/indexedTable';
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
    async all() { shelf.check(); return shelf.kept; },
    async change(id: string, change: Parameters<Shelf['change']>[1]) {
      shelf.check();
      const row = change(shelf.kept.find((each) => each.id === id));
      shelf.kept = [...shelf.kept.filter((each) => each.id !== id), ...(row ? [row] : [])];
      return row;
    },
  };
  return shelf;
}

describe('where the device refuses to keep anything', () => {
  it.each([['QuotaExceededError', 'full'], ['SecurityError', 'blocked'], ['InvalidStateError', 'blocked'], ['TimeoutError', 'silent']] as const)('%s is told as %s, and every drawing stays in memory', async (name, trouble) => {
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

describe('storage that never answers', () => {
  it('is taken for refused after a while, and nothing is claimed to be kept', async () => {
    globalThis.indexedDB = { open: () => ({}) } as unknown as IDBFactory;
    const book = new Sketchbook(indexedShelf('tiny', 30));
    const opening = book.open();
    const id = book.create('一', [road]);
    expect(book.book).toMatchObject({ open: false, unwritten: new Set([id]) });
    await opening;
    expect(book.book).toMatchObject({ open: true, trouble: 'silent' });
    await book.settled();
    expect(book.book.unwritten).toEqual(new Set([id]));
    expect(book.find(id)?.drawings).toEqual([road]);
  });
});

describe('a damaged row on the device', () => {
  const damage: [string, unknown][] = [
    ['a drawing without coordinates', { id: 'k3x9qz', name: '坏', draft: null, changed: '', drawings: [road, { ...pond, geometry: { type: 'Polygon' } }] }],
    ['a drawing with coordinates that are no numbers', { id: 'k3x9qz', name: '坏', draft: null, changed: '', drawings: [road, { ...pond, geometry: { type: 'Polygon', coordinates: [[[NaN, 1], [2, 2], [3, 3], [NaN, 1]]] } }] }],
    ['two drawings of one id', { id: 'k3x9qz', name: '坏', draft: null, changed: '', drawings: [road, road] }],
    ['no list', { id: 'k3x9qz', name: '坏', draft: null, changed: '', drawings: 7 }],
    ['nothing but an id', { id: 'k3x9qz' }],
    ['something else that was being drawn', { id: 'k3x9qz', name: '坏', changed: '', drawings: [road], draft: 'x' }],
  ];
  it.each(damage)('with %s is told and kept aside, and every other scenario is there', async (_what, row) => {
    const first = await reopened();
    const id = first.create('好', [road]);
    await first.settled();
    const table = indexedTable<{ id: string }>('tiny-sketches', 'scenarios');
    await table.put(row as { id: string });
    const book = await reopened();
    expect(book.book.scenarios.map((each) => each.id)).toEqual([id]);
    expect(book.book.damaged).toMatchObject([{ id: 'k3x9qz', row }]);
    expect(book.create('别的', [], 'k3x9qz')).not.toBe('k3x9qz');
    await book.settled();
    expect((await table.all()).find((each) => each.id === 'k3x9qz')).toEqual(row);
  });

  it('gives what can be read of it, and goes when it is told to', async () => {
    const table = indexedTable<{ id: string }>('tiny-sketches', 'scenarios');
    await table.put(damage[0]![1] as { id: string });
    const book = await reopened();
    expect(book.book.damaged).toMatchObject([{ name: '坏', why: 'damaged', lost: 1 }]);
    const saved = book.rescue('k3x9qz', '坏（取出）');
    expect(book.find(saved)?.drawings).toEqual([road]);
    book.discard('k3x9qz');
    await book.settled();
    expect((await reopened()).book).toMatchObject({ damaged: [], scenarios: [{ id: saved, drawings: [road] }] });
  });

  it('has marks of its own no matter what, so that a row of an older atlas opens as it was', async () => {
    const table = indexedTable<{ id: string }>('tiny-sketches', 'scenarios');
    const old: Scenario = { id: 'k3x9qz', name: '旧', drawings: [road, pond], draft: null, changed: '2026-01-01T00:00:00.000Z' };
    await table.put(old);
    const book = await reopened();
    expect(book.book.damaged).toEqual([]);
    expect(book.find('k3x9qz')).toMatchObject(old);
    book.draw('k3x9qz', [road]);
    await book.settled();
    expect((await reopened()).find('k3x9qz')?.drawings).toEqual([road]);
  });
});
