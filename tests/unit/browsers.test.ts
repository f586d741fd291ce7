import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What Chrome 109, Firefox 115 or Safari 16.4 lack and the build does not lower. */
const tooNew = /\.(toSorted|toReversed|toSpliced|isWellFormed)\(|Object\.groupBy|Map\.groupBy|Promise\.withResolvers|Promise\.try|AbortSignal\.any|color-mix\(|:has\(|@starting-style|interpolate-size|light-dark\(|popover(target)?=|URL\.parse\(/;

it('uses nothing that the oldest supported browsers lack', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|svelte|css)$/.test(file));
  expect(files.length).toBeGreaterThan(40);
  const wrong = files.flatMap((file) => {
    const found = tooNew.exec(readFileSync(join('src', file), 'utf8'));
    return found ? [`${file}: ${found[0]}`] : [];
  });
  expect(wrong).toEqual([]);
});
