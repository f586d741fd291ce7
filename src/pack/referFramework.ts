import type { FrameworkNode } from '../domain/pack';
import { markItems, type Desk, type Item } from './item';
import { rankNodes } from './rankNodes';
import { referList } from './references';

/** Deepest a node may hang: a report's order of ideas has four or five steps, and a drawing of more says nothing. */
export const deepestNode = 12;

/** Takes out nodes that hang on nothing, on themselves, too deep or on a node that is out, and leaves in the lists of the others only what is there. */
export function referFramework(nodes: readonly Item<FrameworkNode>[], desk: Desk): void {
  const ranks = rankNodes(nodes.flatMap(({ id, value }) => (value ? [[id, value.parent] as const] : [])));
  const rankOf = ({ id }: Item<FrameworkNode>) => ranks.get(id) ?? { depth: 0, isCircular: false };
  for (const item of nodes) {
    if (!item.value) continue;
    const { depth, isCircular } = rankOf(item);
    const at = { ...item.place, pointer: `${item.place.pointer ?? ''}/parent` };
    if (isCircular) desk.report('circular-parent', at, { id: item.value.id });
    // The first that is too deep speaks for those under it.
    else if (depth === deepestNode + 1) desk.report('node-too-deep', at, { limit: deepestNode });
    if (isCircular || depth > deepestNode) item.value = null;
  }
  markItems(nodes, 'node', desk);
  // From the top down, so that what hangs on a node that is out is known to.
  for (const item of [...nodes].sort((a, b) => rankOf(a).depth - rankOf(b).depth)) {
    if (!item.value || hangs(item.value, item, desk)) continue;
    item.value = null;
    desk.ids.mark(item.id, 'node', false);
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

function hangs(node: FrameworkNode, { place }: Item<FrameworkNode>, desk: Desk): boolean {
  return node.parent === null || desk.ids.refer(node.parent, 'node', 'parent', { ...place, pointer: `${place.pointer ?? ''}/parent` }, desk.report) === 'sound';
}
