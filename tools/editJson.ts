import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';

type Path = readonly (string | number)[];

/** The text of a JSON file with one value replaced, or put in where it is missing, everything else left as people wrote it. */
export function editJson(text: string, path: Path, value: unknown): string {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, [...path]);
  if (node) return text.slice(0, node.offset) + onOneLine(value) + text.slice(node.offset + node.length);
  return applyEdits(text, modify(text, [...path], value, { formattingOptions: { insertSpaces: true, tabSize: 2 } }));
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
