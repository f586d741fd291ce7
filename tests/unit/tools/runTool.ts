import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs a tool as npm does, in Chinese unless it is told otherwise. */
export function runTool(tool: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/run.mjs', `tools/${tool}.ts`, ...args], {
    cwd: root, encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', PACK: '', ...env },
  });
  return { status, out: stdout, error: stderr };
}
