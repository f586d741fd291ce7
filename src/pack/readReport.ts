import type { Pack } from '../domain/pack';
import { reportFile } from './checkReport';
import { soundOf, type Desk } from './item';
import type { OpenPack, PackFiles } from './openPack';
import { placeQuotes } from './placeQuotes';
import { readUnused } from './readUnused';
import { sha256 } from './sha256';

/** What a reader of the report needs besides the claims. Call it before the claims are judged: that moves quotes to where they are found. */
export function readReport({ manifest, claims }: OpenPack, files: PackFiles, desk: Desk): Pick<Pack, 'unused' | 'reportText'> {
  const unused = readUnused(files, desk);
  const name = reportFile(manifest.head);
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  if (text === undefined) return { unused };
  return { unused, reportText: { text, isOriginal: sha256(text) === manifest.head.report.sha256, quotes: placeQuotes(text, soundOf(claims)) } };
}
