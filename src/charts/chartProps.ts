import type { Pack } from '../domain/pack';
import type { Facet, Filter } from '../domain/filter';
import type { Sieve } from '../domain/sieve';
import type { Language } from '../domain/view';
import type { FirstWords } from '../messages/firstWords';

/** What every chart takes; `width` in CSS pixels is all the room it has, ids are those of features and projects. */
export interface ChartProps {
  readonly pack: Pack;
  readonly language: Language;
  readonly t: FirstWords;
  readonly width: number;
  /** What type and marks are multiplied by, where a chart is read from farther away than a desk. */
  readonly scale?: number;
  readonly selected: string | null;
  readonly hovered: string | null;
  /** False where the card around the chart already shows its title sentence. */
  readonly titled?: boolean;
  /** What passes the filter in force; marks of what does not are faint. */
  readonly sieve: Sieve;
  readonly filter: Filter;
  /** Adds a member of a facet to the filter, or takes it away. */
  readonly onfilter: (facet: Facet, member: string) => void;
  /** True beside a story's words: the marks alone, without what the words already say. */
  readonly brief?: boolean;
  readonly onselect: (id: string | null) => void;
  readonly onhover: (id: string | null) => void;
  readonly onclaim: (claimId: string) => void;
}
