import { readPack } from '../../src/pack/readPack';
import type { Change } from './changes';
import { fixLayers } from './fixLayers';
import { fixReport } from './fixReport';

/** What `--fix` would write, by path in the pack, and every line it has to say about it. */
export interface Fixed {
  readonly files: Readonly<Record<string, string>>;
  readonly changes: readonly Change[];
}

/**
 * Puts right what a pack itself says how to: the report's hash and length, offsets of quotes, ids from names, winding, decimals, the order of features.
 * No figure, value, name or grade is ever touched, and what may be meant in two ways is left and said. Fixing twice changes nothing more.
 */
export function fixPack(files: Readonly<Record<string, string>>): Fixed {
  const approval = readPack(files).pack?.approval;
  const report = fixReport(files);
  const layers = fixLayers(files, approval?.state === 'approved' ? approval.number : null);
  return { files: { ...report.files, ...layers.files }, changes: [...report.changes, ...layers.changes] };
}
