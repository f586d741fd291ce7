import type { FrameworkNode } from '../domain/pack';
import { checkItems, markItems, type Desk, type Item } from './item';
import { referList } from './references';

/** Takes out nodes that hang on nothing, on themselves or on a node that is out, and leaves in the lists of the others only what is there. */
export function referFramework(nodes: readonly Item<FrameworkNode>[], desk: Desk): void {
  const parents = new Map(nodes.flatMap(({ id, value }) => (value ? [[id, value.parent] as const] : [])));
  checkItems(nodes, desk, (node, item, watched) => {
    if (isCircular(node.id, parents)) watched.report('circular-parent', { ...item.place, pointer: `${item.place.pointer ?? ''}/parent` }, { id: node.id });
  });
  for (let before = -1; before !== sound(nodes); ) {
    before = sound(nodes);
    markItems(nodes, 'node', desk);
    for (const item of nodes) if (item.value && !hangs(item.value, item, desk)) item.value = null;
  }
  for (const item of nodes) {
    if (!item.value) continue;
    item.value = {
      ...item.value,
      claims: referList(item, item.value.claims, 'claim', 'claims', desk),
      projects: referList(item, item.value.projects, 'project', 'projects', desk),
      layers: referList(item, item.value.layers, 'layer', 'layers', desk),
      members: referList(item, item.value.members, 'feature', 'members', desk),
    };
  }
}

const sound = (nodes: readonly Item<FrameworkNode>[]): number => nodes.filter(({ value }) => value !== null).length;

function hangs(node: FrameworkNode, { place }: Item<FrameworkNode>, desk: Desk): boolean {
  return node.parent === null || desk.ids.refer(node.parent, 'node', 'parent', { ...place, pointer: `${place.pointer ?? ''}/parent` }, desk.report) === 'sound';
}

/** True where the way up from a node leads back to it. */
function isCircular(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(id); at !== null && at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
