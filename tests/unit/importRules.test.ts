import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, it } from 'vitest';

/** Who may import whom inside `src`; everyone may import `messages`, and its own folder. */
const allowed: Record<string, readonly string[]> = {
  '': ['modes', 'state', 'pack', 'domain', 'ui', 'style'],
  modes: ['store', 'state', 'pack', 'sketch', 'map', 'still', 'charts', 'domain', 'ui', 'ask', 'find', 'take'],
  state: ['pack', 'domain'],
  pack: ['domain'],
  map: ['domain'],
  still: ['map', 'domain'],
  charts: ['domain'],
  ask: ['domain'],
  find: ['domain'],
  take: ['domain', 'ask'],
  domain: [],
  sketch: ['domain', 'store'],
  store: ['domain'],
  messages: ['domain'],
  ui: [],
  style: [],
};
/** Who may import whom inside `modes`; parts that stand in no folder there (`''`) may be used by all, and use none but a comparison. */
const allowedModes: Record<string, readonly string[]> = {
  '': ['compare'],
  compare: [''],
  shared: [''],
  public: ['', 'shared'],
  explore: ['', 'shared'],
  story: ['', 'shared', 'public'],
  kiosk: ['', 'shared', 'public'],
  twin: ['', 'shared', 'public'],
  testcard: ['', 'shared'],
};
/** What of `src` the tools may import: no mode, no control, nothing that needs a page. */
const allowedTools = ['domain', 'pack', 'find', 'map', 'still', 'messages'];
const src = 'src';

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|svelte)$/.test(file)).map((file) => file.split('\\').join('/'));

/** Paths a file imports, from `src` for a file there, else from the project's root. */
function importsOf(file: string, root = src): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map((match) => match[1] ?? '');
  return found.map((path) => posix.normalize(posix.join(root === src ? '' : root, dirname(file), path))).filter((path) => !path.startsWith('..'));
}

const folder = (path: string) => (path.includes('/') ? path.split('/')[0] : '') ?? '';

it('lets every folder import only what the house rules allow', () => {
  const wrong = files.flatMap((file) => importsOf(file).filter((target) => {
    const [from, to] = [folder(file), folder(target)];
    return from !== to && to !== 'messages' && !(allowed[from] ?? []).includes(to);
  }).map((target) => `${file} → ${target}`));
  expect(wrong).toEqual([]);
});

it('keeps the modes from importing each other', () => {
  const mode = (path: string) => (path.split('/').length > 2 ? path.split('/')[1] : '') ?? '';
  const inModes = files.filter((file) => file.startsWith('modes/'));
  expect(new Set(inModes.map(mode))).toEqual(new Set(Object.keys(allowedModes)));
  const wrong = inModes.flatMap((file) => importsOf(file).filter((target) => {
    const [from, to] = [mode(file), mode(target)];
    return target.startsWith('modes/') && from !== to && !allowedModes[from]?.includes(to);
  }).map((target) => `${file} → ${target}`));
  expect(wrong).toEqual([]);
});

it('lets the tools import only what needs no page, and nothing of the tests', () => {
  const tools = readdirSync('tools', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|mjs|js)$/.test(file)).map((file) => file.split('\\').join('/'));
  expect(tools.length).toBeGreaterThan(40);
  const wrong = tools.flatMap((file) => importsOf(file, 'tools').filter((target) => {
    const [root, part] = target.split('/');
    return root !== 'tools' && !(root === 'src' && allowedTools.includes(part ?? ''));
  }).map((target) => `${file} → ${target}`));
  expect(wrong).toEqual([]);
});

it('lets no unit test lean on the journeys', () => {
  const units = readdirSync('tests/unit', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => file.split('\\').join('/'));
  expect(units.filter((file) => importsOf(file, 'tests/unit').some((target) => target.startsWith('tests/page/')))).toEqual([]);
});

it('leaves location and history to the address bar alone', () => {
  const users = files.filter((file) => /\bhistory\.|\blocation\.(href|assign|replace|hash)\b|popstate/.test(readFileSync(join(src, file), 'utf8')));
  expect(users).toEqual([join('state', 'addressBar.ts').split('\\').join('/')]);
});

it('reads at least the folders it judges', () => {
  expect(new Set(files.map(folder))).toEqual(new Set(Object.keys(allowed).filter((name) => name !== 'style')));
});

it('never waits for a part of the program without saying so where it cannot be had', () => {
  const silent = files.filter((file) => file.endsWith('.svelte')).flatMap((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    return [...text.matchAll(/\{#await import\(/g)].filter(({ index }) => !text.slice(index, text.indexOf('{/await}', index)).includes('{:catch}')).map(() => file);
  });
  expect(silent, 'use modes/Part.svelte, or say what happens in {:catch}').toEqual([]);
});

it('selects through the Explorer alone, which shows what is selected', () => {
  const own = ['state/explorer.svelte.ts', 'modes/Stage.svelte', 'modes/kiosk/VisitorPanel.svelte'];
  const users = files.filter((file) => /^(modes|state|App)/.test(file) && /show\(\{[^}]*\bselected\b/.test(readFileSync(join(src, file), 'utf8')));
  expect(users.filter((file) => !own.includes(file) && file !== 'modes/shared/find/FindList.svelte'), 'use Explorer.select, .toggle or .look').toEqual([]);
});
