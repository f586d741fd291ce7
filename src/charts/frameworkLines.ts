import type { FrameworkNode } from '../domain/pack';
import type { Language } from '../domain/view';
import { textWidth } from './textWidth';

/** A node with the nodes under it. */
export interface Tree {
  readonly node: FrameworkNode;
  readonly children: readonly Tree[];
}

/** A node in the drawing, in CSS pixels; depth 0 is the heading of a family. */
export interface FrameworkBox {
  readonly node: FrameworkNode;
  readonly depth: number;
  /** Which root it hangs under, from 0: families look different. */
  readonly family: number;
  /** Place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly siblings: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** True where the title needs more than the column has: it is then set closer. */
  readonly tight: boolean;
}

/** Where a family is drawn: its place among the families, and the column's edges and top in CSS pixels. */
export interface Room {
  readonly index: number;
  readonly count: number;
  readonly language: Language;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface Family {
  readonly boxes: readonly FrameworkBox[];
  readonly links: readonly string[];
  /** Lower edge of the last line. */
  readonly bottom: number;
}

/** Sizes in CSS pixels: a box, from one line to the next, between boxes of a line, how far a line under a node is set in, between families. */
export const boxHeight = 20;
const lineHeight = 23;
const gap = 7;
const indent = 14;
export const familyGap = 6;
/** Size of all text in the drawing; names of families and groups are bold, which widens Latin. */
export const fontSize = 13;
const boldness = 1.06;
const padding = 7;

/** Width of a node's box with its padding, in CSS pixels. */
export function boxWidth(title: string, depth: number): number {
  return Math.ceil(textWidth(title, fontSize) * (depth < 2 && !/\p{Script=Han}/u.test(title) ? boldness : 1)) + padding * 2;
}

/**
 * A family as lines that read like indented text: the heading, each group that has something under it or stands beside one that has on
 * a line of its own, and what is under a node on the node's line as long as it fits, then on lines further in, hung on an elbow.
 */
export function drawFamily(tree: Tree, room: Room): Family {
  const boxes: FrameworkBox[] = [];
  const links: string[] = [];
  let { y } = room;

  const put = (at: Tree, depth: number, place: number, siblings: number, x: number): FrameworkBox => {
    const natural = boxWidth(at.node.title[room.language], depth);
    const width = Math.min(natural, room.right - x);
    const box: FrameworkBox = { node: at.node, depth, family: room.index, place, siblings, x, y, width, tight: width < natural };
    boxes.push(box);
    return box;
  };
  const lengthOf = ({ node, children }: Tree, depth: number): number => boxWidth(node.title[room.language], depth) + children.reduce((sum, child) => sum + gap + lengthOf(child, depth + 1), 0);

  /** Draws what is under a box; returns where its line ends, or null where it took further lines. */
  const drawUnder = (parent: FrameworkBox, children: readonly Tree[]): number | null => {
    const isList = parent.depth === 0 && children.some((child) => child.children.length > 0);
    let end: number | null = isList ? null : parent.x + parent.width;
    const firstY = y;
    children.forEach((child, index) => {
      const depth = parent.depth + 1;
      if (end !== null && end + gap + lengthOf(child, depth) > room.right) end = null;
      const fresh = end === null;
      if (fresh) y += lineHeight;
      const x = fresh ? parent.x + indent : (end ?? 0) + gap;
      const box = put(child, depth, index + 1, children.length, x);
      const middle = y + boxHeight / 2;
      links.push(fresh ? `M${parent.x + indent / 2},${parent.y + boxHeight}V${middle}H${x}` : `M${end},${middle}H${x}`);
      end = drawUnder(box, child.children);
      if (isList) end = null;
    });
    return y === firstY ? end : null;
  };
  drawUnder(put(tree, 0, room.index + 1, room.count, room.left), tree.children);
  return { boxes, links, bottom: y + boxHeight };
}
