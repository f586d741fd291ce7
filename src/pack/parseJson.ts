import type { FaultPlace } from '../domain/fault';
import type { Report } from './faultList';
import { pointerTo } from './pointer';
import { rawIdAt } from './rawId';

/** Deepest nesting a pack file may have; a MultiPolygon in a collection needs 8. */
export const deepest = 24;
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
  let value: unknown;
  try {
    value = JSON.parse(withoutMark(text));
  } catch {
    return void report('broken-json', { file, pointer: '' }, {});
  }
  const place = (path: Path): FaultPlace => {
    const feature = rawIdAt(value, path);
    return { file, pointer: pointerTo(path), ...(feature ? { feature } : {}) };
  };
  return isWalkable(value, [], place, report) ? value : undefined;
}

type Path = (string | number)[];

/** Reports forbidden keys and unusable numbers at any depth; false where the value is nested too deep to be used. */
function isWalkable(value: unknown, path: Path, place: (path: Path) => FaultPlace, report: Report): boolean {
  if (typeof value === 'number') {
    if (!(Math.abs(value) <= largestNumber)) report('bad-number', place(path), { key: String(path.at(-1) ?? ''), value: String(value) });
    return true;
  }
  if (typeof value !== 'object' || value === null) return true;
  if (path.length >= deepest) {
    report('too-deep', place(path), { limit: deepest });
    return false;
  }
  const depth = path.length;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path[depth] = index;
      if (!isWalkable(value[index], path, place, report)) return false;
    }
  } else {
    for (const key of Object.keys(value)) {
      path[depth] = key;
      if (forbidden.has(key)) report('forbidden-key', place(path), { key });
      if (!isWalkable((value as Record<string, unknown>)[key], path, place, report)) return false;
    }
  }
  path.length = depth;
  return true;
}
