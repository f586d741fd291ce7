import type { Pack } from '../domain/pack';
import type { PackFiles } from './openPack';
import { sha256 } from './sha256';

const filesOf = new WeakMap<Pack, PackFiles>();
const hashes = new WeakMap<Pack, string>();

/** Remembers the files a pack was read from, for `contentHash`. */
export function rememberFiles(pack: Pack, files: PackFiles): void {
  filesOf.set(pack, files);
}

/** The files a pack was read from; `null` for one that was read from none. */
export function filesBehind(pack: Pack): PackFiles | null {
  return filesOf.get(pack) ?? null;
}

/** Hex SHA-256 of files as they travel. */
export const hashOfFiles = (files: PackFiles): string => sha256(JSON.stringify({ files }));

/**
 * Hex SHA-256 of everything the pack was read from, as it travels: the UTF-8 text `{"files":{path:text}}`. The built file
 * `pack-XXXXXXXX.json` is that text and its name begins with this hash, so anyone can check it with `sha256sum`. Worked out
 * when it is first asked for; empty for a pack that was read from no files.
 */
export function contentHash(pack: Pack): string {
  const files = filesOf.get(pack);
  const hash = hashes.get(pack) ?? (files ? hashOfFiles(files) : '');
  hashes.set(pack, hash);
  return hash;
}
