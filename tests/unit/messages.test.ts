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
