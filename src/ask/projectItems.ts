import type { AskPack } from './askPack';
import type { Item } from './answer';
import type { ReachArea } from './cover';
import type { Ground } from './ground';

type Project = AskPack['projects'][number];

const nothing = { layer: null, lengthKm: null, areaKm2: null, share: null, along: [] } as const;

/** Projects within the reach by what is known of their places, and those of which nothing is known. `listed`: what is listed already, by id. */
export function projectItems(ground: Ground, area: ReachArea, listed: ReadonlyMap<string, Item>): { readonly items: Item[]; readonly unplaced: string[] } {
  const unplaced: string[] = [];
  const known = new Set([...ground.somewhere.values()].flat().map(({ feature }) => feature.id));
  const items = ground.pack.projects.flatMap((project): Item[] => {
    const lying = ground.lying.get(project.place);
    if (project.placeKind === 'district' || (!lying && !ground.pointAt.has(project.place) && !known.has(project.place))) {
      unplaced.push(project.id);
      return [];
    }
    if (lying) return fromLying(project, ground, area, lying);
    const at = listed.get(project.place);
    return at ? [{ ...nothing, id: project.id, township: at.township, basis: at.basis === 'township' ? 'township' : 'feature', grade: at.grade, isCertain: at.isCertain, nearKm: at.nearKm, farKm: at.farKm }] : [];
  });
  return { items, unplaced };
}

/** A project in a township, somewhere along a line, or at a line or area: certain where all of that lies within the reach. */
function fromLying(project: Project, ground: Ground, area: ReachArea, lying: NonNullable<ReturnType<Ground['lying']['get']>>): Item[] {
  const cover = area.coverOf(lying);
  if (!cover.isTouched) return [];
  const isTownship = ground.townships.includes(lying);
  const basis = isTownship ? 'township' : project.placeKind === 'along' ? 'line' : 'feature';
  const township = isTownship ? lying.feature.id : lying.feature.township;
  return [{ ...nothing, id: project.id, township, basis, grade: isTownship ? 'township' : lying.feature.grade, isCertain: cover.isWhole, nearKm: cover.nearKm, farKm: cover.farKm }];
}
