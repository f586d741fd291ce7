import type { SoakSurface } from './surface';

/** Puts a clock of its own under the page: it keeps pace while the map is built, goes 100 ms a frame while anything moves, and leaps from timer to timer while nothing does. Runs inside the page, before its script. */
export function installPageClock(): void {
  interface Timer { dueMs: number; readonly everyMs: number | null; run(): void }
  const real = { frame: requestAnimationFrame.bind(window), later: setTimeout.bind(window), now: performance.now.bind(performance), Date };
  const [leapMs, movingMs] = [9000, 100];
  const openedMs = real.Date.now() - real.now();
  let [nowMs, lastMs, skippedMs, nextId] = [real.now(), real.now(), 0, 1];
  const timers = new Map<number, Timer>();
  let frames = new Map<number, FrameRequestCallback>();
  let chapter: string | null | undefined;
  let drawsBefore = 0;
  let waiting: { met(): boolean; done(): void } | null = null;

  const set = (run: TimerHandler, delayMs: number, every: boolean, args: unknown[]): number => {
    const delay = Math.max(every ? 1 : 0, Number(delayMs) || 0);
    if (every && delay === soak.heldEveryMs) soak.heldEveryMs = null;
    timers.set(nextId, { dueMs: nowMs + delay, everyMs: every ? delay : null, run: () => (run as (...args: unknown[]) => void)(...args) });
    return nextId++;
  };
  const clear = (id?: number) => void timers.delete(id ?? 0);
  Object.assign(window, {
    setTimeout: (run: TimerHandler, delayMs = 0, ...args: unknown[]) => set(run, delayMs, false, args),
    setInterval: (run: TimerHandler, delayMs = 0, ...args: unknown[]) => set(run, delayMs, true, args),
    clearTimeout: clear, clearInterval: clear,
    requestAnimationFrame: (run: FrameRequestCallback) => { frames.set(nextId, run); return nextId++; },
    cancelAnimationFrame: (id: number) => void frames.delete(id),
    Date: class extends real.Date {
      constructor(...args: []) { super(...((args.length ? args : [openedMs + nowMs + skippedMs]) as [])); }
      static override now() { return openedMs + nowMs + skippedMs; }
    },
  });
  performance.now = () => nowMs;

  /** The watchdog alone asks for every frame; whatever else does is a movement, and so is what the storage owes an answer to. */
  const moves = () => frames.size > 1 || soak.counts.writing > 0 || window.atlas?.map?.loaded() === false;
  const isReady = () => document.documentElement.dataset.atlas === 'ready';
  const guarded = (run: () => void) => { try { run(); } catch (error) { reportError(error); } };

  function advance(byMs: number): void {
    const untilMs = nowMs + byMs;
    const wasCalm = !moves();
    for (;;) {
      let next: [number, Timer] | null = null;
      for (const each of timers) if (each[1].dueMs <= untilMs && (each[1].everyMs === null || each[1].everyMs !== soak.heldEveryMs) && (!next || each[1].dueMs < next[1].dueMs)) next = each;
      if (!next) break;
      const [id, timer] = next;
      nowMs = Math.max(nowMs, timer.dueMs);
      if (timer.everyMs === null) timers.delete(id);
      else timer.dueMs = nowMs + timer.everyMs;
      guarded(timer.run);
      if (wasCalm && !soak.frameless && moves()) return;
    }
    nowMs = Math.max(nowMs, untilMs);
  }

  function note(): void {
    const now = window.atlas?.view().chapter;
    if (now === chapter) return;
    if (chapter !== undefined) {
      soak.turns += 1;
      soak.drawn = [...soak.drawn, soak.counts.draws - drawsBefore].slice(-100);
    }
    drawsBefore = soak.counts.draws;
    chapter = now;
  }

  function step(): void {
    const passedMs = real.now() - lastMs;
    lastMs = real.now();
    if (!soak.paused) {
      const hurries = soak.hurry || waiting !== null;
      // The storage answers in the machine's own time, and must not be taken for silent.
      advance(soak.counts.writing > 0 ? Math.min(passedMs, movingMs) : soak.frameless || soak.deafWorkers ? 500 : !isReady() || !hurries ? passedMs : moves() ? movingMs : leapMs);
      if (!soak.frameless) {
        const due = frames;
        frames = new Map();
        for (const run of due.values()) guarded(() => run(nowMs));
      }
      note();
      if (waiting && isReady() && !moves() && waiting.met()) {
        soak.paused = true;
        const { done } = waiting;
        waiting = null;
        done();
      }
    }
    // What stands still needs no frame of the screen's.
    if (soak.frameless || (!soak.paused && waiting && isReady() && !moves())) real.later(step, 0);
    else real.frame(step);
  }

  const until = (met: () => boolean) => new Promise<void>((done) => {
    soak.paused = false;
    waiting = { met, done };
  });
  const soak: SoakSurface = {
    ...window.soak, hurry: false, paused: false, frameless: false, heldEveryMs: null, turns: 0, drawn: [],
    nowMs: () => nowMs, timers: () => timers.size, skipDate: (ms) => void (skippedMs += ms),
    afterTurns: (turns) => { const target = soak.turns + turns; return until(() => soak.turns >= target); },
    pass: (ms) => { const target = nowMs + ms; return until(() => nowMs >= target); },
  };
  window.soak = soak;
  real.frame(step);
}
