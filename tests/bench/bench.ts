// npm run bench: this atlas against a bare MapLibre page drawing the same layers, in turn, in a browser without a GPU. Prints a table; asserts nothing.
// `--quick` takes 3 cold loads each instead of 9.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildAtlas } from '../../tools/buildAtlas.mjs';
import type { Manifest } from '../../src/domain/pack';
import { bigTable, type BigTable, type Taken } from './bigTable';
import { buildFloor } from './buildFloor';
import { coldLoad, type ColdLoad } from './coldLoad';
import { interactions, type Interactions } from './interactions';
import { readPack } from '../../src/pack/readPack';
import { readPackFolder } from '../../tools/packFolder';
import { searchIndexOf } from '../../tools/searchIndex';
import { median } from './median';
import { storyTimes, type StoryTimes } from './storyTimes';
import { printTimes, type PrintTimes } from './printTimes';
import { searchKeys, type SearchKeys } from './searchKeys';
import { tableText, type Row } from './table';
import { targetsOf } from './targets';

const ms = (value: number) => `${value.toFixed(value < 20 ? 1 : 0)} ms`;
const kb = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
const of = (loads: readonly ColdLoad[], key: keyof ColdLoad) => median(loads.map((load) => load[key]));
const spread = (loads: readonly ColdLoad[], key: keyof ColdLoad) => {
  const values = loads.map((load) => load[key]);
  return `${ms(of(loads, key))} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;
};

const blocked = ({ doneMs, blockedMs }: Taken) => `${ms(doneMs)}, page blocked ${ms(blockedMs)} at most`;

function ratioRow(what: string, part: number, whole: number, reach: number): Row {
  const ratio = part / whole;
  return { what, reached: `${ratio.toFixed(2)} × floor`, reach: `≤ ${reach} × floor`, met: ratio <= reach };
}

function atMost(what: string, value: number, limit: number, unit: (value: number) => string): Row {
  return { what, reached: unit(value), reach: `≤ ${unit(limit)}`, met: value <= limit };
}

function rowsOf(floor: readonly ColdLoad[], atlas: readonly ColdLoad[], acts: Interactions, story: StoryTimes, big: BigTable, keys: SearchKeys | null, sheets: { readonly a3: PrintTimes; readonly a2: PrintTimes }): Row[] {
  const more = of(atlas, 'codeBytes') - of(floor, 'codeBytes');
  const thirdParty = Math.max(...atlas.map((load) => load.thirdParty));
  return [
    { what: 'floor: time to idle', reached: spread(floor, 'doneMs') },
    { what: 'atlas: first picture (still)', reached: spread(atlas, 'pictureMs') },
    { what: 'atlas: ready', reached: spread(atlas, 'doneMs') },
    { what: 'atlas: panels on the screen', reached: spread(atlas, 'panelsMs') },
    ratioRow('first picture', of(atlas, 'pictureMs'), of(floor, 'doneMs'), 0.35),
    ratioRow('ready', of(atlas, 'doneMs'), of(floor, 'doneMs'), 1.4),
    { what: 'floor: JS+CSS gzipped', reached: kb(of(floor, 'codeBytes')) },
    { what: 'atlas: JS+CSS gzipped', reached: kb(of(atlas, 'codeBytes')) },
    { what: 'JS+CSS over the floor', reached: kb(more), reach: '≤ 170 KB', met: more <= 170 * 1024 },
    { what: 'atlas: fonts', reached: kb(of(atlas, 'fontBytes')) },
    atMost('lens change, main thread', acts.lensMs, 16, ms),
    atMost('layer change, main thread', acts.layerMs, 16, ms),
    { what: 'lens change until idle, drawing included', reached: ms(acts.lensSettledMs) },
    atMost('chapter change, main thread', story.chapterMs, 16, ms),
    { what: 'frames of the story’s flights', reached: `${(story.atlasFrames / Math.max(1, story.floorFrames)).toFixed(2)} × floor (${story.atlasFrames} : ${story.floorFrames})` },
    atMost('hover link, chart to map', acts.chartToMapMs, 8, ms),
    atMost('hover link, map to chart', acts.mapToChartMs, 8, ms),
    { what: 'atlas with 100,000 points more: ready', reached: ms(big.readyMs) },
    { what: 'table of 100,000 rows: first key typed, those after it at worst', reached: `${blocked(big.firstKey)}; ${blocked(big.nextKey)}` },
    { what: 'table of 100,000 rows: sort by Chinese names', reached: blocked(big.sort) },
    { what: 'table of 100,000 rows: a frame while it is scrolled (worst)', reached: `${ms(big.frameMs)} (${ms(big.worstFrameMs)}), ${big.rowsInPage} rows in the page` },
    ...(keys ? ([['median', keys.medianMs], ['19 of 20 below', keys.mostMs], ['slowest', keys.slowestMs]] as const).map(([which, taken]) => atMost(`search: a key at ${keys.entries} entries, ${which}`, taken, 30, ms)) : []),
    ...(['a3', 'a2'] as const).map((paper) => atMost(`${paper.toUpperCase()} sheet: button to PDF (map drawn after ${ms(sheets[paper].drawnMs)})`, sheets[paper].printedMs, 8000, ms)),
    { what: 'third-party requests', reached: String(thirdParty), reach: '0', met: thirdParty === 0 },
  ];
}

/** Builds both pages, loads them in turn, measures changes and hover links, and prints what was reached. Returns 0 whatever that is. */
export async function main(args: readonly string[]): Promise<number> {
  const quick = args.includes('--quick');
  const loads = quick ? 3 : 9;
  const pack = resolve(process.env.PACK ?? 'data');
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  const pages = { floor: join(folder, 'floor'), atlas: join(folder, 'atlas') };
  try {
    await buildAtlas(pages.atlas);
    await buildFloor(pack, pages.floor);
    const taken: { floor: ColdLoad[]; atlas: ColdLoad[] } = { floor: [], atlas: [] };
    await coldLoad(pages.floor);
    for (let i = 0; i < loads; i++) {
      for (const page of i % 2 ? (['atlas', 'floor'] as const) : (['floor', 'atlas'] as const)) taken[page].push(await coldLoad(pages[page]));
      console.error(`cold load ${i + 1} of ${loads}`);
    }
    const manifest = JSON.parse(readFileSync(join(pack, 'pack.json'), 'utf8')) as Manifest;
    const acts = await interactions(pages.atlas, targetsOf(manifest, pack), quick ? 20 : 40);
    const story = await storyTimes(pages.atlas, pages.floor, 20);
    const big = await bigTable(pages.atlas);
    const { pack: read } = readPack(readPackFolder(pack));
    const keys = read && searchKeys(searchIndexOf(read));
    const sheets = { a3: await printTimes(pages.atlas, 'a3', quick ? 1 : 3), a2: await printTimes(pages.atlas, 'a2', quick ? 1 : 3) };
    console.log(`${loads} cold loads each, in turn; medians (lowest–highest); 1440×900, no GPU, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`);
    console.log(tableText(rowsOf(taken.floor, taken.atlas, acts, story, big, keys, sheets)));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
