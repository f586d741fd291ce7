import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';

type Path = readonly (string | number)[];

/** A value and where it belongs in a JSON file. */
export type JsonEdit = readonly [path: Path, value: unknown];

/** The text of a JSON file with several values replaced or put in, everything else left as people wrote it. */
export function editJsonAll(text: string, edits: readonly JsonEdit[]): string {
  const root = parseTree(text);
  const nodes = edits.map(([path, value]) => ({ node: root && findNodeAtLocation(root, [...path]), path, value }));
  const there = nodes.flatMap(({ node, value }) => (node ? [{ offset: node.offset, length: node.length, content: onOneLine(value) }] : []));
  const replaced = there.sort((a, b) => b.offset - a.offset).reduce((all, { offset, length, content }) => all.slice(0, offset) + content + all.slice(offset + length), text);
  return nodes.filter(({ node }) => !node).reduce((all, { path, value }) => editJson(all, path, value), replaced);
}

/** The text of a JSON file with one value replaced, or put in where it is missing, everything else left as people wrote it. */
export function editJson(text: string, path: Path, value: unknown): string {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, [...path]);
  if (node) return text.slice(0, node.offset) + onOneLine(value) + text.slice(node.offset + node.length);
  return applyEdits(text, modify(text, [...path], value, { formattingOptions: { insertSpaces: true, tabSize: 2 } }));
}

/** The text of a JSON file with one more key at the front of an object, on a line of its own where the first one has one. */
export function putFirst(text: string, path: Path, key: string, value: unknown): string {
  const root = parseTree(text);
  const node = root && (path.length === 0 ? root : findNodeAtLocation(root, [...path]));
  if (node?.type !== 'object') return text;
  const start = node.offset + 1;
  const blank = /^\s*/.exec(text.slice(start))?.[0] ?? '';
  return `${text.slice(0, start)}${blank}${JSON.stringify(key)}:${onOneLine(value)}${node.children?.length ? ',' : ''}${text.slice(start)}`;
}

/** The text of a JSON file with one more element at the end of a list, on a line of its own where the last one has one. */
export function appendJson(text: string, path: Path, value: unknown): string {
  const root = parseTree(text);
  const last = root && findNodeAtLocation(root, [...path])?.children?.at(-1);
  if (!last) return editJson(text, path, [value]);
  const indent = /(\r?\n[ \t]*)$/.exec(text.slice(0, last.offset))?.[1] ?? ' ';
  const end = last.offset + last.length;
  return `${text.slice(0, end)},${indent}${onOneLine(value)}${text.slice(end)}`;
}

/** JSON with a space after each colon and comma. */
function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).filter(([, each]) => each !== undefined).map(([key, each]) => `${JSON.stringify(key)}: ${onOneLine(each)}`).join(', ')}}`;
}
