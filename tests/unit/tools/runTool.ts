import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { vi } from 'vitest';
import { main as packCheck } from '../../../tools/packCheck';
import { main as packNew } from '../../../tools/packNew';
import { main as packSeal } from '../../../tools/packSeal';

const root = resolve(import.meta.dirname, '../../..');
const mains = { packCheck, packNew, packSeal };

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs a tool as npm does, in a process of its own, in Chinese unless it is told otherwise: for its bounds of memory, and once a tool for the command itself. */
export function runTool(tool: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/run.mjs', `tools/${tool}.ts`, ...args], {
    cwd: root, encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', PACK: '', ...env },
  });
  return { status, out: stdout, error: stderr };
}

/** Calls a tool that asks nothing here, in a hundredth of the time, with what it prints and its exit code; what it throws is the test's. */
export function callTool(tool: keyof typeof mains, args: readonly string[]): Outcome {
  const [out, error]: string[][] = [[], []];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void out!.push(`${line}\n`));
  const complain = vi.spyOn(console, 'error').mockImplementation((line: string) => void error!.push(`${line}\n`));
  for (const [name, value] of [['LANG', 'zh_CN.UTF-8'], ['LC_ALL', ''], ['PACK', '']] as const) vi.stubEnv(name, value);
  try {
    return { status: mains[tool](args), out: out!.join(''), error: error!.join('') };
  } finally {
    log.mockRestore();
    complain.mockRestore();
    vi.unstubAllEnvs();
  }
}
