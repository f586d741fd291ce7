import { describe, expect, it, vi } from 'vitest';
import { Desk } from '../../../src/ask/asking';
import type { Asker } from '../../../src/ask/asker';
import { startAsker } from '../../../src/ask/asker';
import { askPackOf } from '../../../src/ask/askPack';
import { Cancelled, inSlices } from '../../../src/ask/slices';
import { inventedPack } from '../charts/inventedPack';
import { ask, request } from './asking';

const within = (km: number) => request(inventedPack, { kind: 'within', subject: 'corridor', km });

/** A worker that never speaks, or that breaks when it is told to. */
class Mute extends EventTarget {
  readonly said: unknown[] = [];
  readonly terminate = vi.fn();
  postMessage(message: unknown): void {
    this.said.push(message);
  }
}

describe('Work in slices', () => {
  it('ends with what the work ends with, after telling how far it is', async () => {
    const told: number[] = [];
    function* work() {
      for (let i = 0; i < 5; i++) yield i / 5;
      return 'done';
    }
    expect(await inSlices(work(), { sliceMs: 0, onprogress: (share) => told.push(share), isCancelled: () => false })).toBe('done');
    expect(told).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  });

  it('stops at the next slice once it is cancelled', async () => {
    let steps = 0;
    function* endless() {
      for (;;) { steps += 1; yield 0; }
    }
    await expect(inSlices(endless(), { sliceMs: 0, onprogress: () => undefined, isCancelled: () => steps >= 3 })).rejects.toBeInstanceOf(Cancelled);
    expect(steps).toBe(3);
  });
});

describe('The asker', () => {
  it('answers on the page’s own thread where there is no worker, as the computation does', async () => {
    const asker = startAsker(askPackOf(inventedPack), () => null);
    expect(await asker.ask(within(1), () => undefined).answer).toEqual(ask(inventedPack, { kind: 'within', subject: 'corridor', km: 1 }));
  });

  it('gives up a worker that breaks and answers all the same', async () => {
    const worker = new Mute();
    const asker = startAsker(askPackOf(inventedPack), () => worker as unknown as Worker);
    const { answer } = asker.ask(within(1), () => undefined);
    worker.dispatchEvent(new Event('error'));
    expect((await answer).kind).toBe('within');
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('tells the worker of a question that is cancelled, and the person at once', async () => {
    const worker = new Mute();
    const asking = startAsker(askPackOf(inventedPack), () => worker as unknown as Worker).ask(within(1), () => undefined);
    asking.cancel();
    await expect(asking.answer).rejects.toBeInstanceOf(Cancelled);
    expect(worker.said.at(-1)).toEqual({ type: 'cancel', id: 1 });
  });
});

describe('The desk', () => {
  const real: Asker = startAsker(askPackOf(inventedPack), () => null);

  it('answers the last question asked, whatever became of the ones before', async () => {
    const desk = new Desk(() => real, () => '2031-05-01');
    desk.ask(within(1));
    desk.ask(within(2));
    await vi.waitFor(() => expect(desk.asked.state).toBe('answered'));
    expect(desk.asked).toMatchObject({ date: '2031-05-01', request: { question: { km: 2 } } });
  });

  it('does not ask the same thing twice, unless it is told to', () => {
    const asked = vi.fn(() => ({ answer: new Promise<never>(() => undefined), cancel: () => undefined }));
    const desk = new Desk(() => ({ ask: asked }));
    desk.ask(within(1));
    desk.ask(within(1));
    expect(asked).toHaveBeenCalledTimes(1);
    desk.again(within(1));
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('says when a question is cancelled, and forgets all when it is cleared', () => {
    const desk = new Desk(() => real);
    desk.ask(within(1));
    desk.cancel();
    expect(desk.asked.state).toBe('cancelled');
    desk.clear();
    expect(desk.asked).toEqual({ state: 'idle' });
  });
});
