import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messages } from '../../src/messages/messages';

function* leaves(tree: unknown, path: string): Generator<[string, unknown]> {
  if (typeof tree !== 'object' || tree === null) yield [path, tree];
  else for (const [key, value] of Object.entries(tree)) yield* leaves(value, path ? `${path}.${key}` : key);
}

const zh = new Map(leaves(messages.zh, ''));
const en = new Map(leaves(messages.en, ''));

it('says everything in both languages', () => {
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  expect([...zh, ...en].filter(([, words]) => typeof words === 'string' && words.trim() === '')).toEqual([]);
});

it('takes the same parameters in both languages', () => {
  const arity = (words: unknown) => (typeof words === 'function' ? words.length : -1);
  expect([...zh].filter(([key, words]) => arity(words) !== arity(en.get(key))).map(([key]) => key)).toEqual([]);
});

it('has no Chinese left in the English words, but for the name of the language', () => {
  const left = [...en].filter(([key, words]) => /\p{Script=Han}/u.test(String(words)) && key !== 'shell.language.zh').map(([key]) => key);
  expect(left).toEqual([]);
});

/** Words of the makers, and words that were given up for one that everybody knows: one word for one thing, and no path of a file before a bureau. */
const givenUp = { zh: /论断|取走|空处的地图|收笔|项目标(?!任务)|tables\/\w+\.csv/, en: /Take away|Put down|Around \d|tables\/\w+\.csv/ };

it('uses no word that was given up, but in what is said to the makers of a pack', () => {
  for (const [language, words] of [['zh', zh], ['en', en]] as const) {
    const texts = [...words].filter(([key]) => !/^(pack|faults|keeping)\b/.test(key)).map(([key, said]) => [key, typeof said === 'function' ? String(said) : String(said)] as const);
    expect(texts.filter(([, said]) => givenUp[language].test(said)).map(([key]) => key), language).toEqual([]);
  }
});

it('has no words that nothing says', () => {
  const sources = ['src', 'tools'].flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|svelte)$/.test(file) && !/messages[\\/](zh|en)[\\/]/.test(file)).map((file) => readFileSync(`${root}/${file}`, 'utf8'))).join('\n');
  const named = new Set(sources.match(/[\w$]+/g));
  // Signs, and names put together from a grade's, are met by what they belong to; the code names their group.
  const isSaid = (key: string): boolean => { const name = key.split('.').at(-1)!; return named.has(name) || !/^[\w$]+$/.test(name) || (/^shell\.grades\./.test(key) && named.has(name.replace(/Note$/, ''))); };
  expect([...zh.keys()].filter((key) => !isSaid(key))).toEqual([]);
});
