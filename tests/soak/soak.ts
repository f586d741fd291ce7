// npm run soak: the hall's screen through loop after loop of its story on a clock that leaps over what stands still, in real Chromium without a GPU.
// Prints how what the page holds grows a loop; asserts nothing. `--loops N` (300), `--visits N` (60), `--rebuilds N` (30), `--minutes N` at most for each, `--failures`: every failure at every chapter instead.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext } from 'playwright-core';
import { readPack } from '../../src/pack/readPack';
import { buildAtlas } from '../../tools/buildAtlas.mjs';
import { findChromium, launchFlags, sandboxFlags } from '../../tools/chromium.mjs';
import { readPackFolder } from '../../tools/packFolder';
import { serveFolder } from '../../tools/serve.mjs';
import { tableText, type Row } from '../bench/table';
import { rebuildCycle, soakThrough, storyCycle, visitCycle, type Cycle, type Soaked } from './cycles';
import { failureRows } from './failures';
import { smallWall } from './hallPage';
import { mostPerLoop } from './sample';
import { grows, settled, slopeOf } from './slope';

const short = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 3 : 0));

/** What one thing did over all rounds, its slope that of the later two thirds; judged where growth of it was promised away. */
function rowOf(what: string, values: readonly number[], every: number): Row {
  const late = settled(values);
  const { perStep, noise } = slopeOf(late);
  const perRound = perStep / every;
  const most = mostPerLoop(what);
  const reached = `${short(values[0] ?? 0)} → ${short(late[0] ?? 0)} → ${short(values.at(-1) ?? 0)}, slope ${perRound >= 0 ? '+' : ''}${perRound.toFixed(4)} (strays ${noise.toFixed(1)})`;
  return { what, reached, ...(most === null ? {} : { reach: `≤ ${most} a round`, met: !grows(late, most * every) }) };
}

/** Prints what became of a cycle; `byNature` names what each of its rounds adds to, within bounds of its own. */
function told(title: string, { samples, every, rounds, leastDrawn, tookSeconds, passedSeconds, errors }: Soaked, byNature: readonly string[] = []): void {
  const names = Object.keys(samples[0] ?? {});
  const rows = names.map((name) => {
    const row = rowOf(name, samples.map((each) => each[name] ?? 0), every);
    return byNature.includes(name) ? { what: row.what, reached: row.reached } : row;
  });
  const others: Row[] = [...(leastDrawn === null ? [] : [{ what: 'draw calls of the least drawn chapter', reached: String(leastDrawn), reach: '> 0', met: leastDrawn > 0 }]), { what: 'errors', reached: `${errors.length} ${errors[0]?.slice(0, 60) ?? ''}`, reach: '0', met: errors.length === 0 }];
  const sound = [...rows, ...others].every(({ met }) => met !== false);
  console.log(`\n${title}: ${rounds} rounds in ${tookSeconds.toFixed(0)} s, ${(passedSeconds / 3600).toFixed(1)} hours of the hall's clock\n\n${tableText([...rows, ...others])}\n\n${sound ? 'No growth.' : 'IT GROWS.'}`);
}

/** The number of an option; rejects what is none. */
function countOf(text: string | undefined, usual: number): number {
  const count = text === undefined ? usual : Number(text);
  if (!Number.isInteger(count) || count < 0) throw new Error(`a number of rounds was expected, not ${text}`);
  return count;
}

/** Does something in a browser with a profile of its own, as the hall's has one: where none is kept, the page's icon is fetched anew at every chapter, and the record of it grows. */
async function inProfile<T>(act: (context: BrowserContext) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'atlas-soak-profile-'));
  const context = await chromium.launchPersistentContext(profile, { ...smallWall, executablePath: await findChromium({ install: true }), headless: true, args: [...sandboxFlags, ...launchFlags] });
  try {
    return await act(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

interface Rounds { readonly loops: number; readonly visits: number; readonly rebuilds: number; readonly minutes: number }

async function soak(url: string, chapters: number, { loops, visits, rebuilds, minutes }: Rounds): Promise<void> {
  const through = (cycle: Cycle, rounds: number, what: string) => inProfile((context) => soakThrough(context, url, cycle, { rounds, whole: true, mostMinutes: minutes, onround: (round) => void (round % 10 === 0 && console.error(`${what} ${round} of ${rounds}`)) }));
  if (loops) told('The story by its clock', await through(storyCycle(chapters), loops, 'loop'));
  if (visits) told('Visitors who come and go', await through(visitCycle, visits, 'visit'));
  // Every context lost costs Chromium something of its own: a page without anything but bare contexts shows that too.
  if (rebuilds) told('The map built anew', await through(rebuildCycle, rebuilds, 'rebuild'), ['maps built', 'IndexedDB rows', 'page: all else, KB', 'graphics process, KB']);
}

/** Builds the atlas and soaks it. Returns 0 whatever was measured. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { loops: { type: 'string' }, visits: { type: 'string' }, rebuilds: { type: 'string' }, minutes: { type: 'string' }, failures: { type: 'boolean' }, built: { type: 'string' } } });
  const counts = { loops: countOf(values.loops, 300), visits: countOf(values.visits, 60), rebuilds: countOf(values.rebuilds, 30), minutes: countOf(values.minutes, 0) || Infinity };
  const { pack } = readPack(readPackFolder(resolve(process.env.PACK ?? 'data')));
  if (!pack) throw new Error('the pack cannot be read; npm run pack:check says why');
  const folder = values.built ?? mkdtempSync(join(tmpdir(), 'atlas-soak-'));
  if (!values.built) await buildAtlas(folder);
  const server = await serveFolder(folder);
  try {
    console.log(`Chromium without a GPU, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}; ${pack.chapters.length} chapters`);
    if (values.failures) console.log(tableText(await inProfile((context) => failureRows(context, server.url, pack))));
    else await soak(server.url, pack.chapters.length, counts);
    return 0;
  } finally {
    await server.close();
    if (!values.built) rmSync(folder, { recursive: true, force: true });
  }
}
