// npm run build:hall: writes dist-hall/, a folder that shows the atlas by double-click with no server and no network.
// PACK=folder builds another pack's; with PUBLIC_URL=https://…/ the screen shows that address as a code. A hall that is there already keeps what its staff changed
// in data/ (--fresh takes the pack's own), and any file that is not ours. Exit codes: 0 written, 2 could not be built, and then nothing was changed.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { wrappedPath } from '../src/pack/loadPack';
import { wrapFile } from '../src/pack/wrapped';
import { textOf } from './fontPlugin';
import { hallPage } from './hall/hallPage';
import { hallPlugin } from './hall/hallPlugin';
import { writeStills } from './hall/stills';
import { markHall, placeFor, replaceHall, type Kept } from './hall/keepHall';
import { licences, licencesName } from './licencesPlugin';
import { packFolder, packOnce } from './packFolder';
import { fontsWhereThereAre } from './packFonts';
import { packPlugin } from './packPlugin';
import { publicPackFiles } from './publicPack';
import { complain } from './say';
import { searchText } from './searchPlugin';
import { publicAddress } from './sharePlugin';
import { stillPlugin } from './stillPlugin';

const pageName = '打开展示.html';

/** What a file of the folder's has to look like where it is read: Windows' scripts end their lines in their own way and so does its editor, which knows UTF-8 by a byte order mark; a checkout on Windows must not change that of the script for Linux. */
function asRead(name: string, text: string): string {
  const lines = text.replaceAll('\r\n', '\n');
  if (name.endsWith('.sh')) return lines;
  return `${name.endsWith('.txt') ? '\uFEFF' : ''}${lines.replaceAll('\n', '\r\n')}`;
}

/** Launch scripts and the page for the hall's staff. */
function copyBeside(outDir: string): void {
  const from = join(import.meta.dirname, 'hall/folder');
  for (const name of readdirSync(from)) {
    writeFileSync(join(outDir, name), asRead(name, readFileSync(join(from, name), 'utf8')));
    if (name.endsWith('.sh')) chmodSync(join(outDir, name), 0o755);
  }
}

export interface HallWish {
  /** Take the pack's own data in place of what the staff changed. */
  readonly fresh?: boolean;
  readonly pack?: string;
  readonly address?: string | null;
}

/**
 * Builds the folder `outDir`, whole or not at all, and tells what became of the files that were there; where the atlas is public at an `address`, visitors get it as a
 * code to scan. Rejects with what the build complains of, or with `NotAHall` where the folder holds what is not ours.
 */
export async function buildHall(outDir: string, { fresh = false, pack = packFolder(), address = publicAddress() }: HallWish = {}): Promise<Kept> {
  const place = placeFor(outDir, pageName);
  const built = mkdtempSync(join(tmpdir(), 'atlas-hall-'));
  mkdirSync(dirname(outDir), { recursive: true });
  // Beside the folder it takes the place of: only within one disk is a rename one step.
  const made = mkdtempSync(join(dirname(outDir), '.atlas-hall-'));
  try {
    await build({
      configFile: false, base: './', publicDir: false, logLevel: 'error',
      plugins: [hallPlugin(), svelte(), packPlugin(pack, { forHall: true }), stillPlugin(pack), licences().page()],
      build: {
        outDir: built, emptyOutDir: true, assetsInlineLimit: 0, cssCodeSplit: false, modulePreload: false, chunkSizeWarningLimit: 4000,
        target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'], rolldownOptions: { output: { format: 'iife', codeSplitting: false } },
      },
    });
    const files = publicPackFiles(pack, { pin: true });
    for (const [path, text] of Object.entries(files)) {
      const target = join(made, wrappedPath(path));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, wrapFile(path, text));
    }
    writeFileSync(join(made, licencesName), readFileSync(join(built, licencesName)));
    copyBeside(made);
    const { pack: read } = packOnce(pack);
    const stills = read ? await writeStills(read, made) : [];
    const { fonts, lacking } = await fontsWhereThereAre(textOf(files));
    if (lacking !== '') complain(`no bundled font has ${lacking}: the page leaves them to the system's fonts`);
    const madeOn = new Date().toISOString().slice(0, 10);
    writeFileSync(join(made, pageName), hallPage({ built, publicFolder: resolve('public'), files, fonts, search: await searchText(pack), stills, madeOn, address }));
    chmodSync(made, 0o755);
    markHall(made);
    return replaceHall(made, outDir, place, fresh);
  } finally {
    rmSync(built, { recursive: true, force: true });
    rmSync(made, { recursive: true, force: true });
  }
}

/** Builds the hall's folder and says where it is. */
export async function main(args: readonly string[]): Promise<number> {
  const outDir = resolve(args.find((each) => !each.startsWith('--')) ?? 'dist-hall');
  try {
    const { edited, others, aside } = await buildHall(outDir, { fresh: args.includes('--fresh') });
    if (edited.length) console.log(`kept as the staff changed them, not as the pack has them (--fresh takes the pack's): ${edited.join(', ')}`);
    if (others.length) console.log(`kept, though not of the atlas: ${others.join(', ')}`);
    if (aside.length) console.log(`set aside: ${aside.join(', ')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  console.log(join(outDir, pageName));
  return 0;
}
