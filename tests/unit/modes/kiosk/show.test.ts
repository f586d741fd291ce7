import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Show, type Moment } from '../../../../src/modes/kiosk/show';
import type { HallSettings } from '../../../../src/domain/hall';
import { visitOf } from '../../../../src/domain/visit';
import type { Explorer } from '../../../../src/state/explorer.svelte';
import { dwells, hallExplorer, loopSeconds } from './hallPack';

const minute = 60;
const cancelled: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date', 'performance'], now: new Date(2031, 4, 1, 10, 0, 0) });
  cancelled.length = 0;
  vi.stubGlobal('document', { querySelectorAll: () => [{ dispatchEvent: ({ type }: Event) => cancelled.push(type) }] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A show that has begun, its map drawn. */
function begun(query = '', hall: HallSettings = {}): { explorer: Explorer; show: Show; stop: () => void; chapter: () => string | null } {
  const { explorer } = hallExplorer(query, hall);
  const show = new Show(explorer, () => {});
  const stop = show.start();
  show.ready(true);
  return { explorer, show, stop, chapter: () => explorer.view.chapter };
}
const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

describe('the story by its clock', () => {
  it('is at the same chapter at the same second after 1,000 loops', () => {
    const { explorer, show, stop } = begun();
    const turns: number[] = [];
    const real = explorer.show.bind(explorer);
    explorer.show = (...change) => {
      turns.push(performance.now());
      real(...change);
    };
    const startedMs = performance.now();
    pass(1000 * loopSeconds + 1);
    stop();
    expect(turns).toHaveLength(3000);
    expect(turns.at(-1)! - startedMs).toBeLessThanOrEqual(1000 * loopSeconds * 1000 + 500);
    expect(explorer.view.chapter).toBe('one');
    expect(show.moment.progress).toBeLessThan(0.05);
  });

  it('begins at the chapter of the link, and gives each its own time', () => {
    const { chapter } = begun('&chapter=two');
    pass(dwells[1] - 1);
    expect(chapter()).toBe('two');
    pass(1.5);
    expect(chapter()).toBe('three');
  });

  it('stands still until the map is drawn, and gives the chapter its whole time then', () => {
    const { chapter, show } = begun();
    show.ready(false);
    pass(5 * minute);
    expect(chapter()).toBe('one');
    show.ready(true);
    pass(dwells[0] - 1);
    expect(chapter()).toBe('one');
    pass(2);
    expect(chapter()).toBe('two');
  });

  it('does not hurry after the machine has slept, nor skips a chapter', () => {
    const { chapter } = begun();
    pass(1);
    // A clock that jumps while no timer fires.
    const before = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => before + 8 * 3_600_000);
    vi.advanceTimersByTime(250);
    expect(chapter()).toBe('two');
    vi.advanceTimersByTime(250);
    expect(chapter()).toBe('two');
    vi.restoreAllMocks();
  });

  it('goes on at its pace when somebody sets the machine’s date', () => {
    const { chapter } = begun();
    pass(10);
    vi.setSystemTime(new Date(2029, 0, 1, 10, 0, 0));
    pass(dwells[0] - 10 + 0.5);
    expect(chapter()).toBe('two');
  });

  it('waits for who stopped it, and goes on by itself when he has left', () => {
    const { chapter, show } = begun();
    pass(1);
    show.touch();
    show.turn(false);
    pass(minute);
    expect([chapter(), show.moment.turning]).toEqual(['one', false]);
    pass(16);
    expect(show.moment.turning).toBe(true);
    expect(cancelled).toEqual(['cancel']);
    pass(dwells[0] + 1);
    expect(chapter()).toBe('two');
  });

  it('is overdue only where its turn does not come', () => {
    const { explorer, show, stop } = begun();
    pass(3 * loopSeconds);
    expect(show.isOverdue()).toBe(false);
    stop();
    pass(dwells[1] + 1);
    expect(show.isOverdue()).toBe(true);
    show.restart();
    expect(show.isOverdue()).toBe(false);
    pass(dwells[0] + 1);
    expect(explorer.view.chapter).toBe('two');
  });
});

describe('opening hours', () => {
  const evening = { opens: '20:00', closes: '02:00' };
  it('past midnight hold on both sides of it', () => {
    vi.setSystemTime(new Date(2031, 4, 1, 23, 59, 30));
    const { show } = begun('', evening);
    pass(minute);
    expect(show.moment.night).toBe(false);
    pass(2 * 3600);
    expect(show.moment.night).toBe(true);
  });

  it('stop the story at the chapter it was at, which has its whole time in the morning', () => {
    vi.setSystemTime(new Date(2031, 4, 1, 16, 59, 50));
    const { chapter, show } = begun('', { opens: '08:00', closes: '17:00' });
    pass(14 * 3600 + 10 * minute);
    expect([show.moment.night, chapter()]).toEqual([true, 'one']);
    pass(50 * minute + 11);
    expect(show.moment.night).toBe(false);
    pass(dwells[0] - 2);
    expect(chapter()).toBe('one');
    pass(3);
    expect(chapter()).toBe('two');
  });

  it('follow a clock that is set, within a tick', () => {
    const { show } = begun('', { opens: '08:00', closes: '17:00' });
    pass(1);
    vi.setSystemTime(new Date(2031, 4, 1, 18, 0, 0));
    pass(0.25);
    expect(show.moment.night).toBe(true);
    vi.setSystemTime(new Date(2031, 4, 1, 9, 0, 0));
    pass(0.25);
    expect(show.moment.night).toBe(false);
  });

  it('do not darken the screen of whoever touches it, nor a presenter’s', () => {
    vi.setSystemTime(new Date(2031, 4, 1, 22, 0, 0));
    const hours = { opens: '08:00', closes: '17:00' };
    const { show } = begun('', hours);
    pass(1);
    expect(show.moment.night).toBe(true);
    show.touch();
    pass(1);
    expect(show.moment.night).toBe(false);
    pass(minute);
    expect(show.moment.night).toBe(true);
    const presented = begun('&run=remote', hours);
    pass(1);
    expect(presented.show.moment.night).toBe(false);
  });
});

describe('a visitor of the touch screen', () => {
  it('is asked second by second, may stay, and is forgotten when he has left', () => {
    const said: (number | null)[] = [];
    const { explorer } = hallExplorer('&run=touch');
    const show = new Show(explorer, ({ secondsLeft }: Moment) => void (said.at(-1) !== secondsLeft && said.push(secondsLeft)));
    show.start();
    show.ready(true);
    show.touch();
    explorer.show({ ...visitOf(explorer.view), language: 'en', selected: 'east-river' });
    pass(63.5);
    show.touch();
    expect(said.filter((each) => each !== null)).toEqual([15, 14, 13, 12]);
    expect(show.moment.secondsLeft).toBe(null);
    pass(minute + 16);
    expect(said.slice(-3)).toEqual([2, 1, null]);
    expect(explorer.view).toMatchObject({ chapter: 'one', run: 'touch', language: 'zh', selected: null });
  });

  it('does not stop the story behind the invitation by a touch that opens nothing', () => {
    const { chapter, show } = begun('&run=touch');
    show.touch();
    pass(dwells[0] + 1);
    expect(chapter()).toBe('two');
  });
});

describe('a calm moment', () => {
  it('is the story’s beginning with nobody there, or the night', () => {
    const { show } = begun('', { opens: '08:00', closes: '17:00' });
    pass(1);
    expect(show.isCalm()).toBe(true);
    show.touch();
    expect(show.isCalm()).toBe(false);
    pass(2 * minute);
    show.obey({ chapter: 2 });
    expect(show.isCalm()).toBe(false);
    vi.setSystemTime(new Date(2031, 4, 1, 18, 0, 0));
    pass(1);
    expect(show.isCalm()).toBe(true);
  });

  it('comes to a presenter when no key was pressed for an hour', () => {
    const { show } = begun('&run=remote');
    show.touch();
    pass(3599);
    expect(show.isCalm()).toBe(false);
    pass(2);
    expect(show.isCalm()).toBe(true);
  });
});
