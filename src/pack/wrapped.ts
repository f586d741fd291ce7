import type { PackFiles } from './openPack';

/**
 * A pack's file as a script that a page opened without a server can load: its text stands unescaped in a comment of a function that
 * never runs, so that an owner may edit it in any editor. The end of a comment within the text would cut it short: each such end is written with one backslash more
 * before its slash, which `unwrapFile` takes away again.
 */
export function wrapFile(path: string, text: string): string {
  return `atlasFile(${JSON.stringify(path)}, function () {/*\n${text.replace(/\*(\\*)\//g, '*\\$1/')}\n*/});\n`;
}

/** The text in a wrapped file's function, whatever line ends an editor gave it; `null` where the wrapper is damaged. */
export function unwrapFile(source: string): string | null {
  const [start, end] = [source.indexOf('/*'), source.lastIndexOf('*/')];
  if (start < 0 || end < start + 2) return null;
  return source.slice(start + 2, end).replace(/^\r?\n/, '').replace(/\r?\n$/, '').replace(/\*\\(\\*)\//g, '*$1/');
}

/** What the scripts of a folder opened without a server have left in the page: the wrapped files by path, and the paths there should be. */
export interface WrappedFiles {
  readonly wanted: readonly string[];
  readonly given: Readonly<Record<string, () => void>>;
}

/** The files that arrived whole, and the paths of those that did not. */
export function unwrapAll({ wanted, given }: WrappedFiles): { files: PackFiles; damaged: string[] } {
  const files: Record<string, string> = {};
  const damaged: string[] = [];
  for (const path of new Set([...wanted, ...Object.keys(given)])) {
    const wrapped = Object.prototype.hasOwnProperty.call(given, path) ? given[path] : undefined;
    const text = wrapped === undefined ? null : unwrapFile(String(wrapped));
    if (text === null) damaged.push(path);
    else files[path] = text;
  }
  return { files, damaged };
}
