import type { OpenPack, PackFiles } from './openPack';
import { reportFile } from './checkReport';
import { divisionsFile } from './checkDivisions';
import type { Report } from './faultList';
import { manifestFile } from './parts';
import { claimsFile } from './readClaims';
import { frameworkFile } from './readFramework';
import { projectsFile } from './readProjects';
import { unusedFile } from './readUnused';

const known: ReadonlySet<string> = new Set([manifestFile, claimsFile, projectsFile, divisionsFile, frameworkFile, unusedFile, 'tables/actuals.csv']);

/** Reports files that nothing reads: most often a layer somebody forgot to declare, or a name misspelt. Every file of the story is read as a chapter. */
export function reportUnused(files: PackFiles, { head, layers }: OpenPack['manifest'], report: Report): void {
  const layerFiles = layers.map(({ raw }) => (raw as { file?: unknown } | null)?.file);
  for (const file of Object.keys(files)) {
    if (known.has(file) || layerFiles.includes(file) || file === reportFile(head) || file.startsWith('story/')) continue;
    report('unused-file', { file }, { kind: file.endsWith('.geojson') ? 'layer' : 'other' });
  }
}
