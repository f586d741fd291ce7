import type { Feature, Polygon, Position } from 'geojson';
import { areaKm2 } from '../domain/claimArea';
import { formatNumber } from '../domain/claims';
import { equalAreaCircle } from '../domain/geometry';
import type { Claim } from '../domain/claim';
import type { AtlasFeature, Layer } from '../domain/layer';
import type { Pack } from '../domain/pack';
import { named, plain } from './named';

/** A circle is small for words: longer names of a period are left to the chart. A Latin letter is half as wide as an ideograph, and a phrase says with many what those say with few. */
const longestPeriod = { zh: 8, en: 24 };

/** The circles of a layer with the claims that size them, widest first. */
export function circlesOf(layer: Layer, pack: Pack): { each: AtlasFeature; claim: Claim; km2: number; centre: readonly [number, number] }[] {
  return layer.features.flatMap((each) => {
    const claim = pack.claims.find((other) => other.id === each.properties.claim);
    const km2 = areaKm2(claim);
    if (each.geometry.type !== 'Point' || !claim || km2 === null) return [];
    const [lon = 0, lat = 0] = each.geometry.coordinates;
    return [{ each, claim, km2, centre: [lon, lat] as const }];
  }).sort((a, b) => b.km2 - a.km2);
}

/**
 * Circles on the ground, widest first: a `disc` for each and a `ring` between each and the next one inside it. Their names stand in rows
 * under the outermost, as one text (`tier` 0: all are there or none, since one without the others would say half), and each at the southern end of its own
 * (`tier` 1) for a closer look.
 */
export function circleSources(layer: Layer, pack: Pack): { shapes: Feature[]; names: Feature[] } {
  const discs = circlesOf(layer, pack).map((circle) => ({ ...circle, shape: equalAreaCircle([...circle.centre], circle.km2).geometry }));
  const southOf = (shape: Polygon): Position => (shape.coordinates[0] ?? []).reduce((low, point) => ((point[1] ?? 0) < (low[1] ?? 0) ? point : low));
  const shapes: Feature[] = [];
  const names: Feature[] = [];
  const rows: { zh: string; en: string }[] = [];
  discs.forEach(({ each, claim, km2, shape }, i) => {
    const outer = i === 0 && discs.length > 1;
    const inner = discs[i + 1]?.shape.coordinates[0];
    const more = { km2, outer };
    shapes.push({ ...plain(each, { ...more, part: 'disc' }), geometry: shape });
    const band: Polygon = { type: 'Polygon', coordinates: inner ? [shape.coordinates[0] ?? [], inner.slice().reverse()] : shape.coordinates };
    shapes.push({ ...plain(each, { ...more, part: inner ? 'ring' : 'core' }), geometry: band });
    const size = `${formatNumber(km2)} km²`;
    const words = { zh: claim.period.zh.length > longestPeriod.zh ? size : `${claim.period.zh} ${size}`, en: claim.period.en.length > longestPeriod.en ? size : `${size} ${claim.period.en}` };
    rows.push(words);
    names.push(named(each, southOf(shape), { ...more, ...words, tier: 1, row: outer ? 0 : -1, anchor: outer ? 'top' : 'bottom' }));
  });
  const [first] = discs;
  const joined = { zh: rows.map(({ zh }) => zh).join('\n'), en: rows.map(({ en }) => en).join('\n') };
  if (first) names.push(named(first.each, southOf(first.shape), { km2: first.km2, outer: discs.length > 1, ...joined, tier: 0, row: 0, anchor: 'top' }));
  return { shapes, names };
}
