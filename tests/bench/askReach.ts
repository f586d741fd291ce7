// npm run bench:ask: what lies within 1 km of a line of 60 vertices among 100,000 points: the atlas, a bare index, and Turf without one. Prints a table; asserts nothing.
import { buffer, lineString, point, pointsWithinPolygon, pointToLineDistance, featureCollection } from '@turf/turf';
import Flatbush from 'flatbush';
import { layOut } from '../../src/ask/ground';
import { pointsWithin } from '../../src/ask/reach';
import { flatShape } from '../../src/domain/flatShape';
import { median } from './median';
import { tableText, type Row } from './table';

const count = 100_000;
const km = 1;
/** How many of the points plain Turf is measured on; its time is then scaled up. */
const sample = 1000;

/** A generator of numbers from 0 to 1 that gives the same ones every time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function finish<T>(steps: Generator<unknown, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

function timed<T>(rounds: number, work: () => T): { readonly ms: number; readonly value: T } {
  const times: number[] = [];
  let value = work();
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    value = work();
    times.push(performance.now() - start);
  }
  return { ms: median(times), value };
}

/** What a few lines over flatbush do: a search a segment, then the exact distance on a flat earth about the line's middle. */
function bareReach(index: Flatbush, places: readonly (readonly [number, number])[], line: readonly (readonly number[])[]): Set<number> {
  const [kmX, kmY] = [111.32 * Math.cos((33.55 * Math.PI) / 180), 110.92];
  const found = new Set<number>();
  for (let i = 1; i < line.length; i++) {
    const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [line[i - 1], line[i]];
    for (const at of index.search(Math.min(ax, bx) - km / kmX, Math.min(ay, by) - km / kmY, Math.max(ax, bx) + km / kmX, Math.max(ay, by) + km / kmY)) {
      const [lon, lat] = places[at]!;
      const [px, py, dx, dy] = [(lon - ax) * kmX, (lat - ay) * kmY, (bx - ax) * kmX, (by - ay) * kmY];
      const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy)));
      if ((px - along * dx) ** 2 + (py - along * dy) ** 2 <= km * km) found.add(at);
    }
  }
  return found;
}

/** Measures, prints, and returns 0 whatever was reached. */
export async function main(): Promise<number> {
  const random = dice(107);
  const places = Array.from({ length: count }, () => [113.78 + random() * 0.26, 33.44 + random() * 0.18] as const);
  const line = Array.from({ length: 60 }, (_, i) => [113.95 + i * 0.001 + random() * 0.002, 33.6 - i * 0.0025]);
  const features = places.map(([lon, lat], i) => ({ id: `p${i}`, grade: 'traced' as const, township: null, geometry: { type: 'Point' as const, coordinates: [lon, lat] } }));

  const built = timed(3, () => finish(layOut({ meridian: 113.91, layers: [{ id: 'points', features, isPlaces: false }], townships: [], projects: [], others: [] })));
  const ground = built.value;
  const subject = flatShape({ type: 'LineString', coordinates: line }, ground.plane);
  const atlas = timed(41, () => finish(pointsWithin(ground, subject, km)));

  const bareBuilt = timed(3, () => {
    const index = new Flatbush(count);
    for (const [lon, lat] of places) index.add(lon, lat, lon, lat);
    index.finish();
    return index;
  });
  const bare = timed(41, () => bareReach(bareBuilt.value, places, line));

  const turfLine = lineString(line);
  const some = places.slice(0, sample);
  const plain = timed(1, () => some.filter((at) => pointToLineDistance(point([...at]), turfLine) <= km).length);
  const all = featureCollection(places.map((at, i) => point([...at], { i })));
  const byBuffer = timed(1, () => new Set(pointsWithinPolygon(all, buffer(turfLine, km, { steps: 16 })!).features.map(({ properties }) => properties?.i as number)));
  const missed = [...atlas.value.keys()].filter((i) => !byBuffer.value.has(i)).length;

  const ratio = atlas.ms / bare.ms;
  const ms = (value: number) => `${value.toFixed(value < 20 ? 1 : 0)} ms`;
  const rows: Row[] = [
    { what: 'atlas: laying out and indexing, once', reached: ms(built.ms) },
    { what: 'atlas: within 1 km, with distances', reached: `${ms(atlas.ms)} (${atlas.value.size} points)` },
    { what: 'bare index: indexing, once', reached: ms(bareBuilt.ms) },
    { what: 'bare index and an exact check', reached: `${ms(bare.ms)} (${bare.value.size} points)` },
    { what: 'atlas against the bare index', reached: `${ratio.toFixed(2)} ×`, reach: '≤ 2 ×', met: ratio <= 2 },
    { what: `Turf pointToLineDistance, scaled from ${sample} points`, reached: ms((plain.ms * count) / sample) },
    { what: 'Turf buffer and pointsWithinPolygon', reached: `${ms(byBuffer.ms)} (${byBuffer.value.size} points, ${missed} of the atlas’s not among them)` },
  ];
  console.log(`${count} points, a line of ${line.length} vertices, medians\n`);
  console.log(tableText(rows));
  return 0;
}
