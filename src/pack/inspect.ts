import type { Desk } from './item';
import { inspectShape } from './inspectShape';
import { reportOrphans } from './orphanSources';
import type { OpenPack } from './openPack';
import { reportUntranslated } from './untranslated';

/**
 * What the command line and the build look at beyond what a page needs to be safe: the quality of shapes, sources nobody names,
 * texts nobody translated. Nothing is taken out of the pack, so the page and the command line show the same atlas.
 */
export function inspect(open: OpenPack, desk: Desk): void {
  for (const { features } of open.layers) {
    for (const item of features) if (item.value) inspectShape(item.value, item.place, desk.report);
  }
  reportOrphans(open, desk.report);
  reportUntranslated(open, desk.report);
}
