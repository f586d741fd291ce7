import { stratify, type HierarchyNode } from 'd3';
import type { FrameworkNode } from '../domain/pack';
import type { Language } from '../domain/view';
import { columnsOf } from './frameworkColumns';
import { drawFamily, familyGap, type FrameworkBox, type Tree } from './frameworkLines';

/** The framework's drawing, in CSS pixels from its top left corner. */
export interface FrameworkLayout {
  /** In reading order: every node before those under it. */
  readonly boxes: readonly FrameworkBox[];
  /** SVG path data of the lines from nodes to those under them. */
  readonly links: readonly string[];
  readonly height: number;
}

const columnGap = 18;
const top = '/';

/** One tree a root, in the pack's order; the nodes may stand in any order. */
function treesOf(nodes: readonly FrameworkNode[]): readonly Tree[] {
  const rows: readonly { readonly id: string; readonly node: FrameworkNode | null }[] = [{ id: top, node: null }, ...nodes.map((node) => ({ id: node.id, node }))];
  const whole = stratify<(typeof rows)[number]>().id((row) => row.id).parentId((row) => (row.node ? (row.node.parent ?? top) : null))([...rows]);
  const treeOf = ({ data, children = [] }: HierarchyNode<(typeof rows)[number]>): Tree[] => (data.node ? [{ node: data.node, children: children.flatMap(treeOf) }] : []);
  return (whole.children ?? []).flatMap(treeOf);
}

/** The framework as families of lines in one to three columns, as many as the width, in CSS pixels, has room for. */
export function frameworkLayout(nodes: readonly FrameworkNode[], language: Language, width: number): FrameworkLayout {
  const families = treesOf(nodes);
  const count = Math.min(families.length, width < 440 ? 1 : width < 1000 ? 2 : 3);
  if (count === 0) return { boxes: [], links: [], height: 0 };
  const columnWidth = (width - columnGap * (count - 1)) / count;
  const draw = (index: number, left: number, y: number) => drawFamily(families[index] as Tree, { index, count: families.length, language, left, right: left + columnWidth, y });
  const columns = columnsOf(families.map((_, index) => draw(index, 0, 0).bottom + familyGap), count);
  const drawn = columns.flatMap((column, at) => {
    let y = 0;
    return column.map((index) => {
      const family = draw(index, at * (columnWidth + columnGap), y);
      y = family.bottom + familyGap;
      return family;
    });
  });
  return {
    boxes: drawn.flatMap(({ boxes }) => boxes),
    links: drawn.flatMap(({ links }) => links),
    height: Math.max(...drawn.map(({ bottom }) => bottom)),
  };
}
