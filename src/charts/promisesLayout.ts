import { actualOf, formatActual } from '../domain/actuals';
import { byTheme, formatClaim, isReported, textureOf, type Texture } from '../domain/claims';
import type { Claim } from '../domain/claim';
import type { Actual, Pack, Theme } from '../domain/pack';
import type { Language } from '../domain/view';
import type { FirstWords } from '../messages/firstWords';
import type { Table } from './table';

/** A line of the ledger. */
export interface PromiseRow {
  readonly claim: Claim;
  readonly texture: Texture;
  /** Bound, figure and unit; empty for a promise in words. */
  readonly value: string;
  /** The latest that is reported against it; `null` where nobody has. */
  readonly actual: Actual | null;
}

/** The promises and results of one theme. */
export interface PromiseGroup {
  readonly theme: Theme;
  readonly targets: number;
  readonly achieved: number;
  readonly rows: readonly PromiseRow[];
}

/** What the ledger takes: targets and results the report prints itself; nothing computed or concluded from it. */
export function isPromise(claim: Claim): boolean {
  return isReported(claim) && claim.tense !== 'context';
}

/** A claim as a line of the ledger. */
export function rowOf(pack: Pack, claim: Claim, language: Language): PromiseRow {
  return { claim, texture: textureOf(claim), value: formatClaim(claim, language), actual: actualOf(pack, claim.id) };
}

/** The ledger by theme: themes with targets first, else in the pack's order; results after targets. */
export function promisesLayout(pack: Pack, language: Language): readonly PromiseGroup[] {
  const groups = byTheme(pack, pack.claims.filter(isPromise)).map(({ theme, claims }) => {
    const targets = claims.filter((claim) => claim.tense === 'target');
    const achieved = claims.filter((claim) => claim.tense === 'achieved');
    const rows = [...targets, ...achieved].map((claim) => rowOf(pack, claim, language));
    return { theme, targets: targets.length, achieved: achieved.length, rows };
  });
  return [...groups.filter((group) => group.targets > 0), ...groups.filter((group) => group.targets === 0)];
}

/** The ledger's title as a sentence with the number of targets and of those somebody has reported on. */
export function promisesTitle(pack: Pack, _language: Language, t: FirstWords): string {
  const targets = pack.claims.filter((claim) => isPromise(claim) && claim.tense === 'target');
  const reported = targets.filter((claim) => actualOf(pack, claim.id) !== null).length;
  const words = t.charts.promises;
  if (targets.length === 0) return words.titleNone;
  return reported > 0 ? words.titleReported(targets.length, reported) : words.title(targets.length);
}

/** The ledger as a table: theme, subject, target, actual. */
export function promisesTable(pack: Pack, language: Language, t: FirstWords): Table {
  const words = t.charts.promises;
  const rows = promisesLayout(pack, language).flatMap((group) =>
    group.rows.map(({ claim, value, actual }) => {
      const isTarget = claim.tense === 'target';
      const figure = { text: (claim.aim ? `${words.aim} ` : '') + (value || (isTarget ? words.inWords : words.achieved)), claim: claim.id };
      return [{ text: claim.subject[language] }, { text: group.theme.title[language] }, isTarget ? figure : { text: '–' }, isTarget ? { text: actual ? `${formatActual(actual, claim, language)} · ${actual.asOf}` : words.unreported } : figure];
    }),
  );
  return { caption: pack.indicators.promises.title[language], columns: [words.promise, t.shell.source.theme, words.target, words.actual], rows };
}
