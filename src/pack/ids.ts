import type { FaultPlace, IdKind } from '../domain/fault';
import type { Report } from './faultList';

interface Known {
  readonly place: FaultPlace;
  readonly kinds: readonly IdKind[];
  sound: boolean;
}

/** Features and projects share one space of ids, since a link names either by its id alone. */
function spaceOf(kind: IdKind): string {
  return kind === 'feature' || kind === 'township' || kind === 'project' || kind === 'mention' ? 'thing' : kind;
}

/** Every id of a pack: who has it, and whether what has it is sound. */
export class Ids {
  readonly #spaces = new Map<string, Map<string, Known>>();
  readonly #unread = new Set<IdKind>();

  #space(kind: IdKind): Map<string, Known> {
    const name = spaceOf(kind);
    const space = this.#spaces.get(name) ?? new Map<string, Known>();
    this.#spaces.set(name, space);
    return space;
  }

  /** Says that a file with ids of these kinds could not be read: one fault, not one more for every id it would have had. */
  leaveOpen(...kinds: readonly IdKind[]): void {
    for (const kind of kinds) this.#unread.add(kind);
  }

  /** Takes an id as one of the given kinds; false, and reported, where something else has it already. */
  declare(id: string, kinds: readonly [IdKind, ...IdKind[]], place: FaultPlace, report: Report): boolean {
    const space = this.#space(kinds[0]);
    const first = space.get(id);
    if (first) {
      report('duplicate-id', place, { id, first: first.place.file });
      return false;
    }
    space.set(id, { place, kinds, sound: false });
    return true;
  }

  /** Says that what has this id is sound, or no longer. */
  mark(id: string, kind: IdKind, sound: boolean): void {
    const known = this.#space(kind).get(id);
    if (known) known.sound = sound;
  }

  /** Whether something of this kind has the id: reported as an error where nothing has, as a warning where what has it is faulty itself. */
  refer(id: string, kind: IdKind, key: string, place: FaultPlace, report: Report): 'sound' | 'faulty' | 'unknown' {
    const known = this.#space(kind).get(id);
    if (!known || !known.kinds.includes(kind)) {
      if (this.#unread.has(kind)) return 'faulty';
      report('unknown-id', place, { key, kind, id });
      return 'unknown';
    }
    if (known.sound) return 'sound';
    report('refers-to-faulty', place, { key, kind, id, others: 0 });
    return 'faulty';
  }
}
