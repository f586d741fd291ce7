import { readAt, stepOfSwipe } from './turning';

export interface ColumnCalls {
  /** The reader has scrolled to a chapter, by its place. */
  onread(place: number): void;
  /** The reader has swiped. */
  onswipe(by: number): void;
}

/** A column of chapters that is scrolled by the reader and by the story, without the one taking the other for its own. */
export class Column {
  readonly #element: HTMLElement;
  readonly #calls: ColumnCalls;
  /** Where the story itself is scrolling to; until it is there, scrolling says nothing about the reader. */
  #aim: number | null = null;
  /** The chapter the story brought to the top, until the reader scrolls: what grows above it must not push it away. */
  #held: number | null = null;
  readonly #sizes = new ResizeObserver(() => { if (this.#held !== null) this.show(this.#held, false); });
  #finger: readonly [number, number] | null = null;
  readonly #off = new AbortController();

  constructor(element: HTMLElement, stage: HTMLElement | null, calls: ColumnCalls) {
    this.#element = element;
    this.#calls = calls;
    const { signal } = this.#off;
    const own = () => {
      this.#aim = this.#held = null;
    };
    for (const beat of element.children) this.#sizes.observe(beat);
    element.addEventListener('scroll', () => this.#read(), { signal, passive: true });
    for (const kind of ['wheel', 'touchmove', 'pointerdown'] as const) element.addEventListener(kind, own, { signal, passive: true });
    element.addEventListener('touchstart', ({ touches }) => (this.#finger = touches.length === 1 && touches[0] ? [touches[0].clientX, touches[0].clientY] : null), { signal, passive: true });
    element.addEventListener('touchend', ({ changedTouches: [touch] }) => this.#lift(touch), { signal, passive: true });
    // The wheel turns the story over the map as well; with Ctrl, or two fingers, it zooms.
    stage?.addEventListener('wheel', (event) => {
      if (event.ctrlKey) return;
      event.preventDefault();
      event.stopPropagation();
      own();
      element.scrollBy({ top: event.deltaY * (event.deltaMode === 1 ? 32 : event.deltaMode === 2 ? element.clientHeight : 1), behavior: 'instant' });
    }, { signal, capture: true, passive: false });
  }

  /** Brings a chapter to the top; at once, or along the way where it is next door and motion is welcome. */
  show(place: number, smooth: boolean): void {
    this.#held = place;
    const top = Math.min(this.#tops()[place] ?? 0, this.#element.scrollHeight - this.#element.clientHeight);
    if (Math.abs(this.#element.scrollTop - top) < 2) return;
    this.#aim = top;
    this.#element.scrollTo({ top, behavior: smooth ? 'smooth' : 'instant' });
  }

  /** Scrolls on within a chapter that is taller than the column; false where all of it has been seen. */
  more(place: number, by: number): boolean {
    const beat = this.#element.children[place];
    if (!(beat instanceof HTMLElement)) return false;
    const { scrollTop, clientHeight } = this.#element;
    const hidden = by > 0 ? beat.offsetTop + beat.offsetHeight - scrollTop - clientHeight : scrollTop - beat.offsetTop;
    if (hidden < 24) return false;
    this.#held = null;
    this.#element.scrollBy({ top: Math.sign(by) * Math.min(hidden, clientHeight * 0.8), behavior: 'instant' });
    return true;
  }

  destroy(): void {
    this.#off.abort();
    this.#sizes.disconnect();
  }

  #tops(): number[] {
    return [...this.#element.children].map((each) => (each as HTMLElement).offsetTop);
  }

  #read(): void {
    const { scrollTop, clientHeight } = this.#element;
    if (this.#aim !== null) {
      if (Math.abs(scrollTop - this.#aim) < 2) this.#aim = null;
      return;
    }
    const tops = this.#tops();
    // A scroll bar or a screen reader moves the column without a gesture: far enough from where it was held, it is the reader's.
    if (this.#held !== null && Math.abs(scrollTop - (tops[this.#held] ?? 0)) > clientHeight * 0.3) this.#held = null;
    if (this.#held === null) this.#calls.onread(readAt(tops, scrollTop, clientHeight));
  }

  #lift(touch: Touch | undefined): void {
    const by = this.#finger && touch ? stepOfSwipe(this.#finger, [touch.clientX, touch.clientY]) : null;
    this.#finger = null;
    if (by !== null) this.#calls.onswipe(by);
  }
}
