import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Fault } from '../domain/fault';
import { sortFaults } from './faultList';
import { withoutMark } from './parseJson';
import { pathOf } from './pointer';

/** Faults in files larger than this (UTF-16 units) stay without a line: a tree of one would cost more than it tells. */
const largestTree = 30_000_000;

/** The faults with line and column of what they point at, in reading order. Needs a JSON parser of its own, so it is loaded only when there are faults. */
export function locateFaults(files: Readonly<Record<string, string>>, faults: readonly Fault[]): Fault[] {
  const trees = new Map<string, Tree | null>();
  const located = faults.map((fault): Fault => {
    if (fault.pointer === undefined || fault.line !== undefined) return fault;
    const tree = trees.get(fault.file) ?? treeOf(Object.hasOwn(files, fault.file) ? files[fault.file] : undefined);
    trees.set(fault.file, tree);
    const offset = tree ? offsetOf(tree, fault) : undefined;
    return tree && offset !== undefined ? { ...fault, ...positionIn(tree.text, offset) } : fault;
  });
  return sortFaults(located);
}

interface Tree {
  readonly text: string;
  readonly root: Node | undefined;
  readonly errors: readonly ParseError[];
}

function treeOf(file: string | undefined): Tree | null {
  if (file === undefined || file.length > largestTree) return null;
  const text = withoutMark(file);
  const errors: ParseError[] = [];
  try {
    return { text, root: parseTree(text, errors, { disallowComments: true }), errors };
  } catch {
    // Hostile nesting exhausts the stack of a recursive parser; such a fault has no line.
    return null;
  }
}

function offsetOf({ root, errors, text }: Tree, fault: Fault): number | undefined {
  if (fault.code === 'broken-json') return text.trim() === '' ? 0 : errors[0]?.offset;
  if (!root) return undefined;
  for (let path: (string | number)[] = pathOf(fault.pointer ?? ''); ; path = path.slice(0, -1)) {
    const node = nodeAt(root, path);
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
    if (path.length === 0) return undefined;
  }
}

/** The node at a path; jsonc-parser wants indices as numbers. */
function nodeAt(root: Node, path: readonly (string | number)[]): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) node = node && findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step]);
  return node;
}

function positionIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

