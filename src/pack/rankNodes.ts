/** Where a node of a tree hangs. */
export interface Rank {
  /** Steps from the top, 1 for a root; from a ring or from a parent that is not there the same way. */
  readonly depth: number;
  /** True where the way up leads back to the node itself. */
  readonly isCircular: boolean;
}

/** The rank of every node, by its id and its parent's: each is walked over once, however long the chains and rings are. */
export function rankNodes(nodes: readonly (readonly [id: string, parent: string | null])[]): Map<string, Rank> {
  const parents = new Map(nodes);
  const ranks = new Map<string, Rank>();
  for (const [start] of nodes) {
    const way: string[] = [];
    const places = new Map<string, number>();
    let at: string | null | undefined = start;
    for (; at !== null && at !== undefined && parents.has(at) && !ranks.has(at) && !places.has(at); at = parents.get(at)) {
      places.set(at, way.length);
      way.push(at);
    }
    const ring = at === null || at === undefined ? undefined : places.get(at);
    let depth = at === null || at === undefined ? 0 : (ranks.get(at)?.depth ?? 0);
    for (let i = way.length - 1; i >= 0; i -= 1) {
      const isCircular = ring !== undefined && i >= ring;
      depth = isCircular ? 0 : depth + 1;
      ranks.set(way[i] as string, { depth, isCircular });
    }
  }
  return ranks;
}
