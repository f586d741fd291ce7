import { execFileSync } from 'node:child_process';

/** The environment without the test runner's own settings, which must not reach a build. */
function cleanEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VITEST|^(NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST|PACK|PUBLIC_URL)$/.test(name)));
}

/** Writes the hall's folder of the bundled pack, in a process of its own. */
export function buildHallFolder(folder: string, more: Readonly<Record<string, string>> = {}): void {
  execFileSync(process.execPath, ['tools/run.mjs', 'tools/buildHall.ts', folder], { stdio: ['ignore', 2, 2], env: { ...cleanEnv(), ...more }, timeout: 240_000 });
}

/** Builds the app as it ships, of the bundled pack unless `more` says otherwise, in a process of its own: the test runner's settings must not reach the build. */
export function buildFor(folder: string, more: Readonly<Record<string, string>> = {}): void {
  execFileSync(process.execPath, ['-e', 'import(process.argv[1]).then((m) => m.buildAtlas(process.argv[2]))', new URL('../../tools/buildAtlas.mjs', import.meta.url).href, folder], {
    stdio: ['ignore', 2, 2],
    env: { ...cleanEnv(), ...more },
    timeout: 240_000,
  });
}
