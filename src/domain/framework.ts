import type { FrameworkNode, Pack } from './pack';
import type { View } from './view';

/** Opacity, 0 to 1, of what does not belong to the node that is looked at. */
export const dimmed = 0.3;

/** A node of the report's framework by its id. */
export function nodeById(pack: Pack, id: string | null): FrameworkNode | null {
  return pack.framework.find((node) => node.id === id) ?? null;
}

/** The node that lights its layers: the chosen one, as long as its panel is open; leaving the panel brings the lens back. */
export function litNode(view: View, pack: Pack): FrameworkNode | null {
  return view.mode === 'explore' && view.panel === 'framework' ? nodeById(pack, view.node) : null;
}

/** The nodes under a node, or the roots, in the pack's order. */
export function childrenOf(pack: Pack, parent: string | null): readonly FrameworkNode[] {
  return pack.framework.filter((node) => node.parent === parent);
}

/** A node and those above it, topmost first. */
export function pathTo(pack: Pack, node: FrameworkNode): readonly FrameworkNode[] {
  const path = [node];
  for (let above = nodeById(pack, node.parent); above && !path.includes(above); above = nodeById(pack, above.parent)) path.unshift(above);
  return path;
}

/** Every node with those under it right behind it: the order in which a list reads and arrow keys walk. */
export function inReadingOrder(pack: Pack): readonly FrameworkNode[] {
  const under = new Map<string | null, FrameworkNode[]>();
  for (const node of pack.framework) {
    const siblings = under.get(node.parent);
    if (siblings) siblings.push(node);
    else under.set(node.parent, [node]);
  }
  const inOrder: FrameworkNode[] = [];
  const ahead = [...(under.get(null) ?? [])].reverse();
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    inOrder.push(node);
    ahead.push(...[...(under.get(node.id) ?? [])].reverse());
  }
  return inOrder;
}

/** The nodes about a feature or project: that name it, or a project that lies there. */
export function nodesAbout(pack: Pack, id: string | null): ReadonlySet<string> {
  if (id === null) return new Set();
  const projects = new Set(pack.projects.filter((project) => project.id === id || project.place === id).map((project) => project.id));
  return new Set(pack.framework.filter((node) => node.members.includes(id) || node.projects.some((each) => projects.has(each))).map((node) => node.id));
}

/** What the map marks while a node is pointed at: its first feature, else the place of its first project that has one. */
export function markOf(pack: Pack, node: FrameworkNode): string | null {
  const place = node.projects.flatMap((id) => pack.projects.find((project) => project.id === id && project.place !== '')?.place ?? [])[0];
  return node.members[0] ?? place ?? null;
}

/**
 * The change of view that looks at a node, or at none: one step of Back. The camera frames its members; a person's choices about
 * the very layers it lights are taken back, so that they are seen.
 */
export function lookAt(view: View, pack: Pack, id: string | null): Partial<View> {
  const node = nodeById(pack, id);
  const moves = (node?.members.length ?? 0) > 0 || (nodeById(pack, view.node)?.members.length ?? 0) > 0;
  const layers = Object.fromEntries(Object.entries(view.layers).filter(([layer]) => !node?.layers.includes(layer)));
  return { node: node?.id ?? null, layers, ...(moves ? { camera: null } : {}) };
}
