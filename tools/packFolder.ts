import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Fault } from '../src/domain/fault';
import { faultOf, sortFaults } from '../src/pack/faultList';
import { locateFaults } from '../src/pack/locate';
import { withoutMark } from '../src/pack/parseJson';
import { readPack, type Reading } from '../src/pack/readPack';

/** Largest file of a pack, in bytes: more would stop a phone. */
export const largestFile = 20_000_000;

/** The places in a pack's folder that belong to the pack, and the endings of the files there. */
const places: readonly (readonly [folder: string, ending: string])[] = [['layers', '.geojson'], ['tables', '.csv'], ['sources', '.txt'], ['story', '.md']];

/** The folder of the pack to build with: `PACK`, else `data`. */
export function packFolder(): string {
  return process.env.PACK ?? 'data';
}

/** Thrown where there is no pack folder at all; its message is meant for people. */
export class NoPackFolder extends Error {}

/** The files of a pack folder as text, byte order marks left out (but for the report's own text, whose offsets count it); a file that is too large is told instead of read. */
export function scanPackFolder(folder: string): { files: Record<string, string>; faults: Fault[] } {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new NoPackFolder(`${resolve(folder)}: no such folder (不是文件夹)`);
  const files: Record<string, string> = {};
  const faults: Fault[] = [];
  for (const name of namesIn(folder)) {
    const size = statSync(join(folder, name)).size;
    if (size > largestFile) {
      faults.push(faultOf('too-large', { file: name }, { sizeMb: Math.ceil(size / 1e6), limitMb: largestFile / 1e6 }) as Fault);
      continue;
    }
    const text = readFileSync(join(folder, name), 'utf8');
    files[name] = name.startsWith('sources/') ? text : withoutMark(text);
  }
  return { files, faults };
}

/** The text of every file of a pack by its path, ready for `readPack` and for the wire. */
export function readPackFolder(folder: string): Record<string, string> {
  return scanPackFolder(folder).files;
}

/** Everything that is wrong with a pack folder, with lines, and the pack of what is sound. */
export function checkPackFolder(folder: string): Reading {
  const { files, faults } = scanPackFolder(folder);
  const unread = new Set(faults.map((fault) => fault.file));
  const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
  const reading = readPack(files, { sha256 });
  const others = reading.faults.filter((fault) => !isAbout(fault, unread));
  return { pack: reading.pack, faults: sortFaults([...faults, ...locateFaults(files, others)]) };
}

/** True for the fault of a missing file that is there but was too large. */
function isAbout(fault: Fault, unread: ReadonlySet<string>): boolean {
  return fault.code === 'missing-file' ? unread.has(fault.file) : fault.code === 'missing-layer-file' && unread.has(fault.params.name);
}

function namesIn(folder: string): string[] {
  const inPlaces = places.flatMap(([place, ending]) => {
    const path = join(folder, place);
    return existsSync(path) && statSync(path).isDirectory() ? readdirSync(path).filter((name) => name.endsWith(ending)).map((name) => `${place}/${name}`) : [];
  });
  return ['pack.json', 'claims.json', ...inPlaces.sort()].filter((name) => existsSync(join(folder, name)) && statSync(join(folder, name)).isFile());
}
