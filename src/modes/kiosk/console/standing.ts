import type { Chapter } from '../../../domain/chapter';
import type { ScreenState } from '../../../domain/hallTalk';
import type { Pack } from '../../../domain/pack';

/** Where a screen stands in the story. */
export interface Standing {
  /** Place of the told chapter from 0; -1 where none is told. */
  readonly at: number;
  readonly chapter: Chapter | null;
  /** What comes after it: by a clock the first after the last. */
  readonly next: Chapter | null;
  /** True while a visitor looks for himself. */
  readonly visiting: boolean;
}

/** Where a screen stands; without a screen, at the first chapter. */
export function standingOf(screen: Pick<ScreenState, 'chapter' | 'run'> | null, { chapters }: Pick<Pack, 'chapters'>): Standing {
  const at = screen ? chapters.findIndex(({ id }) => id === screen.chapter) : Math.min(0, chapters.length - 1);
  const loops = screen !== null && screen.run !== 'remote';
  return { at, chapter: chapters[at] ?? null, next: chapters[at + 1] ?? (loops ? chapters[0] : undefined) ?? null, visiting: screen?.run === 'touch' && screen.chapter === null };
}
