import type { FaultParams, FaultPlace } from '../domain/fault';
import type { Report } from './faultList';
import type { PackFiles } from './openPack';
import { isMisread, withoutMark } from './parseJson';
import { pointerTo } from './pointer';
import { rawIdAt } from './rawId';
import { lineAt, scanJson } from '../domain/scanJson';

type Kind = FaultParams['odd-character']['kind'];

/** Characters that no text of a pack can mean: each kind by its code points. Tabs and line ends are none; nor are the marks that right-to-left scripts and emoji need. */
const odd: readonly (readonly [kind: Kind, characters: RegExp])[] = [
  ['control', /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u],
  ['direction', /[\u202a-\u202e\u2066-\u2069]/u],
  ['half', /[\ud800-\udfff]/u],
  ['private', /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u],
  ['unseen', /[\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\ufffe\uffff]/u],
];

/** The first odd character of a text; null where it has none. */
export function oddCharacter(text: string): { kind: Kind; character: string; at: number } | null {
  const found = odd.flatMap(([kind, characters]) => {
    const match = characters.exec(text);
    return match ? [{ kind, character: `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`, at: match.index }] : [];
  });
  return found.sort((a, b) => a.at - b.at)[0] ?? null;
}

/** Reports every text, of JSON as of tables and chapters, that holds a character nobody can have meant. The report's own text is left as it was given. */
export function inspectCharacters(files: PackFiles, report: Report): void {
  for (const [file, given] of Object.entries(files)) {
    const text = withoutMark(given);
    if (file.startsWith('sources/') || isMisread(text)) continue;
    if (!/\.(geo)?json$/.test(file)) lines(file, text, report);
    // An escape may stand for any character: only then, or where one stands there openly, is the file read once more.
    else if ((oddCharacter(text) || /\\[ubf]/.test(text)) && !scanJson(text)) values(file, text, report);
  }
}

function lines(file: string, text: string, report: Report): void {
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const found = oddCharacter(line);
    if (found) report('odd-character', { file, line: index + 1, column: found.at + 1 }, { kind: found.kind, character: found.character });
  }
}

function values(file: string, text: string, report: Report): void {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    // Broken JSON is told by who reads the file; what it holds openly has a line all the same.
    const found = oddCharacter(text);
    if (found) report('odd-character', { file, ...lineAt(text, found.at) }, { kind: found.kind, character: found.character });
    return;
  }
  walk(root, [], (value, path) => {
    const found = oddCharacter(value);
    if (!found) return;
    const feature = rawIdAt(root, path);
    const place: FaultPlace = { file, pointer: pointerTo(path), ...(feature ? { feature } : {}) };
    report('odd-character', place, { kind: found.kind, character: found.character });
  });
}

function walk(value: unknown, path: readonly (string | number)[], each: (text: string, path: readonly (string | number)[]) => void): void {
  if (typeof value === 'string') return each(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && typeof value[0] === 'number') return;
  for (const [key, child] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    each(key, [...path, step]);
    walk(child, [...path, step], each);
  }
}
