import type { Report } from './faultList';

/** Reports map data that no layer of the manifest refers to: most often a layer somebody forgot to declare. */
export function reportUnused(files: Readonly<Record<string, string>>, layerFiles: readonly unknown[], report: Report): void {
  for (const file of Object.keys(files)) {
    if (file.endsWith('.geojson') && !layerFiles.includes(file)) report('unused-file', { file }, {});
  }
}
