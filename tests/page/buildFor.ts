import { execFileSync } from 'node:child_process';

/** Builds the app as it ships, of the bundled pack unless `more` says otherwise, in a process of its own: the test runner's settings must not reach the build. */
export function buildFor(folder: string, more: Readonly<Record<string, string>> = {}): void {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VITEST|^(NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST|PACK|PUBLIC_URL)$/.test(name)));
  execFileSync(process.execPath, ['-e', 'import(process.argv[1]).then((m) => m.buildAtlas(process.argv[2]))', new URL('../../tools/buildAtlas.mjs', import.meta.url).href, folder], {
    stdio: ['ignore', 2, 2],
    env: { ...env, ...more },
    timeout: 240_000,
  });
}
