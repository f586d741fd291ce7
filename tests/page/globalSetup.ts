import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../tools/chromium.mjs';
import { findFirefox } from '../../tools/firefox.mjs';
import { serveFolder } from '../../tools/serve.mjs';
import { buildFor } from './buildFor';

declare module 'vitest' {
  export interface ProvidedContext {
    atlasUrl: string;
    /** Folder of the built app. */
    atlasFolder: string;
    chromiumPath: string;
    /** A Firefox, or `null` where none is installed and none may be. */
    firefoxPath: string | null;
  }
}

/** Before the journeys: a Chromium, installed where it has to be, and the built app on a free port. Returns how to clear up. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromiumPath = await findChromium({ install: true });
  const firefoxPath = await findFirefox({ install: true });
  if (!firefoxPath) console.error('No Firefox here: its journeys are skipped. Install one (Debian: firefox-esr, xvfb), or set FIREFOX to its path.');
  const folder = mkdtempSync(join(tmpdir(), 'atlas-page-'));
  buildFor(folder);
  const server = await serveFolder(folder);
  project.provide('atlasUrl', server.url);
  project.provide('atlasFolder', folder);
  project.provide('chromiumPath', chromiumPath);
  project.provide('firefoxPath', firefoxPath);
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
