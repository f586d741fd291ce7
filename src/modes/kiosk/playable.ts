import type { Fault } from '../../domain/fault';
import type { Pack } from '../../domain/pack';
import { builtWith } from '../../pack/builtWith';
import type { Loaded } from '../../pack/loadPack';
import { keepGood, lastGood, soundPackOf } from './goodContent';

/** Where the content of the hall's screen comes from: its data as they are, what was last without an error on this device, what the folder was built with, the sound parts of faulty data. */
export type Origin = 'data' | 'kept' | 'built' | 'parts';

/** What the hall's screen plays, and all that is wrong with its data. */
export interface Playing {
  readonly pack: Pack | null;
  readonly faults: readonly Fault[];
  readonly origin: Origin;
  /** When (ms since 1970) kept content was last without an error. */
  readonly keptMs: number | null;
  /** Every fault has been looked for. */
  readonly inspect: () => Promise<readonly Fault[]>;
}

/** Content is kept so long (ms) after the page was opened: the show comes first. */
const keepAfterMs = 6000;

/** The hall plays no faulty data: instead what was last without an error on this device, else what the folder was built with, else the sound parts. */
export async function playable(loaded: Loaded, page = location.pathname): Promise<Playing> {
  const faults = [...loaded.faults, ...(await loaded.inspect())];
  const playing = (pack: Pack | null, origin: Origin, keptMs: number | null = null): Playing => ({ pack, faults, origin, keptMs, inspect: () => Promise.resolve([]) });
  const { pack } = loaded;
  if (pack && !faults.some(({ severity }) => severity === 'error')) {
    setTimeout(() => void keepGood(pack, { page, edition: builtWith()?.hash ?? '' }), keepAfterMs);
    return playing(pack, 'data');
  }
  const built = builtWith();
  const builtPack = built && soundPackOf(built.files);
  const kept = await lastGood({ id: pack?.id ?? builtPack?.id ?? null, page, edition: built?.hash ?? '' });
  if (kept) return playing(kept.pack, 'kept', kept.keptMs);
  return builtPack ? playing(builtPack, 'built') : playing(pack, 'parts');
}
