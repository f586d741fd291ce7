import type { FrameworkNode } from '../domain/pack';

/** The node a key leads to from another in a tree: up and down in reading order, left to its parent, right to its first child, Home and End; `null` for any other key. */
export function nextNode(inOrder: readonly FrameworkNode[], current: string | null, key: string): string | null {
  const at = Math.max(0, inOrder.findIndex((node) => node.id === current));
  const here = inOrder[at];
  if (!here) return null;
  switch (key) {
    case 'ArrowDown': return (inOrder[at + 1] ?? here).id;
    case 'ArrowUp': return (inOrder[at - 1] ?? here).id;
    case 'ArrowLeft': return here.parent ?? here.id;
    case 'ArrowRight': return (inOrder.find((node) => node.parent === here.id) ?? here).id;
    case 'Home': return inOrder[0]?.id ?? null;
    case 'End': return inOrder.at(-1)?.id ?? null;
    default: return null;
  }
}
