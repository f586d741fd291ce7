import type { Language } from '../src/domain/view';
import { messages } from '../src/messages/messages';
import { faultSentence } from '../src/pack/faultSentence';
import { faultLines } from './faultLines';
import { checkPackFolder, packFolder } from './packFolder';
import { complain, plainJson, plainText, say } from './say';
import { toolLanguage } from './toolLanguage';

interface Wish {
  readonly folder: string;
  readonly language: Language;
  readonly json: boolean;
}

const usage = 'npm run pack:check -- [DIR] [--lang zh|en] [--json]';

/** Checks a pack folder and prints every fault: 0 sound (warnings aside), 1 faults, 2 could not run. */
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

function check({ folder, language, json }: Wish): number {
  const t = messages[language];
  const { faults } = checkPackFolder(folder);
  const errors = faults.filter((fault) => fault.severity === 'error').length;
  const warnings = faults.length - errors;
  if (json) {
    const told = faults.map((fault) => ({ ...fault, ...faultSentence(fault, t) }));
    console.log(plainJson({ folder, errors, warnings, faults: told }));
  } else {
    for (const line of faultLines(faults, folder, t)) say(line);
    say(t.pack.verdict(plainText(folder), errors, warnings));
  }
  return errors > 0 ? 1 : 0;
}

function wishOf(args: readonly string[]): Wish | null {
  const rest = [...args];
  let wish: Wish = { folder: packFolder(), language: toolLanguage(undefined) ?? 'zh', json: false };
  let folders = 0;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--json') wish = { ...wish, json: true };
    else if (word === '--lang') {
      const language = toolLanguage(rest[0] ?? '');
      if (!language) return null;
      rest.shift();
      wish = { ...wish, language };
    } else if (word.startsWith('-') || folders > 0) return null;
    else {
      folders += 1;
      wish = { ...wish, folder: word };
    }
  }
  return wish;
}
