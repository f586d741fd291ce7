import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { deepest, mostEntries, mostValues } from '../../src/domain/scanJson';
import { home } from '../../src/domain/view';
import { linkParams } from '../../src/domain/viewCodec';
import { largestFile, largestPack } from '../../tools/packFolder';

const readme = readFileSync('README.md', 'utf8');
const ofData = readFileSync('data/README.md', 'utf8');

it('the README explains every parameter of a link, and none that is not', () => {
  const table = readme.slice(readme.indexOf('| parameter |'), readme.indexOf('An old or damaged link'));
  const told = [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names]) => [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
  // Pages of their own, which are no part of a view.
  const pages = ['health', 'console', 'testcard'];
  expect(told.sort()).toEqual([...linkParams, ...pages].sort());
  expect(linkParams).toHaveLength(Object.keys(home).length);
});

it('the README names every folder of the code', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => `src/${name}/`);
  expect(folders.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

it('the README names every command of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  expect(Object.keys(scripts).filter((name) => !new RegExp(`[\`\\s]${name.replace(':', '\\:')}\\b`).test(readme.replaceAll('npm start', 'start').replaceAll('npm test', 'test')) && !readFileSync('docs/hall.md', 'utf8').includes(`npm run ${name}`))).toEqual([]);
});

it('the limits in data/README.md are those that are kept', () => {
  const [, fileMb, packMb, entries, deep] = /above (\d+) MB \(all together (\d+) MB\), with more than ([\d,]+) entries or nested more than (\d+) deep/.exec(ofData) ?? [];
  expect([fileMb, packMb, entries, deep].map((each) => Number(each?.replaceAll(',', '')))).toEqual([largestFile / 1e6, largestPack / 1e6, mostEntries, deepest]);
  expect(mostValues).toBeGreaterThan(mostEntries);
});
