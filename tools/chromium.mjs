// Finds, and where asked installs, the Chromium that draws the page for tests, the bench and exports.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

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
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

const isRoot = process.getuid?.() === 0;

/** Chromium run by root needs its sandbox off; nobody else does. */
export const sandboxFlags = isRoot ? ['--no-sandbox'] : [];

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  return names.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)))).find((path) => existsSync(path));
}

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

/** Runs a command with no input and a time limit in seconds, its output on stderr; true where it ended well. */
function runs(command, args, seconds, env = {}) {
  try {
    execFileSync(command, args, { stdio: ['ignore', 2, 2], timeout: seconds * 1000, env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
}

/** The words before a command that make it root's: none for root, `sudo -n` where it needs no password, null where there is no way. */
function rootWords() {
  if (isRoot) return [];
  return process.platform === 'linux' && onPath(['sudo']) && runs('sudo', ['-n', 'true'], 10) ? ['sudo', '-n'] : null;
}

/** Debian's own package brings every library it needs; elsewhere `chromium` may be a stub for another package system. */
function installByApt() {
  const words = rootWords();
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version') || !onPath(['apt-get']) || !words) return undefined;
  const apt = (seconds, ...args) => {
    const [command, ...rest] = [...words, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return runs(command, rest, seconds);
  };
  console.error('Installing Chromium with apt-get …');
  apt(180, 'update');
  apt(600, 'install', '-y', '--no-install-recommends', 'chromium', 'chromium-sandbox');
  return installed();
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
