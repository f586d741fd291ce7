// Finds, and where asked installs, a Firefox and the virtual screen on which it draws WebGL without a GPU.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages, onPath } from './packages.mjs';

const commands = ['firefox-esr', 'firefox'];
const macApplication = '/Applications/Firefox.app/Contents/MacOS/firefox';

function installed() {
  if (process.platform === 'darwin') return existsSync(macApplication) ? macApplication : undefined;
  return onPath(commands);
}

/**
 * The path of a Firefox: the one named by `FIREFOX`, an installed one, or Debian's package where it may be installed; null where there is none.
 * Throws where `FIREFOX` names what does not exist.
 * @param {{ install: boolean }} options
 * @returns {Promise<string | null>}
 */
export async function findFirefox({ install }) {
  const named = process.env.FIREFOX;
  if (named && !existsSync(named)) throw new Error(`FIREFOX names ${named}, which does not exist. Set it to the path of a Firefox.`);
  if (named) return named;
  const found = installed();
  if (found && (onPath(['Xvfb']) || process.platform !== 'linux')) return found;
  if (!install || !installPackages('Firefox', ['firefox-esr', 'xvfb', 'libgl1-mesa-dri'])) return found ?? null;
  return installed() ?? null;
}

/**
 * A screen of its own that no one sees (Xvfb). Resolves to its DISPLAY and how to end it; null where there is no Xvfb or it does not start.
 * @returns {Promise<{ display: string, close: () => void } | null>}
 */
export function virtualScreen() {
  const path = onPath(['Xvfb']);
  if (!path) return Promise.resolve(null);
  return new Promise((resolve) => {
    const server = spawn(path, ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const close = () => void server.kill();
    const patience = setTimeout(() => (close(), resolve(null)), 20_000);
    server.once('error', () => resolve(null));
    server.once('exit', () => resolve(null));
    server.stdio[3].once('data', (number) => {
      clearTimeout(patience);
      resolve({ display: `:${String(number).trim()}`, close });
    });
  });
}
