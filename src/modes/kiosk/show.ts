import { beginStory, chapterOf, placeOf, turnTo } from '../../domain/chapters';
import { hallTimes, isOpen } from '../../domain/hall';
import { placeAfter, type RemoteCommand } from '../../domain/remote';
import { idleAfter, progressOf, showAt, type ShowTime } from '../../domain/showClock';
import type { Language } from '../../domain/view';
import { isVisit } from '../../domain/visit';
import type { Explorer } from '../../state/explorer.svelte';
import { closeDialogs, forgetVisitor } from './forget';

/** What the hall's screen shows besides the view, from tick to tick. */
export interface Moment {
  /** How much of the chapter's time has passed, 0 to 1. */
  readonly progress: number;
  /** False while somebody has stopped the clock. */
  readonly turning: boolean;
  /** Seconds a visitor still has to answer; `null` while not asked. */
  readonly secondsLeft: number | null;
  readonly night: boolean;
  readonly blank: boolean;
}

/** The hall's clock ticks this often, in ms. */
const tickMs = 250;
/** Where no presenter holds a clicker a blank screen comes back by itself after so long, in ms: nobody may be there to bring it back. */
const mostBlankMs = 900_000;

/** A presenter who has pressed no key for so long, in ms, has gone. */
const presenterMs = 3_600_000;

/** Runs the hall's screen: turns the chapters, waits for visitors and lets their choices go, closes for the night. */
export class Show {
  moment: Moment = { progress: 0, turning: true, secondsLeft: null, night: false, blank: false };
  readonly #explorer: Explorer;
  readonly #onmoment: (moment: Moment) => void;
  readonly #onround: () => void;
  readonly #times;
  readonly #dwells: readonly number[];
  /** The language of the hall: visitors change theirs for themselves. */
  #language;
  /** How the screen ran at the last tick. */
  #run;
  #time: ShowTime;
  #touchedMs = -Infinity;
  #blankedMs = 0;
  #ready = false;
  #telling = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `onround` is called whenever the story begins anew by itself. */
  constructor(explorer: Explorer, onmoment: (moment: Moment) => void, onround: () => void = () => undefined) {
    this.#explorer = explorer;
    this.#onmoment = onmoment;
    this.#onround = onround;
    this.#times = hallTimes(explorer.pack);
    this.#dwells = explorer.pack.chapters.map((each) => each.dwellSeconds);
    this.#language = explorer.language;
    this.#run = explorer.view.run;
    this.#time = { place: placeOf(explorer.view, explorer.pack), begunMs: performance.now() };
  }

