import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../tools/chromium.mjs';
import { serveFolder } from '../../tools/serve.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    atlasUrl: string;
    chromiumPath: string;
  }
}

/** Builds the app as it ships, in a process of its own: the test runner's settings must not reach the build. */
function build(folder: string): void {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VITEST|^(NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST|PACK)$/.test(name)));
  execFileSync(process.execPath, ['-e', 'import(process.argv[1]).then((m) => m.buildAtlas(process.argv[2]))', new URL('../../tools/buildAtlas.mjs', import.meta.url).href, folder], {
    stdio: ['ignore', 2, 2],
    env,
    timeout: 240_000,
  });
}

/** Before the journeys: a Chromium, installed where it has to be, and the built app on a free port. Returns how to clear up. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromiumPath = await findChromium({ install: true });
  const folder = mkdtempSync(join(tmpdir(), 'atlas-page-'));
  build(folder);
  const server = await serveFolder(folder);
  project.provide('atlasUrl', server.url);
  project.provide('chromiumPath', chromiumPath);
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
