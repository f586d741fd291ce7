import type { Fault, FaultParams } from '../domain/fault';
import { faultOf, sortFaults } from './faultList';
import { crossedAreas } from './crossedAreas';
import type { PackFiles } from './openPack';
import { readPack, type Reading } from './readPack';
import { unwrapAll, type WrappedFiles } from './wrapped';

/** A pack as the page reads it. */
export interface Loaded extends Reading {
  /** The text of every file that came, faulty or not; `null` where none did. */
  readonly files: PackFiles | null;
  /** Looks for the errors that the first screen has no time for, with lines. Never rejects. */
  readonly inspect: () => Promise<readonly Fault[]>;
}

/** Folder of the wrapped files beside a page opened without a server, and the ending of their names. */
export const wrappedPath = (path: string): string => `data/${path}.js`;

/**
 * The pack of this page, read and checked: from the wrapped files that scripts left in it where the page was opened without a server,
 * else from the address in `<link id="atlas-pack">`. Never rejects: what goes wrong becomes a fault.
 */
export async function loadPack(page: Document = document, wrapped: WrappedFiles | undefined = globalThis.atlasFiles): Promise<Loaded> {
  if (wrapped) return readWrapped(wrapped);
  const href = page.getElementById('atlas-pack')?.getAttribute('href');
  if (!href) return failed('fetch-failed', 'pack.json', { reason: 'no <link id="atlas-pack">' });
  const name = href.split('/').at(-1) ?? href;
  try {
    const response = await fetch(href);
    if (!response.ok) return failed('fetch-failed', name, { reason: `HTTP ${response.status}` });
    return await readWire(await response.text(), name);
  } catch (error) {
    return failed('fetch-failed', name, { reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Reads the text of a pack on the wire, `{"files": {path: text}}`, and finds the lines of its faults. */
export async function readWire(text: string, name: string): Promise<Loaded> {
  const files = filesOf(text);
  return files ? readFiles(files) : failed('broken-wrapper', name, {});
}

/** Reads wrapped files; faults name the file on the disk and its own lines, the wrapper's first included. A damaged file is told once. */
async function readWrapped(wrapped: WrappedFiles): Promise<Loaded> {
  const { files, damaged } = unwrapAll(wrapped);
  const onDisk = (faults: readonly Fault[]) => faults.filter(({ code, file }) => code !== 'missing-file' || !damaged.includes(file))
    .map((fault): Fault => ({ ...fault, file: wrappedPath(fault.file), ...(fault.line === undefined ? {} : { line: fault.line + 1 }) }));
  const { pack, faults, inspect } = await readFiles(files);
  const told = damaged.map((path): Fault => faultOf('damaged-wrapper', { file: wrappedPath(path) }, {}));
  return { files, pack, faults: [...told, ...onDisk(faults)], inspect: async () => onDisk(await inspect()) };
}

async function readFiles(files: PackFiles): Promise<Loaded> {
  const { pack, faults } = readPack(files);
  const inspect = async () => located(files, pack ? await crossedAreas(pack, files) : []);
  return { files, pack, faults: await located(files, faults), inspect };
}

function filesOf(text: string): PackFiles | null {
  try {
    const { files } = JSON.parse(text) as { files?: unknown };
    const isTexts = typeof files === 'object' && files !== null && Object.values(files).every((each) => typeof each === 'string');
    return isTexts ? (files as PackFiles) : null;
  } catch {
    return null;
  }
}

/** Lines cost a parser that a sound pack never needs; without it (offline, an old deployment) the faults are told without lines. */
async function located(files: PackFiles, faults: readonly Fault[]): Promise<Fault[]> {
  if (faults.length === 0) return [];
  try {
    const { locateFaults } = await import('./locate');
    return sortFaults(locateFaults(files, faults));
  } catch {
    return [...faults];
  }
}

function failed<C extends 'fetch-failed' | 'broken-wrapper'>(code: C, file: string, params: FaultParams[C]): Loaded {
  return { files: null, pack: null, inspect: () => Promise.resolve([]), faults: [faultOf(code, { file }, params) as Fault] };
}
