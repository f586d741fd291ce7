import { resolve } from 'node:path';
import type { Fault } from '../../../src/domain/fault';
import type { Reading } from '../../../src/pack/readPack';
import { checkPackFiles, readPackFolder } from '../../../tools/packFolder';

export const soundFolder = resolve(import.meta.dirname, '../../fixtures/packs/sound');

/** The files of the sound pack of an invented county, to be broken by a test. */
export function soundPack(): Record<string, string> {
  return readPackFolder(soundFolder);
}

/** The sound pack with one text, which must occur exactly once in the file, replaced by another. */
export function broken(file: string, from: string, to: string): Record<string, string> {
  const files = soundPack();
  const text = files[file] ?? '';
  if (text.split(from).length !== 2) throw new Error(`${file} has ${text.split(from).length - 1} × ${from}`);
  return { ...files, [file]: text.replace(from, () => to) };
}

/** Line, from 1, on which the text first stands. */
export function lineOf(text: string, needle: string): number {
  const at = text.indexOf(needle);
  if (at < 0) throw new Error(`not found: ${needle}`);
  return text.slice(0, at).split('\n').length;
}

/** As the command line reads a pack: with its inspections and with lines. */
export function readWithLines(files: Record<string, string>): Reading {
  return checkPackFiles(files);
}

export function errorsOf(faults: readonly Fault[]): Fault[] {
  return faults.filter((fault) => fault.severity === 'error');
}
