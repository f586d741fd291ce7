import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { atlasCharacters } from '../../tools/subsetFonts';

const again = 'npm i --no-save @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-serif-sc@0.4.3 && node tools/run.mjs tools/subsetFonts.ts';

test('the bundled fonts hold every character of the pack and of the interface', () => {
  const held = new Set(readFileSync('public/fonts/characters.txt', 'utf8'));
  const missing = [...atlasCharacters('.')].filter((character) => !held.has(character));
  expect(missing.join(''), `the fonts lack these characters; cut them again with: ${again}`).toBe('');
});

test('the bundled fonts stay light enough for the first screen', () => {
  for (const face of ['noto-sans-sc-400', 'noto-sans-sc-700', 'noto-serif-sc-700']) {
    expect(statSync(`public/fonts/${face}.woff2`).size, face).toBeLessThan(200_000);
  }
});
