import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { contentPolicyPlugin } from './tools/contentPolicy';
import { fontPlugin } from './tools/fontPlugin';
import { licences } from './tools/licencesPlugin';
import { packPlugin } from './tools/packPlugin';
import { pwaPlugin } from './tools/pwa/pwaPlugin';
import { searchPlugin } from './tools/searchPlugin';
import { sharePlugin } from './tools/sharePlugin';
import { stillPlugin } from './tools/stillPlugin';

const { page, worker } = licences();

export default defineConfig({
  base: './',
  plugins: [svelte(), packPlugin(), fontPlugin(), searchPlugin(), stillPlugin(), sharePlugin(), page(), contentPolicyPlugin(), pwaPlugin()],
  worker: { format: 'es', plugins: () => [worker()] },
  build: { target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'], assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  resolve: process.env.VITEST ? { conditions: ['browser'] } : undefined,
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/data/**/*.test.ts'], environment: 'node', testTimeout: 60_000, sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          name: 'page', include: ['tests/page/**/*.test.ts'], environment: 'node', globalSetup: ['tests/page/globalSetup.ts'],
          testTimeout: 120_000, hookTimeout: 240_000, maxWorkers: 2,
          // After the unit tests, which run on another number of workers: vitest wants such projects in groups of their own.
          sequence: { groupOrder: 1 },
          // A browser drawing without a GPU on a busy machine may miss a moment: a journey that fails is walked once more, and said to be (tests/walkedTwice.ts).
          retry: 1,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
