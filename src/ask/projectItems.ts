import type { AskPack } from './askPack';
import { certaintyOf, decimalsOf } from '../domain/certainty';
import type { Item, Target } from './answer';
import type { ReachArea } from './cover';
import type { Ground } from './ground';

type Project = AskPack['projects'][number];

const nothing = { layer: null, lengthKm: null, areaKm2: null, share: null, along: [] } as const;

/** Projects within the reach of a target by what is known of their places, and those of which nothing is known. `listed`: what is listed already, by id. */
export function projectItems(ground: Ground, area: ReachArea, target: Target, listed: ReadonlyMap<string, Item>): { readonly items: Item[]; readonly unplaced: string[] } {
  const unplaced: string[] = [];
  const known = new Set([...ground.somewhere.values()].flat().map(({ feature }) => feature.id));
  const items = ground.pack.projects.flatMap((project): Item[] => {
    const lying = ground.lying.get(project.place);
    if (project.placeKind === 'district' || (!lying && !ground.pointAt.has(project.place) && !known.has(project.place))) {
      unplaced.push(project.id);
      return [];
    }
    if (lying) return fromLying(project, ground, area, target, lying);
    const at = listed.get(project.place);
    return at ? [{ ...at, ...nothing, id: project.id, basis: at.basis === 'township' ? 'township' : 'feature' }] : [];
  });
  return { items, unplaced };
}

/** A project in a township, somewhere along a line, or at a line or area: there where all of that lies within the reach. Of what is somewhere along a line no distance is told. */
function fromLying(project: Project, ground: Ground, area: ReachArea, target: Target, lying: NonNullable<ReturnType<Ground['lying']['get']>>): Item[] {
  const cover = area.coverOf(lying);
  if (!cover.isTouched) return [];
  const isTownship = ground.townships.includes(lying);
  const basis = isTownship ? 'township' : project.placeKind === 'along' ? 'line' : 'feature';
  const township = isTownship ? lying.feature.id : lying.feature.township;
  const rests = [target, lying.feature];
  const spareKm = area.km > 0 ? area.km - (cover.farKm ?? area.km) : Infinity;
  const [nearKm, farKm] = basis === 'line' ? [null, null] : [cover.nearKm, cover.farKm];
  return [{
    ...nothing, id: project.id, township, townshipBasis: township === null ? null : 'record', basis, grade: isTownship ? 'township' : lying.feature.grade,
    certainty: certaintyOf(cover.isWhole, rests, spareKm), decimals: decimalsOf(rests), nearKm, farKm,
  }];
}
