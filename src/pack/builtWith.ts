import { hashOfFiles } from './contentHash';
import type { PackFiles } from './openPack';

/** What a folder opened without a server was built with, kept inside its page: the content to fall back on, and what tells what has changed since. */
export interface BuiltWith {
  readonly files: PackFiles;
  readonly hash: string;
  /** The day it was built, `YYYY-MM-DD`. */
  readonly madeOn: string;
  /** Every character the bundled fonts hold. */
  readonly characters: string;
}

/** Id of the element that holds it, as JSON without the hash. */
export const builtWithId = 'atlas-built';

/** What this page was built with; `null` where it is not a folder's. */
export function builtWith(page: Document = document): BuiltWith | null {
  const text = page.getElementById(builtWithId)?.textContent;
  if (!text) return null;
  const built = JSON.parse(text) as Omit<BuiltWith, 'hash'>;
  return { ...built, hash: hashOfFiles(built.files) };
}
