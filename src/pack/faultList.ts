import type { Fault, FaultCode, FaultParams, FaultPlace } from '../domain/fault';

/** Faults that a pack may be shown with as it is; `pack:check` exits 0 when there are no others. */
const warnings: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'unused-file', 'refers-to-faulty', 'layer-grade', 'empty-layer', 'report-differs', 'approval-stale',
  'orphan-source', 'extra-attributes', 'not-translated', 'ring-winding', 'line-crossing', 'crossing-unchecked', 'too-precise', 'repeated-point',
  'lost-sign', 'bound-unsaid', 'outside-township', 'townships-misfit', 'tiling-unchecked', 'division-missing', 'texts-missing',
]);

/** At most this many faults of one file, and of all files, are listed; the rest is counted. */
export const faultsPerFile = 60;
export const faultsInAll = 200;

/** Takes down one fault; the severity follows from the code. */
export type Report = <C extends FaultCode>(code: C, place: FaultPlace, params: FaultParams[C]) => void;

/** A fault as a value, with the severity its code has. */
export function faultOf<C extends FaultCode>(code: C, place: FaultPlace, params: FaultParams[C]): Fault<C> {
  return { ...place, code, severity: warnings.has(code) ? 'warning' : 'error', params } as Fault<C>;
}

/** The same report, which also remembers whether an error passed through it. */
export function watched(report: Report): { report: Report; hasErrors(): boolean } {
  let errors = 0;
  return {
    report: (code, place, params) => {
      if (!warnings.has(code)) errors += 1;
      report(code, place, params);
    },
    hasErrors: () => errors > 0,
  };
}

/** The faults found so far: no fault twice, what follows from a faulty thing once a file, at most `faultsInAll` kept. */
export class FaultList {
  readonly #kept: Fault[] = [];
  readonly #seen = new Set<string>();
  readonly #perFile = new Map<string, number>();
  /** Where something faulty is named, one a file: the others only follow from it. */
  readonly #followers = new Map<string, { index: number; others: number }>();
  #omitted = 0;

  readonly report: Report = (code, place, params) => {
    const followed = code === 'refers-to-faulty' ? `${place.file} ${(params as FaultParams['refers-to-faulty']).id}` : '';
    const first = this.#followers.get(followed);
    if (first) {
      first.others += 1;
      return;
    }
    const inFile = (this.#perFile.get(place.file) ?? 0) + 1;
    // First, since a file of nothing but faults has millions of them; one told twice may then be counted twice.
    if (inFile > faultsPerFile || this.#kept.length >= faultsInAll) {
      this.#omitted += 1;
      return;
    }
    const key = JSON.stringify([code, place.file, place.pointer, place.line, params]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#perFile.set(place.file, inFile);
    if (followed) this.#followers.set(followed, { index: this.#kept.length, others: 0 });
    this.#kept.push(faultOf(code, place, params) as Fault);
  };

  /** All kept faults in reading order, with one that counts the others. */
  sorted(): Fault[] {
    const more = this.#omitted ? [faultOf('more', { file: 'pack.json' }, { count: this.#omitted }) as Fault] : [];
    const kept = [...this.#kept];
    for (const { index, others } of this.#followers.values()) {
      const fault = kept[index];
      if (fault?.code === 'refers-to-faulty') kept[index] = { ...fault, params: { ...fault.params, others } };
    }
    return sortFaults([...kept, ...more]);
  }
}

/** Reading order: by file, then by line where it is known, the count of omitted faults last. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const rank = (fault: Fault): number => (fault.code === 'more' ? 1 : 0);
  return [...faults].sort(
    (a, b) => rank(a) - rank(b) || compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
