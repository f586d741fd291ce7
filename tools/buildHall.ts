// npm run build:hall: writes dist-hall/, a folder that shows the atlas by double-click with no server and no network.
// PACK=folder builds another pack's; with PUBLIC_URL=https://…/ the screen shows that address as a code. Exit codes: 0 written, 2 could not be built.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { wrappedPath } from '../src/pack/loadPack';
import { readPack } from '../src/pack/readPack';
import { wrapFile } from '../src/pack/wrapped';
import { hallPage } from './hall/hallPage';
import { hallPlugin } from './hall/hallPlugin';
import { writeStills } from './hall/stills';
import { packFolder, readPackFolder } from './packFolder';
import { packPlugin } from './packPlugin';
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

/** Builds the folder `outDir` anew; where the atlas is public at an `address`, visitors get it as a code to scan. Rejects with what the build complains of. */
export async function buildHall(outDir: string, pack = packFolder(), address = publicAddress()): Promise<void> {
  const built = mkdtempSync(join(tmpdir(), 'atlas-hall-'));
  try {
    await build({
      configFile: false, base: './', publicDir: false, logLevel: 'error',
      plugins: [hallPlugin(), svelte(), packPlugin(pack), stillPlugin(pack)],
      build: {
        outDir: built, emptyOutDir: true, assetsInlineLimit: 0, cssCodeSplit: false, modulePreload: false, chunkSizeWarningLimit: 4000,
        target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'], rolldownOptions: { output: { format: 'iife', codeSplitting: false } },
      },
    });
    const files = readPackFolder(pack);
    rmSync(outDir, { recursive: true, force: true });
    for (const [path, text] of Object.entries(files)) {
      const target = join(outDir, wrappedPath(path));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, wrapFile(path, text));
    }
    copyBeside(outDir);
    const { pack: read } = readPack(files);
    const stills = read ? await writeStills(read, outDir) : [];
    const madeOn = new Date().toISOString().slice(0, 10);
    writeFileSync(join(outDir, pageName), hallPage({ built, publicFolder: resolve('public'), files, search: await searchText(pack), stills, madeOn, address }));
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/** Builds the hall's folder and says where it is. */
export async function main(args: readonly string[]): Promise<number> {
  const outDir = resolve(args[0] ?? 'dist-hall');
  try {
    await buildHall(outDir);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  console.log(join(outDir, pageName));
  return 0;
}
