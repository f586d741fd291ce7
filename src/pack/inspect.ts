import type { Desk } from './item';
import { inspectCharacters } from './inspectCharacters';
import { inspectClaim } from './inspectClaim';
import { inspectDivisions } from './inspectDivisions';
import { inspectGround } from './inspectGround';
import { inspectShape } from './inspectShape';
import { inspectTexts } from './inspectTexts';
import { reportOrphans } from './orphanSources';
import type { OpenPack, PackFiles } from './openPack';
import { named } from './readTable';
import { reportUntranslated } from './untranslated';

/**
 * What the command line and the build look at beyond what a page needs to be safe: the quality of shapes and texts, rules and bounds that
 * contradict their claims, places outside their township, sources nobody names, texts nobody translated. Nothing is taken out of the pack,
 * so the page and the command line show the same atlas.
 */
export function inspect(open: OpenPack, desk: Desk, files: PackFiles): void {
  for (const { entry, features, extras } of open.layers) {
    if (entry.value && extras.length > 0) desk.report('extra-attributes', { file: entry.value.file, pointer: '/features' }, { names: named(extras) });
    for (const item of features) if (item.value) inspectShape(item.value, item.place, desk.report);
  }
  for (const { value, place } of open.claims) if (value) inspectClaim(value, place, desk.report);
  inspectGround(open, desk);
  inspectDivisions(open, files, desk.report);
  inspectTexts(open, desk.report);
  inspectCharacters(files, desk.report);
  reportOrphans(open, desk.report);
  reportUntranslated(open, desk.report);
}
