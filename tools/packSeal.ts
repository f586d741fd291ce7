import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Approval } from '../src/domain/pack';
import { messages } from '../src/messages/messages';
import { geometryHash } from '../src/pack/geometryHash';
import { manifestFile } from '../src/pack/parts';
import { editJson } from './editJson';
import { faultLines } from './faultLines';
import { checkPackFolder } from './packFolder';
import { sealWords } from './sealWords';
import { complain, say } from './say';
import { toolLanguage } from './toolLanguage';
import { writeAtomically } from './writeAtomically';

interface Wish {
  readonly folder?: string;
  readonly number?: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly lang?: string;
}

/** Writes an approval that was really given into a pack, tied to today's geometry: 0 written, 1 refused, 2 could not run. */
export function main(args: readonly string[]): number {
  const { folder, number, date, issuer, lang } = wishOf(args);
  const language = toolLanguage(lang) ?? 'zh';
  const words = sealWords[language];
  if (!folder || !number?.trim() || !date || !issuer?.trim() || !toolLanguage(lang)) {
    complain(words.usage);
    return 2;
  }
  if (!isDate(date)) {
    complain(words.badDate(date.slice(0, 40)));
    return 2;
  }
  try {
    const { pack, faults } = checkPackFolder(folder);
    // A faulty approval is what this puts right.
    const errors = faults.filter((fault) => fault.severity === 'error' && !(fault.file === manifestFile && fault.pointer?.startsWith('/approval')));
    if (!pack || errors.length > 0) {
      for (const line of [words.refused, ...faultLines(errors, folder, messages[language])]) complain(line);
      return 1;
    }
    const approval: Approval = { state: 'approved', number, date, issuer, geometry: geometryHash(pack.layers) };
    const path = join(folder, manifestFile);
    writeAtomically(path, editJson(readFileSync(path, 'utf8'), ['approval'], approval));
    say(words.done(path, number, approval.geometry ?? ''));
    return 0;
  } catch (error) {
    complain(error);
    return 2;
  }
}

function wishOf(args: readonly string[]): Wish {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { number: text, date: text, issuer: text, lang: text } });
    const [folder, ...more] = positionals;
    return more.length > 0 ? {} : { ...values, ...(folder ? { folder } : {}) };
  } catch {
    return {};
  }
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
