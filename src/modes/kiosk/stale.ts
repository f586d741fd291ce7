import type { Pack } from '../../domain/pack';
import { unspelt } from '../../find/currentIndex';
import type { SearchIndex } from '../../find/searchIndex';
import type { BuiltWith } from '../../pack/builtWith';
import type { PackFiles } from '../../pack/openPack';

/** What of a folder has not followed its data, which its owner changed without Node. */
export interface Stale {
  /** Files whose text differs from what the folder was built with, missing and added ones too. */
  readonly files: readonly string[];
  /** Names that pinyin does not find wholly; `null` where the index cannot be read. */
  readonly names: readonly string[] | null;
  /** Characters the bundled fonts lack. */
  readonly characters: string;
}

/** The paths whose text is not the same in both. */
export function changedFiles(now: PackFiles, built: PackFiles): readonly string[] {
  return [...new Set([...Object.keys(built), ...Object.keys(now)])].filter((path) => now[path] !== built[path]).sort();
}

/** Characters of the files, each once, that are not among those held; blanks and marks without a shape aside. */
export function missingCharacters(files: PackFiles, held: string): string {
  const known = new Set(held);
  return [...new Set(Object.values(files).join(''))].filter((each) => !known.has(each) && /[^\s\p{C}]/u.test(each)).join('');
}

/** Compares the data as they are now with what the folder was built with. */
export function staleOf(now: PackFiles, pack: Pack, built: BuiltWith, index: SearchIndex | null): Stale {
  return { files: changedFiles(now, built.files), names: index && unspelt(pack, index), characters: missingCharacters(now, built.characters) };
}
