import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Fault } from '../src/domain/fault';
import { faultOf, sortFaults } from '../src/pack/faultList';
import { inspect } from '../src/pack/inspect';
import { locateFaults } from '../src/pack/locate';
import { withoutMark } from '../src/pack/parseJson';
import { readPack, type Reading } from '../src/pack/readPack';
import { foreignBytes } from '../src/domain/foreignFormat';
import { decodeText } from '../src/domain/decodeText';
import { packFiles, strayFiles } from './packFiles';

/** Largest file of a pack, and largest pack, in bytes: more would stop a phone, and could exhaust the memory of a check. */
export const largestFile = 20_000_000;
export const largestPack = 60_000_000;

/** Tables may be saved by Excel, which in China writes GBK unless told otherwise. */
const isTable = (name: string): boolean => name.startsWith('tables/');

/** The folder of the pack to build with: `PACK`, else `data`. */
export function packFolder(): string {
  return process.env.PACK || 'data';
}

/** Thrown where there is no pack folder at all; its message is meant for people. */
export class NoPackFolder extends Error {}

/** The files of a pack folder as text, byte order marks left out (but for the report's own text, whose offsets count it); a file that is too large is told instead of read. */
export function scanPackFolder(folder: string): { files: Record<string, string>; faults: Fault[] } {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new NoPackFolder(`${resolve(folder)}: no such folder (不是文件夹)`);
  const files: Record<string, string> = {};
  const faults: Fault[] = [];
  let room = largestPack;
  for (const name of packFiles(folder)) {
    const size = statSync(join(folder, name)).size;
    const limit = Math.min(largestFile, room);
    if (size > limit) {
      faults.push(faultOf('too-large', { file: name }, { sizeMb: Math.ceil(size / 1e6), limitMb: Math.floor(limit / 1e6) }) as Fault);
      continue;
    }
    room -= size;
    const bytes = readFileSync(join(folder, name));
    const format = name.startsWith('layers/') ? foreignBytes(bytes) : null;
    if (format) faults.push(faultOf('foreign-format', { file: name }, { format }) as Fault);
    else files[name] = textOf(name, bytes);
  }
  return { files, faults };
}

function textOf(name: string, bytes: Buffer): string {
  if (isTable(name)) return withoutMark(decodeText(bytes)?.text ?? bytes.toString('utf8'));
  return name.startsWith('sources/') ? bytes.toString('utf8') : withoutMark(bytes.toString('utf8'));
}

/** The text of every file of a pack by its path, ready for `readPack` and for the wire. */
export function readPackFolder(folder: string): Record<string, string> {
  return scanPackFolder(folder).files;
}

/** Everything that is wrong with a pack folder, with lines, and the pack of what is sound; with other texts in the place of some of its files, what would be. */
export function checkPackFolder(folder: string, changed: Readonly<Record<string, string>> = {}): Reading {
  const { files, faults } = scanPackFolder(folder);
  const unread = new Set(faults.map((fault) => fault.file));
  const strays = strayFiles(folder).map((file) => faultOf('unused-file', { file }, { kind: 'other' }) as Fault);
  const { pack, faults: found } = checkPackFiles({ ...files, ...changed });
  return { pack, faults: sortFaults([...faults, ...strays, ...found.filter((fault) => !isAbout(fault, unread))]) };
}

/** The last reading of each folder, with the sizes and times of the files it was made of. */
const readings = new Map<string, { readonly stamp: string; readonly reading: Reading }>();

/** What `checkPackFolder` says, made once for all parts of a build and anew when a file has changed. Do not change what it returns. */
export function packOnce(folder: string): Reading {
  const stamp = packFiles(folder).map((name) => [name, statSync(join(folder, name))] as const).map(([name, { size, mtimeMs }]) => `${name} ${size} ${mtimeMs}`).join('\n');
  const known = readings.get(resolve(folder));
  if (known?.stamp === stamp) return known.reading;
  const reading = checkPackFolder(folder);
  readings.set(resolve(folder), { stamp, reading });
  return reading;
}

/** Everything that is wrong with the files of a pack, with lines: what the page checks and the slower inspections. */
export function checkPackFiles(files: Readonly<Record<string, string>>): Reading {
  const { pack, faults } = readPack(files, { inspect });
  return { pack, faults: sortFaults(locateFaults(files, faults)) };
}

/** True for the fault of a missing file that is there but was not read. */
function isAbout(fault: Fault, unread: ReadonlySet<string>): boolean {
  return fault.code === 'missing-file' ? unread.has(fault.file) : fault.code === 'missing-layer-file' && unread.has(fault.params.name);
}
