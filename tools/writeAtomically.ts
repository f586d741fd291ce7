import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a text file so that a reader, or a power cut, finds either the old text or the new one whole; UTF-8. */
export function writeAtomically(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = openSync(draft, 'w');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Writes files of a folder that are there already, by their paths: all of them, or where one cannot be written the others as they were. A byte order mark stays. */
export function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  const before = Object.keys(files).map((file) => [join(folder, file), readFileSync(join(folder, file), 'utf8')] as const);
  const written: (readonly [path: string, text: string])[] = [];
  try {
    for (const [index, [path, text]] of before.entries()) {
      writeAtomically(path, (text.startsWith('\ufeff') ? '\ufeff' : '') + (Object.values(files)[index] ?? ''));
      written.push([path, text]);
    }
  } catch (error) {
    for (const [path, text] of written) writeAtomically(path, text);
    throw error;
  }
}
