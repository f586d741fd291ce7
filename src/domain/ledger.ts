import { actualsByClaim, isTarget } from './actuals';
import { rangeOf } from './claims';
import type { Claim } from './claim';
import type { Actual, Pack, Theme } from './pack';
import type { Text } from './text';
import { endOfPeriod, stateOf, type PromiseState } from './promiseState';
import { layerOf, thingById } from './things';

/** A place of a promise: a feature or township it names, or that a project it names lies at or along. */
export interface PromisePlace {
  readonly id: string;
  readonly name: Text;
  /** True where only the line it lies along is known. */
  readonly along: boolean;
}

/** A promise of the report and what came of it. */
export interface LedgerRow {
  readonly claim: Claim;
  readonly theme: Theme;
  /** The number that is promised, the lower end of a range; `null` for a promise in words. */
  readonly value: number | null;
  /** Empty: the whole district, or nowhere in particular. */
  readonly places: readonly PromisePlace[];
  /** Ids of the features and projects it mentions, features first: what the map marks. */
  readonly things: readonly string[];
  /** The latest that is reported. */
  readonly actual: Actual | null;
  /** What was reported before, latest first. */
  readonly earlier: readonly Actual[];
  readonly state: PromiseState;
  /** Last day of the period, ISO; `null` where there is none. */
  readonly end: string | null;
}

/** Every promise of the report, in the order of the pack. */
export function ledgerRows(pack: Pack): readonly LedgerRow[] {
  const themes = new Map(pack.themes.map((theme) => [theme.id, theme] as const));
  return pack.claims.filter(isTarget).map((claim): LedgerRow => {
    const [actual = null, ...earlier] = actualsByClaim(pack).get(claim.id) ?? [];
    const end = endOfPeriod(pack, claim);
    const theme = themes.get(claim.theme) ?? { id: claim.theme, title: { zh: claim.theme, en: claim.theme } };
    return { claim, theme, value: rangeOf(claim)?.[0] ?? null, places: placesOf(pack, claim), things: thingsOf(pack, claim), actual, earlier, state: stateOf(claim, actual, end), end };
  });
}

function thingsOf(pack: Pack, claim: Claim): readonly string[] {
  const things = claim.mentions.flatMap((id) => thingById(pack, id) ?? []);
  return [...things.filter(({ kind }) => kind === 'feature'), ...things.filter(({ kind }) => kind === 'project')].map(({ id }) => id);
}

/** Circles stand for a value and are no place. */
function placesOf(pack: Pack, claim: Claim): readonly PromisePlace[] {
  const places = new Map<string, PromisePlace>();
  const put = (id: string, along: boolean): void => {
    const thing = thingById(pack, id);
    if (thing?.kind !== 'feature' || layerOf(pack, id)?.drawing === 'circles') return;
    if (!places.has(id) || !along) places.set(id, { id, name: thing.name, along });
  };
  for (const id of claim.mentions) {
    const thing = thingById(pack, id);
    if (thing?.kind === 'project') put(thing.project.place, thing.project.placeKind === 'along');
    else if (thing) put(id, false);
  }
  return [...places.values()];
}
