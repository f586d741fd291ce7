import type { Report } from './faultList';
import { isMisread, withoutMark } from './parseJson';

/** A line of a file with its number, from 1. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** A text file in two parts: keys with one-line values between two lines of `---`, and what follows. */
export interface FrontMatter {
  readonly keys: ReadonlyMap<string, Line>;
  readonly body: readonly Line[];
}

const keyLine = /^([a-z][a-z-]*):[ \t]*(.*)$/;

/** Reads the front matter of a file, a small strict part of YAML: `key: value`, one a line, `#` for remarks, quotes around a value left out. Null where there is none. */
export function readFrontMatter(file: string, text: string, feature: string, report: Report): FrontMatter | null {
  if (isMisread(text)) {
    report('not-utf8', { file }, {});
    return null;
  }
  const lines = withoutMark(text).split(/\r\n|\n|\r/).map((each, index): Line => ({ text: each.trimEnd(), line: index + 1 }));
  const end = lines.findIndex((each, index) => index > 0 && each.text === '---');
  if (lines[0]?.text !== '---' || end < 0) {
    report('front-matter-missing', { file, line: 1, feature }, {});
    return null;
  }
  const keys = new Map<string, Line>();
  for (const { text: row, line } of lines.slice(1, end)) {
    if (row.trim() === '' || row.startsWith('#')) continue;
    const [, key, value] = keyLine.exec(row) ?? [];
    if (key === undefined || value === undefined) report('front-matter-line', { file, line, feature }, {});
    else if (keys.has(key)) report('repeated-key', { file, line, feature }, { key });
    else keys.set(key, { text: unquoted(value.trim()), line });
  }
  return { keys, body: lines.slice(end + 1) };
}

function unquoted(value: string): string {
  return /^"[^"]*"$|^'[^']*'$/.test(value) ? value.slice(1, -1) : value;
}
