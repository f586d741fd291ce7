import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Tells a hall's folder, and every file of it as it was written: its path and the SHA-256 of its content. */
export const markerName = '.atlas-hall.json';

interface Marker {
  readonly atlasHall: 1;
  readonly files: Readonly<Record<string, string>>;
}

/** Thrown where a folder holds what no build of a hall has made; its message is meant for people. */
export class NotAHall extends Error {}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Paths of all files below a folder, with `/` between, without the marker. Links are files of their own and are never followed. */
function filesBelow(folder: string, under = ''): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under ? `${under}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(folder, path) : path === markerName ? [] : [path];
  });
}

function markerOf(folder: string): Marker | null {
  try {
    const read = JSON.parse(readFileSync(join(folder, markerName), 'utf8')) as Marker;
    return read.atlasHall === 1 && typeof read.files === 'object' && read.files !== null ? read : null;
  } catch {
    return null;
  }
}

/** What stands at a place where a hall is to be written. */
export type Place = 'free' | 'hall' | 'old-hall';

/** Looks before anything is built. A hall of an earlier version has no marker, but its page. Throws `NotAHall` for anything else that is not an empty folder. */
export function placeFor(outDir: string, pageName: string): Place {
  if (!existsSync(outDir)) return 'free';
  if (!statSync(outDir).isDirectory()) throw new NotAHall(`${outDir} is a file, not a folder (是文件，不是文件夹). Name another folder.`);
  if (markerOf(outDir)) return 'hall';
  if (filesBelow(outDir).length === 0) return 'free';
  if (existsSync(join(outDir, pageName)) && existsSync(join(outDir, 'data'))) return 'old-hall';
  throw new NotAHall(`${outDir} holds files that no hall was built of, so nothing was written (里面有别的文件，没有写入). Name an empty or a new folder: npm run build:hall -- FOLDER`);
}

/** Writes into a finished folder what it is made of. */
export function markHall(folder: string): void {
  const files = Object.fromEntries(filesBelow(folder).sort().map((path) => [path, hashOf(join(folder, path))]));
  writeFileSync(join(folder, markerName), `${JSON.stringify({ atlasHall: 1, files } satisfies Marker, null, 1)}\n`);
}

/** A name beside a path that nothing has yet. */
function freeName(path: string): string {
  for (let i = 1; ; i++) if (!existsSync(`${path}-${i}`)) return `${path}-${i}`;
}

/** What became of the files of the hall that was there before. */
export interface Kept {
  /** Data that the staff had changed, which stay as they changed them. */
  readonly edited: readonly string[];
  /** Files the build knows nothing of, which stay where they were. */
  readonly others: readonly string[];
  /** Where files went that had to give way: by their new path. */
  readonly aside: readonly string[];
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

/** Takes away a folder's own unchanged files and the folders that are then empty; what is left is nobody's to delete. */
function removeOwn(folder: string, paths: readonly string[]): void {
  for (const path of [...paths, markerName]) rmSync(join(folder, path), { force: true });
  const sweep = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) if (entry.isDirectory()) sweep(join(at, entry.name));
    if (readdirSync(at).length === 0) rmdirSync(at);
  };
  sweep(folder);
}

/**
 * Puts a finished hall (`built`, on the same disk) in the place of the one before. What the staff changed in `data/` since it was written stays changed, unless `fresh`
 * asks for the pack's own; then, and where any other file of ours was changed, the old one is kept beside it as `NAME.before-N`. Files of others stay.
 */
export function replaceHall(built: string, outDir: string, place: Place, fresh: boolean): Kept {
  if (place === 'free') {
    if (existsSync(outDir)) removeOwn(outDir, []);
    renameSync(built, outDir);
    return { edited: [], others: [], aside: [] };
  }
  if (place === 'old-hall') {
    const aside = freeName(`${outDir}-before`);
    renameSync(outDir, aside);
    renameSync(built, outDir);
    return { edited: [], others: [], aside: [aside] };
  }
  const { files } = markerOf(outDir) as Marker;
  const old = freeName(`${outDir}-old`);
  renameSync(outDir, old);
  renameSync(built, outDir);
  const kept = { edited: [] as string[], others: [] as string[], aside: [] as string[] };
  for (const path of filesBelow(old)) {
    const from = join(old, path);
    const isOurs = Object.hasOwn(files, path);
    if (isOurs && !lstatSync(from).isSymbolicLink() && hashOf(from) === files[path]) continue;
    const to = join(outDir, path);
    if (!existsSync(to)) {
      move(from, to);
      kept.others.push(path);
    } else if (path.startsWith('data/') && !fresh) {
      move(from, to);
      kept.edited.push(path);
    } else {
      const beside = freeName(`${to}.before`);
      move(from, beside);
      kept.aside.push(beside);
    }
  }
  removeOwn(old, Object.keys(files));
  return kept;
}