  /** Begins at the view's chapter, the first where it has none; returns how to stop. */
  start(): () => void {
    const { view, pack } = this.#explorer;
    if (view.chapter === null) this.#explorer.show(beginStory(view, pack), 'replace');
    this.restart();
    return () => clearInterval(this.#timer);
  }

  /** The clock anew, the chapter from its beginning. */
  restart(): void {
    this.#time = { ...this.#time, begunMs: performance.now() };
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#tick(), tickMs);
  }

  /** True where the chapter that is told should have ended long ago. */
  isOverdue(): boolean {
    return this.#telling && performance.now() > this.#time.begunMs + (this.#dwells[this.#time.place] ?? 0) * 1000 + 2 * tickMs;
  }

  /** True where nobody would miss the picture for a moment: at night, or at the story's beginning while nobody is there; with a presenter, when no key was pressed for long. */
  isCalm(): boolean {
    const { view, pack } = this.#explorer;
    const untouchedMs = performance.now() - this.#touchedMs;
    if (view.run === 'remote') return untouchedMs >= presenterMs;
    return this.moment.night || (!isVisit(view) && placeOf(view, pack) === 0 && untouchedMs >= this.#times.idleSeconds * 1000);
  }

  /** When the chapter will be over, in ms since 1970; `null` while no clock runs. */
  get dueMs(): number | null {
    const dueMs = this.#time.begunMs + (this.#dwells[this.#time.place] ?? 0) * 1000;
    return this.#telling ? Math.max(0, Date.now() + dueMs - performance.now()) : null;
  }

  /** The language visitors find. */
  get language(): Language {
    return this.#language;
  }

  /** Sets the language visitors find, and shows it. */
  speak(language: Language): void {
    this.#language = language;
    this.#explorer.show({ language }, 'replace');
  }

  /** A chapter's time begins when the map is drawn. */
  ready(ready: boolean): void {
    this.#ready = ready;
  }

  /** Somebody is there: the clock waits, a question is answered, the night's picture goes, and a blank screen too where no clicker does that. */
  touch(): void {
    this.#touchedMs = performance.now();
    if (this.#explorer.view.run !== 'remote') this.#say({ blank: false });
    if (this.moment.secondsLeft !== null) this.#tick();
  }

  /** Stops the clock or lets it go on; a stopped one goes on by itself when nobody has touched the screen for a while. */
  turn(turning: boolean): void {
    this.#touchedMs = turning ? -Infinity : performance.now();
    this.#say({ turning });
  }

  /** The story from its beginning, with nothing left of the visitor. */
  tellAgain(): void {
    this.#touchedMs = -Infinity;
    forgetVisitor(this.#explorer, this.#explorer.pack.chapters[0], this.#language);
    this.#say({ secondsLeft: null });
    this.#onround();
  }

  /** Does what a clicker or the console asks. A blank screen is left by whatever is pressed next, without turning; only a number turns as well. */
  obey(command: RemoteCommand): void {
    const { view, pack } = this.#explorer;
    closeDialogs();
    const wasBlank = this.moment.blank;
    this.#say({ blank: command === 'blank' && !wasBlank });
    this.#blankedMs = performance.now();
    if (command === 'blank' || command === 'light' || (wasBlank && typeof command === 'string')) return;
    const at = isVisit(view) ? -1 : placeOf(view, pack);
    const place = placeAfter(command, at, pack.chapters.length);
    const chapter = place === null ? undefined : pack.chapters[place];
    if (!chapter) return;
    if (at < 0) forgetVisitor(this.#explorer, chapter, this.#language);
    else this.#explorer.show(turnTo(chapter, view, pack), 'replace');
    if (command === 'first' && at === pack.chapters.length - 1) this.#onround();
  }

  #say(change: Partial<Moment>): void {
    const next = { ...this.moment, ...change };
    if (Object.entries(next).every(([key, value]) => this.moment[key as keyof Moment] === value)) return;
    this.moment = next;
    this.#onmoment(next);
  }

  #tick(): void {
    const { view, pack } = this.#explorer;
    const nowMs = performance.now();
    const idle = idleAfter(nowMs - this.#touchedMs, this.#times);
    const waitsUntilMs = this.#touchedMs + this.#times.idleSeconds * 1000;
    const visiting = isVisit(view);
    if (visiting && idle === 'gone') return this.tellAgain();
    if (view.run !== 'remote' && idle === 'gone' && this.#touchedMs > 0) this.#leftAlone();
    const now = new Date();
    const night = view.run !== 'remote' && !visiting && nowMs >= waitsUntilMs && !isOpen(pack.hall ?? {}, now.getHours() * 60 + now.getMinutes());
    const place = placeOf(view, pack);
    const telling = this.#ready && !night && !visiting && view.run !== 'remote' && this.moment.turning && !this.moment.blank;
    this.#telling = telling;
    // The touch screen's story goes on behind its invitation; only the one that runs by itself waits for who touched it.
    const soonestMs = view.run === 'auto' ? Math.max(nowMs, waitsUntilMs) : nowMs;
    if (!telling || place !== this.#time.place || soonestMs > nowMs) this.#time = { place, begunMs: soonestMs };
    else this.#turnIfDue(nowMs);
    this.#say({
      night, secondsLeft: visiting && typeof idle === 'object' ? idle.secondsLeft : null, progress: progressOf(this.#time, this.#dwells, nowMs),
      blank: this.moment.blank && view.run === this.#run && (view.run === 'remote' || nowMs - this.#blankedMs < mostBlankMs),
    });
    this.#run = view.run;
  }

  #turnIfDue(nowMs: number): void {
    const { view, pack } = this.#explorer;
    const next = showAt(this.#time, this.#dwells, nowMs);
    const chapter = pack.chapters[next.place];
    if (next === this.#time || !chapter) return;
    this.#time = next;
    this.#explorer.show(turnTo(chapter, view, pack), 'replace');
    if (next.place === 0) this.#onround();
  }

  /** Whoever touched the screen has left: what they opened is closed, and the clock goes on. */
  #leftAlone(): void {
    const { view, pack } = this.#explorer;
    this.#touchedMs = -Infinity;
    this.#say({ turning: true });
    closeDialogs();
    forgetVisitor(this.#explorer, chapterOf(view, pack), this.#language);
  }
}
