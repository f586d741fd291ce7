import type { Fault } from '../domain/fault';
import type { AtlasFeature } from '../domain/layer';
import type { Pack } from '../domain/pack';
import { faultOf } from './faultList';
import type { PackFiles } from './openPack';
import { withoutMark } from './parseJson';

/** Pairs of segments compared at most for one area, a tenth of a second's worth: a page must not stand still. The command line goes further. */
const mostPairs = 1e7;

/**
 * The shapes of a pack that are broken, as `inspect.ts` tells the command line. For the page, which shows them as they are: call it when
 * there is time. The judge is fetched then; where that fails, or a shape is too dense, nothing is told.
 */
export async function crossedAreas({ layers }: Pick<Pack, 'layers'>, files: PackFiles): Promise<Fault[]> {
  const judge = await Promise.all([import('./reportShape'), import('../domain/shapeFaults')]).catch(() => null);
  if (!judge) return [];
  const [{ reportShape }, { isBroken }] = judge;
  return layers.flatMap(({ file, features }) => features.flatMap((feature): Fault[] => {
    const found: Fault[] = [];
    const place = { file, pointer: '', feature: feature.id };
    reportShape(feature.geometry, place, (code, at, params) => void found.push(faultOf(code, at, params) as Fault), isBroken, mostPairs);
    if (found.length === 0) return found;
    const at = `/features/${indexOf(feature, files[file] ?? '')}`;
    return found.map((fault) => ({ ...fault, pointer: at + (fault.pointer ?? '') }));
  }));
}

/** Where a feature stands in its file, which holds faulty ones too. */
function indexOf({ id }: AtlasFeature, text: string): number {
  const { features } = JSON.parse(withoutMark(text)) as { features: readonly ({ id?: unknown } | null)[] };
  return features.findIndex((raw) => raw?.id === id);
}
