import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Point } from 'geojson';
import type { Manifest } from '../../src/domain/pack';
import type { Targets } from './interactions';

/** What the bench acts on, taken from the pack: every lens, the layers of the home lens, a station's place and open country, and chart marks. */
export function targetsOf(manifest: Manifest, packFolder: string): Targets {
  const points = manifest.layers.find((layer) => layer.drawing === 'stations' || layer.drawing === 'villages');
  const file = points && (JSON.parse(readFileSync(join(packFolder, points.file), 'utf8')) as FeatureCollection<Point>);
  const [west, , , north] = manifest.home;
  const mark = file?.features[0]?.geometry.coordinates ?? [west, north];
  return {
    lenses: manifest.lenses.map((lens) => lens.id),
    layers: manifest.layers.filter((layer) => layer.drawing !== 'boundary').map((layer) => layer.id),
    marks: manifest.indicators.corridor.crossings.map((id) => `#app .chart [data-id="${id}"]`),
    places: [[mark[0] ?? west, mark[1] ?? north], [west, north]],
  };
}
