import type { Fault, FaultParams } from '../domain/fault';
import { faultOf, sortFaults } from './faultList';
import { crossedAreas } from './crossedAreas';
import type { PackFiles } from './openPack';
import { readPack, type Reading } from './readPack';

/** A pack as the page reads it. */
export interface Loaded extends Reading {
  /** Looks for the errors that the first screen has no time for, with lines. Never rejects. */
  readonly inspect: () => Promise<readonly Fault[]>;
}

/**
 * The pack this page was built with, read and checked: from the element `#atlas-pack-inline` where the page carries it in itself
 * (a folder opened without a server), else from the address in `<link id="atlas-pack">`. Never rejects: what goes wrong becomes a fault.
 */
export async function loadPack(page: Document = document): Promise<Loaded> {
  const inline = page.getElementById('atlas-pack-inline')?.textContent;
  if (inline) return readWire(inline, 'pack.json');
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
  if (!files) return failed('broken-wrapper', name, {});
  const { pack, faults } = readPack(files);
  const inspect = async () => located(files, pack ? await crossedAreas(pack, files) : []);
  return { pack, faults: await located(files, faults), inspect };
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
  return { pack: null, inspect: () => Promise.resolve([]), faults: [faultOf(code, { file }, params) as Fault] };
}
