// Finds, and where asked installs, the Chromium that draws the page for tests, the bench and exports.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { installPackages, isRoot, onPath, rootWords, runs } from './packages.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Draws WebGL2 on the processor, so that machines with and without a GPU draw alike; and pages too, as a machine without a GPU does (Debian’s package would have an emulated GPU draw each shape). */
export const launchFlags = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
  // What the map draws is then put on the page without waiting in the emulated GPU's queue.
  '--disable-gpu-compositing',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

/** Chromium run by root needs its sandbox off; nobody else does. */
export const sandboxFlags = isRoot ? ['--no-sandbox'] : [];

function installed() {
  if (process.platform === 'darwin') return macApplications.find((path) => existsSync(path)) ?? onPath(commands);
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
    return roots.flatMap((root) => windowsPrograms.map((program) => join(root, program))).find((path) => existsSync(path)) ?? onPath(['chrome', 'msedge']);
  }
  return onPath(commands);
}

function downloaded() {
  try {
    const path = chromium.executablePath();
    return path && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Debian's own package brings every library it needs; elsewhere `chromium` may be a stub for another package system. */
function installByApt() {
  return installPackages('Chromium', ['chromium', 'chromium-sandbox']) ? installed() : undefined;
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installByPlaywright() {
  console.error('Downloading Chromium with Playwright …');
  const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));
  const libraries = process.platform === 'linux' && rootWords() ? ['--with-deps'] : [];
  runs(process.execPath, [cli, 'install', ...libraries, 'chromium'], 420, { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' });
  return downloaded();
}

function newlyInstalled() {
  return isDebian() ? (installByApt() ?? installByPlaywright()) : (installByPlaywright() ?? installByApt());
}

const advice = {
  linux: 'Install one (on Debian: sudo apt-get update && sudo apt-get install -y chromium)',
  darwin: 'Install Google Chrome or Chromium',
  win32: 'Install Google Chrome or Microsoft Edge',
};

/**
 * The path of a Chromium: the one named by `CHROMIUM` (or `CHROME_PATH`), an installed one, Playwright's own, or a newly installed one.
 * Throws an error whose message says in plain words what to do where there is none.
 * @param {{ install: boolean }} options `install`: may download or install one, which can take minutes.
 * @returns {Promise<string>}
 */
export async function findChromium({ install }) {
  const named = process.env.CHROMIUM || process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which does not exist. Set it to the path of a Chromium, Chrome or Edge.`);
  }
  const found = installed() ?? downloaded() ?? (install ? newlyInstalled() : undefined);
  if (found) return found;
  throw new Error(`No Chromium was found. ${advice[process.platform] ?? 'Install Chromium'}, or set CHROMIUM=/path/to/chromium.`);
}

/**
 * A headless Chromium with a fresh profile that draws WebGL2 without a GPU.
 * @param {{ install?: boolean, flags?: string[] }} [options] `flags` are added to the usual ones.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchChromium({ install = false, flags = [] } = {}) {
  const executablePath = await findChromium({ install });
  return chromium.launch({ executablePath, headless: true, args: [...sandboxFlags, ...launchFlags, ...flags] });
}
