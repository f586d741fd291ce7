import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../src/domain/view';
import { messages } from '../src/messages/messages';
import { faultSentence } from '../src/pack/faultSentence';
import { faultLines } from './faultLines';
import { isLeft } from './fix/changes';
import { fixPack, type Fixed } from './fix/fixPack';
import { fixWords } from './fix/fixWords';
import { checkPackFolder, packFolder, readPackFolder } from './packFolder';
import { complain, plainJson, plainText, say } from './say';
import { toolLanguage } from './toolLanguage';
import { writeAll } from './writeAtomically';

interface Wish {
  readonly folder: string;
  readonly language: Language;
  readonly json: boolean;
  readonly fix: boolean;
  readonly isDryRun: boolean;
}

const usage = 'npm run pack:check -- [DIR] [--fix [--dry-run]] [--lang zh|en] [--json]';

/** Checks a pack folder and prints every fault, having put right what it can where it is told to: 0 sound (warnings aside), 1 faults, 2 could not run. */
export function main(args: readonly string[]): number {
  const wish = wishOf(args);
  if (!wish) {
    complain(usage);
    return 2;
  }
  try {
    return check(wish);
  } catch (error) {
    complain(error);
    return 2;
  }
}

function check(wish: Wish): number {
  const { folder, language, json, fix, isDryRun } = wish;
  const t = messages[language];
  const fixed: Fixed = fix ? fixPack(readPackFolder(folder)) : { files: {}, changes: [] };
  if (!isDryRun) writeAll(folder, fixed.files);
  const told = fixed.changes.map((change) => ({ ...change, what: changeSentence(change, language), left: isLeft(change) }));
  if (fix && !json) {
    for (const { file, line, of, what } of told) say(`${plainText(`${join(folder, file)}:${line}  ${of}`)}  ${plainText(what)}`);
    say(tally(wish, fixed));
  }
  const { faults } = checkPackFolder(folder, fixed.files);
  const errors = faults.filter((fault) => fault.severity === 'error').length;
  const warnings = faults.length - errors;
  if (json) {
    const found = faults.map((fault) => ({ ...fault, ...faultSentence(fault, t) }));
    console.log(plainJson({ folder, errors, warnings, ...(fix ? { isDryRun, changes: told } : {}), faults: found }));
  } else {
    for (const line of faultLines(faults, folder, t)) say(line);
    say(t.pack.verdict(plainText(folder), errors, warnings));
  }
  return errors > 0 ? 1 : 0;
}

function changeSentence({ say: kind, params }: Fixed['changes'][number], language: Language): string {
  return (fixWords[language].change[kind] as (params: unknown) => string)(params);
}

function tally({ language, isDryRun }: Wish, { files, changes }: Fixed): string {
  const words = fixWords[language];
  const count = changes.filter((change) => !isLeft(change)).length;
  return isDryRun ? words.dryRun(count) : count === 0 ? words.nothing : words.written(Object.keys(files).length, count);
}

function wishOf(args: readonly string[]): Wish | null {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: flag, fix: flag, 'dry-run': flag, lang: { type: 'string' } } });
    const language = toolLanguage(values.lang);
    const [folder = packFolder(), ...more] = positionals;
    const isDryRun = values['dry-run'];
    return language === null || more.length > 0 || (isDryRun && !values.fix) ? null : { folder, language, json: values.json, fix: values.fix, isDryRun };
  } catch {
    return null;
  }
}
