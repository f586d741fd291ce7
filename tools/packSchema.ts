import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaTexts } from './schemaTexts';
import { complain, say } from './say';
import { writeAtomically } from './writeAtomically';

/** Where the schemas lie: beside the bundled pack, so that a copy of the folder takes them along. */
const folder = 'data/schema';

/** Writes the JSON Schema of each file of a pack from the code that validates it; with `--check` only says which are out of date. 0 up to date, 1 not, 2 wrong use. */
export function main(args: readonly string[]): number {
  if (args.some((arg) => arg !== '--check')) {
    complain('npm run pack:schema -- [--check]');
    return 2;
  }
  const stale = Object.entries(schemaTexts()).filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text);
  if (args.includes('--check')) {
    for (const [name] of stale) complain(`${join(folder, name)} is out of date: npm run pack:schema`);
    return stale.length > 0 ? 1 : 0;
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of stale) writeAtomically(join(folder, name), text);
  say(`${folder}: ${stale.length} written.`);
  return 0;
}
