import type { Claim } from './claim';
import type { AtlasFeature } from './layer';
import type { Pack, Project } from './pack';
import { claimById } from './claims';
import { featureById } from './framing';

/** What of a pack belongs together: through these ties a filter on claims reaches projects and features, and the other way round. */
export interface Ties {
  readonly features: readonly AtlasFeature[];
  claimsOfFeature(feature: AtlasFeature): readonly Claim[];
  projectsOfFeature(feature: AtlasFeature): readonly Project[];
  claimsOfProject(project: Project): readonly Claim[];
  /** The feature at or along which the project lies, or its township; none where only the district is known. */
  placeOf(project: Project): readonly AtlasFeature[];
  featuresOfClaim(claim: Claim): readonly AtlasFeature[];
  projectsOfClaim(claim: Claim): readonly Project[];
}

function grouped<K, V>(pairs: Iterable<readonly [K, V]>): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (!group) groups.set(key, [value]);
    else if (!group.includes(value)) group.push(value);
  }
  return groups;
}

function tie(pack: Pack): Ties {
  const features = featureById(pack);
  const claims = claimById(pack);
  const projects = new Map(pack.projects.map((project) => [project.id, project] as const));
  const feature = (id: string) => features.get(id) ?? [];
  const drawn = [...features.values()];
  const claimed = drawn.flatMap((each) => (each.properties.claim ? [[each.properties.claim, each] as const] : []));
  const mentions = pack.claims.flatMap((claim) => claim.mentions.map((id) => [id, claim] as const));
  const behind = pack.projects.flatMap((project) => [claims.get(project.claim) ?? []].flat().map((claim) => [claim, project] as const));

  const byFeature = grouped([...mentions.filter(([id]) => features.has(id)), ...claimed.flatMap(([id, { id: of }]) => [claims.get(id) ?? []].flat().map((claim) => [of, claim] as const))]);
  const byProject = grouped([...behind.map(([claim, { id }]) => [id, claim] as const), ...mentions.filter(([id]) => projects.has(id))]);
  const standing = grouped(pack.projects.filter(({ place }) => place).map((project) => [project.place, project] as const));
  const placeOf = (project: Project) => [feature(project.place)].flat();
  const projectsOf = grouped([...behind.map(([claim, project]) => [claim.id, project] as const), ...pack.claims.flatMap((claim) => claim.mentions.flatMap((id) => [projects.get(id) ?? []].flat().map((project) => [claim.id, project] as const)))]);
  const featuresOf = grouped([
    ...claimed,
    ...pack.claims.flatMap((claim) => claim.mentions.flatMap((id) => [feature(id)].flat().map((each) => [claim.id, each] as const))),
    ...[...projectsOf].flatMap(([id, list]) => list.flatMap((project) => placeOf(project).map((each) => [id, each] as const))),
  ]);
  return {
    features: drawn,
    claimsOfFeature: ({ id }) => byFeature.get(id) ?? [],
    projectsOfFeature: ({ id }) => standing.get(id) ?? [],
    claimsOfProject: ({ id }) => byProject.get(id) ?? [],
    placeOf,
    featuresOfClaim: ({ id }) => featuresOf.get(id) ?? [],
    projectsOfClaim: ({ id }) => projectsOf.get(id) ?? [],
  };
}

const tied = new WeakMap<Pack, Ties>();

/** The ties of a pack, found once a pack. */
export function tiesOf(pack: Pack): Ties {
  const ties = tied.get(pack) ?? tie(pack);
  tied.set(pack, ties);
  return ties;
}
