import { divisionColumns, divisionsFile } from './checkDivisions';
import type { Report } from './faultList';
import type { OpenPack, PackFiles } from './openPack';
import { readTable } from './readTable';

/** Reports villages and communities on the map whose code the list of divisions lacks; a pack may go without the list. */
export function inspectDivisions({ layers }: OpenPack, files: PackFiles, report: Report): void {
  const text = Object.hasOwn(files, divisionsFile) ? files[divisionsFile] : undefined;
  // What is wrong with the table itself has been told.
  const rows = text === undefined ? null : readTable(divisionsFile, text, divisionColumns, () => {});
  if (!rows || rows.length === 0) return;
  const listed = new Set(rows.flatMap(({ cells }) => [cells.code, cells.id]));
  for (const { entry, features } of layers) {
    const drawing = entry.value?.drawing;
    if (drawing !== 'villages' && drawing !== 'communities') continue;
    for (const { value, place } of features) {
      const code = value?.properties.code;
      // One that is listed under another code is told at its row.
      if (code === undefined || listed.has(code) || listed.has(value?.id)) continue;
      report('division-missing', { ...place, pointer: `${place.pointer ?? ''}/properties/code` }, { code });
    }
  }
}
