import type { FaultPlace } from '../domain/fault';
import type { Report } from './faultList';
import { pointerTo } from './pointer';
import { rawIdAt } from './rawId';
import { deepest, lineAt, mostEntries, mostValues, scanJson } from '../domain/scanJson';

/** Numbers beyond this are slips or attacks: no measure of a district comes near. */
export const largestNumber = 1e15;

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** True for keys that `parseJson` reports wherever they stand. */
export function isForbidden(key: string): boolean {
  return forbidden.has(key);
}

/** A file's text without the byte order mark that some editors put at its start. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** True where a text holds characters that only a wrong encoding (UTF-16, GBK, a binary file) leaves behind. */
export function isMisread(text: string): boolean {
  return text.includes('\u0000') || text.includes('\ufffd');
}

/** The value of a JSON file, or undefined where it cannot be used; never throws, whatever the text. */
export function parseJson(file: string, text: string, report: Report): unknown {
  if (isMisread(text)) return void report('not-utf8', { file }, {});
  const unmarked = withoutMark(text);
  const scan = scanJson(unmarked);
  if (scan) {
    const at = { file, ...lineAt(unmarked, scan.offset) };
    if (scan.excess === 'depth') report('too-deep', at, { limit: deepest });
    else report('too-many', at, { kind: scan.excess, limit: scan.excess === 'values' ? mostValues : mostEntries });
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(unmarked);
  } catch {
    return void report('broken-json', { file, pointer: '' }, {});
  }
  const place = (path: Path): FaultPlace => {
    const feature = rawIdAt(value, path);
    return { file, pointer: pointerTo(path), ...(feature ? { feature } : {}) };
  };
  walk(value, [], place, report);
  return value;
}

type Path = (string | number)[];

/** Reports forbidden keys and unusable numbers at any depth. */
function walk(value: unknown, path: Path, place: (path: Path) => FaultPlace, report: Report): void {
  if (typeof value === 'number' && !(Math.abs(value) <= largestNumber)) report('bad-number', place(path), { key: String(path.at(-1) ?? ''), value: String(value) });
  if (typeof value !== 'object' || value === null) return;
  const depth = path.length;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path[depth] = index;
      walk(value[index], path, place, report);
    }
  } else {
    for (const key of Object.keys(value)) {
      path[depth] = key;
      if (forbidden.has(key)) report('forbidden-key', place(path), { key });
      walk((value as Record<string, unknown>)[key], path, place, report);
    }
  }
  path.length = depth;
}
