// Runs a TypeScript tool with the Vite already installed: node tools/run.mjs tools/name.ts [arguments].
// The tool exports `main(args)`, which returns its exit code: 0 sound, 1 problems found, 2 could not run.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file, ...args] = process.argv.slice(2);
// Whoever reads no further (| head) has seen enough: that is no fault of the tool.
for (const stream of [process.stdout, process.stderr]) stream.on('error', (error) => { if (error.code !== 'EPIPE') throw error; });
try {
  const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
  process.exitCode = await module.main(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
