import type { Fault } from '../domain/fault';
import type { Actual, Pack } from '../domain/pack';
import { closePack } from './closePack';
import { rememberFiles } from './contentHash';
import { FaultList } from './faultList';
import { Ids } from './ids';
import type { Desk } from './item';
import { Languages } from './languages';
import { judge } from './judge';
import { readReport } from './readReport';
import { manifestFile } from './parts';
import { openPack, type OpenPack, type PackFiles } from './openPack';
import { actualsFile, readActuals } from './readActuals';
import { readChapters } from './readChapters';
import { chapterOfLens } from '../domain/chapters';
import type { Chapter } from '../domain/chapter';

export interface Reading {
  readonly pack: Pack | null;
  readonly faults: Fault[];
}

export interface ReadOptions {
  /** Further checks of what has been found sound so far (`inspect.ts`): too slow for the page's first screen. */
  readonly inspect?: (open: OpenPack, desk: Desk, files: PackFiles) => void;
}

/**
 * Reads and checks a whole pack. What is faulty is left out of the pack and told in the faults; the pack is null
 * only when the manifest cannot be used. Never throws. Faults in JSON files carry a pointer, which
 * `locate.ts` turns into a line.
 */
export function readPack(files: PackFiles, options: ReadOptions = {}): Reading {
  const faults = new FaultList();
  const desk: Desk = { report: faults.report, ids: new Ids(), languages: new Languages() };
  const open = openPack(files, desk);
  const report = open && readReport(open, files, desk);
  if (open) judge(open, files, desk);
  if (open) options.inspect?.(open, desk, files);
  const closed = open && { ...closePack(open, desk), ...report };
  const pack = closed && { ...closed, actuals: actualsOf(files, closed, desk), chapters: chaptersOf(files, closed, desk) };
  const { order } = desk.languages;
  for (const lacking of desk.languages.missing()) {
    const others = JSON.stringify(order.filter((code) => code !== lacking.language));
    desk.report('texts-missing', { file: manifestFile }, { ...lacking, standIn: order[0] ?? '', others });
  }
  if (pack) rememberFiles(pack, files);
  return { pack, faults: faults.sorted() };
}

/** The story; a pack without a sound chapter is told by its lenses. */
function chaptersOf(files: PackFiles, pack: Pack, desk: Desk): readonly Chapter[] {
  const chapters = readChapters(files, pack, desk);
  return chapters.length > 0 ? chapters : pack.lenses.map(chapterOfLens);
}

/** What is reported against the promises; a pack without the table reports nothing. */
function actualsOf(files: PackFiles, pack: Pack, desk: Desk): readonly Actual[] {
  const text = Object.hasOwn(files, actualsFile) ? files[actualsFile] : undefined;
  return text === undefined ? [] : readActuals(text, pack, desk);
}
