import type { Fault } from '../domain/fault';
import type { AtlasFeature } from '../domain/layer';
import type { Pack } from '../domain/pack';
import { faultOf } from './faultList';
import type { PackFiles } from './openPack';
import { withoutMark } from './parseJson';
import { ringsOf } from './rings';

/** Pairs of segments compared at most for one area, a tenth of a second's worth: a page must not stand still. The command line goes further. */
const mostPairs = 1e7;

/**
 * The areas of a pack whose border crosses itself, as `inspect.ts` tells the command line. For the page, which shows them as they are: call it when
 * there is time. The comparing is fetched then; where that fails, or an area is too dense, nothing is told.
 */
export async function crossedAreas({ layers }: Pick<Pack, 'layers'>, files: PackFiles): Promise<Fault[]> {
  const { crossingIn } = await import('./crossing').catch(() => ({ crossingIn: () => null }));
  return layers.flatMap(({ file, features }) => features.flatMap((feature): Fault[] => {
    const rings = ringsOf(feature.geometry);
    const found = rings.length > 0 ? crossingIn(rings.map(({ ring }) => ring), mostPairs) : null;
    if (found === null || found === 'too-many') return [];
    const place = { file, pointer: `/features/${indexOf(feature, files[file] ?? '')}/geometry/coordinates`, feature: feature.id };
    return [faultOf('self-crossing', place, { lon: rounded(found.lon), lat: rounded(found.lat) }) as Fault];
  }));
}

/** Where a feature stands in its file, which holds faulty ones too. */
function indexOf({ id }: AtlasFeature, text: string): number {
  const { features } = JSON.parse(withoutMark(text)) as { features: readonly ({ id?: unknown } | null)[] };
  return features.findIndex((raw) => raw?.id === id);
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(6));
}
