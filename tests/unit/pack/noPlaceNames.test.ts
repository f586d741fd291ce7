import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPack } from '../../../src/pack/readPack';
import { readPackFolder } from '../../../tools/packFolder';

/** Names of the bundled pack that are also words of the atlas's own language, each with its reason. */
const words: Readonly<Record<string, string>> = { 小于: '“less than”, and the village 小于村 without its ending' };

/** Everything the bundled pack calls a place, its own title and seal among them. */
function names(): string[] {
  const { pack } = readPack(readPackFolder('data'));
  if (!pack) throw new Error('the bundled pack cannot be read');
  const features = pack.layers.flatMap((layer) => layer.features.map(({ properties }) => properties));
  const shorts = features.flatMap(({ short }) => (short ? [short.zh, short.en] : []));
  const aliases = features.flatMap(({ alias = [] }) => alias);
  const bare = features.flatMap(({ zh, en }) => [zh.replace(/(社区|村|镇|乡|街道|办事处)$/, ''), en.replace(/ (Community|Village|Town|Township|Subdistrict|River)$/, '')]);
  const own = [pack.title, pack.district, pack.seal, pack.id].flatMap((each) => (typeof each === 'string' ? [each] : [each.zh, each.en, each.zh.slice(0, 2), each.en.split(' ')[0] ?? '']));
  const ids = features.map(({ id }) => id);
  const all = [...features.flatMap(({ zh, en }) => [zh, en]), ...shorts, ...aliases, ...bare, ...own, ...ids, ...pack.projects.flatMap(({ name }) => [name.zh, name.en])];
  return [...new Set(all.map((name) => name.trim()).filter((name) => name.length > (/\p{Script=Han}/u.test(name) ? 1 : 3)))];
}

/** True where a text holds the name as a word of its own: Chinese anywhere, Latin letters and figures not inside a longer word. */
function holds(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0 || /\p{Script=Han}/u.test(name)) return at >= 0;
  return new RegExp(`(?<![\\p{L}\\d])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'u').test(text);
}

const found = names();

it('knows the names of the bundled pack', () => {
  expect(found.length).toBeGreaterThan(300);
  expect(Object.keys(words).filter((word) => !found.includes(word))).toEqual([]);
});

it('src names no place of the bundled district: not in code, comments, examples or messages', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|svelte|css|html)$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const wrong = files.flatMap((file) => {
    const text = readFileSync(join('src', file), 'utf8');
    return found.filter((name) => !(name in words) && holds(text, name)).map((name) => `${file}: ${name}`);
  });
  expect(wrong).toEqual([]);
});

it('index.html, which belongs to every pack, names none either', () => {
  const page = readFileSync('index.html', 'utf8');
  expect(found.filter((name) => !(name in words) && holds(page, name))).toEqual([]);
});
