import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Fault } from '../domain/fault';

/** Faults in files larger than this (UTF-16 units) stay without a line: a tree of one takes some fifty times its memory. */
const largestTree = 6_000_000;

/**
 * The faults with line and column of what they point at. Needs a JSON parser of its own, so the page loads it only when there are
 * faults; it imports nothing else of ours, which would cut the first screen's program in two.
 */
export function locateFaults(files: Readonly<Record<string, string>>, faults: readonly Fault[]): Fault[] {
  const trees = new Map<string, Tree | null>();
  return faults.map((fault): Fault => {
    if (fault.pointer === undefined || fault.line !== undefined) return fault;
    if (!trees.has(fault.file)) trees.set(fault.file, treeOf(Object.hasOwn(files, fault.file) ? files[fault.file] : undefined));
    const tree = trees.get(fault.file);
    const offset = tree ? offsetOf(tree, fault) : undefined;
    return tree && offset !== undefined ? { ...fault, ...positionIn(tree.lineStarts, offset) } : fault;
  });
}

interface Tree {
  readonly text: string;
  readonly root: Node | undefined;
  readonly errors: readonly ParseError[];
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
}

function treeOf(file: string | undefined): Tree | null {
  if (file === undefined || file.length > largestTree) return null;
  const text = file.charCodeAt(0) === 0xfeff ? file.slice(1) : file;
  const errors: ParseError[] = [];
  try {
    return { text, root: parseTree(text, errors, { disallowComments: true }), errors, lineStarts: [0, ...lineEnds(text)] };
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

/** The path of a JSON pointer; the empty pointer is the whole file. */
function pathOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The node at a path; jsonc-parser wants indices as numbers. */
function nodeAt(root: Node, path: readonly (string | number)[]): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) node = node && findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step]);
  return node;
}

function lineEnds(text: string): number[] {
  return Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length);
}

function positionIn(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let line = lineStarts.length - 1;
  while ((lineStarts[line] ?? 0) > offset) line -= 1;
  return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
}

