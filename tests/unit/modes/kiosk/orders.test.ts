import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Run } from '../../../../src/domain/hall';
import { Show, type Moment } from '../../../../src/modes/kiosk/show';
import { readPack } from '../../../../src/pack/readPack';
import { Explorer } from '../../../../src/state/explorer.svelte';
import { soundPack } from '../../pack/soundPack';

const pack = readPack(soundPack()).pack!;
const [first, second] = pack.chapters as [(typeof pack.chapters)[0], (typeof pack.chapters)[0]];
const minuteMs = 60_000;

/** A hall's screen at a query, its map drawn, its clock running. */
function hall(run: Run, more = '') {
  const explorer = new Explorer(pack, { read: () => `mode=kiosk&run=${run}${more}`, write: () => {}, link: () => '', reload: () => {}, onback: () => () => {} });
  let moment: Moment | null = null;
  const show = new Show(explorer, (next) => (moment = next));
  show.ready(true);
  show.start();
  return { explorer, show, get moment() { return moment ?? show.moment; } };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'Date', 'setInterval', 'clearInterval'], now: 1e12 });
  // No source is open that would have to be closed.
  vi.stubGlobal('document', { querySelectorAll: () => [] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a blank screen stops the clock, and comes back at a touch, at another way of running, and by itself in time; the clicker’s own stays', () => {
  const auto = hall('auto');
  auto.show.obey('blank');
  vi.advanceTimersByTime(2 * minuteMs);
  expect([auto.moment.blank, auto.explorer.view.chapter]).toEqual([true, first.id]);
  auto.show.touch();
  expect(auto.moment.blank).toBe(false);
  auto.show.obey('blank');
  vi.advanceTimersByTime(16 * minuteMs);
  expect(auto.moment.blank).toBe(false);

  const remote = hall('remote');
  remote.show.obey('blank');
  remote.show.touch();
  vi.advanceTimersByTime(60 * minuteMs);
  expect(remote.moment.blank).toBe(true);
  remote.explorer.show({ run: 'touch' });
  vi.advanceTimersByTime(1000);
  expect(remote.moment.blank).toBe(false);
});

it('a clock stopped from the console goes on by itself when nobody is there', () => {
  const { show, explorer } = hall('auto');
  vi.advanceTimersByTime(1000);
  show.turn(false);
  vi.advanceTimersByTime(minuteMs);
  expect([explorer.view.chapter, show.dueMs]).toEqual([first.id, null]);
  vi.advanceTimersByTime(minuteMs);
  expect(explorer.view.chapter).toBe(second.id);
});

it('the clock says when it will turn the page, and the page is turned then', () => {
  const { show, explorer } = hall('auto');
  vi.advanceTimersByTime(1000);
  const dueMs = show.dueMs!;
  vi.advanceTimersByTime(dueMs - Date.now() - 300);
  expect(explorer.view.chapter).toBe(first.id);
  vi.advanceTimersByTime(600);
  expect(explorer.view.chapter).toBe(second.id);
});

it('an order takes a visitor’s screen back to the story, in the language that was ordered for the hall', () => {
  const { show, explorer } = hall('touch');
  explorer.show({ chapter: null, language: 'zh', lens: pack.lenses[1]!.id });
  show.speak('en');
  explorer.show({ language: 'zh' });
  show.obey('next');
  expect(explorer.view).toMatchObject({ chapter: first.id, run: 'touch', language: 'en' });
  show.obey({ chapter: 99 });
  show.obey('previous');
  expect(explorer.view.chapter).toBe(first.id);
});
