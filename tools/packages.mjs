// Looks for programs on this machine, and installs Debian's packages where that is possible.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const isRoot = process.getuid?.() === 0;

/**
 * The path of the first of some programs that stands on PATH, or undefined.
 * @param {string[]} names
 * @returns {string | undefined}
 */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  return names.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)))).find((path) => existsSync(path));
}

/** Runs a command with no input and a time limit in seconds, its output on stderr; true where it ended well. */
export function runs(command, args, seconds, env = {}) {
  try {
    execFileSync(command, args, { stdio: ['ignore', 2, 2], timeout: seconds * 1000, env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
}

/** The words before a command that make it root's: none for root, `sudo -n` where it needs no password, null where there is no way. */
export function rootWords() {
  if (isRoot) return [];
  return process.platform === 'linux' && onPath(['sudo']) && runs('sudo', ['-n', 'true'], 10) ? ['sudo', '-n'] : null;
}

/**
 * Installs packages with apt-get and tells what for, on stderr; false where this is no Debian-like system, there is no way to be root, or it did not work.
 * @param {string} what @param {string[]} packages
 * @returns {boolean}
 */
export function installPackages(what, packages) {
  const words = rootWords();
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version') || !onPath(['apt-get']) || !words) return false;
  const apt = (seconds, ...args) => {
    const [command, ...rest] = [...words, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return runs(command, rest, seconds);
  };
  console.error(`Installing ${what} with apt-get …`);
  apt(180, 'update');
  return apt(600, 'install', '-y', '--no-install-recommends', ...packages);
}
