import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** The three bundled faces, and the package that holds each whole: in a hundred slices of one variable font, by ranges of characters. */
const faces = [
  { name: 'noto-sans-sc', weight: 400, family: 'Noto Sans SC' },
  { name: 'noto-sans-sc', weight: 700, family: 'Noto Sans SC' },
  { name: 'noto-serif-sc', weight: 700, family: 'Noto Serif SC' },
] as const;
type Face = (typeof faces)[number];

/** A font cut for characters that the bundled ones lack: WOFF2, of one weight. */
export interface CutFont {
  /** File name, told apart from the bundled ones. */
  readonly file: string;
  readonly family: string;
  readonly weight: number;
  readonly characters: string;
  readonly bytes: Uint8Array;
}

type SubsetFont = (font: Buffer, text: string, options: { targetFormat: 'woff2'; variationAxes: { wght: number }; noHinting: boolean }) => Promise<Buffer>;

/** Characters of a text that the bundled fonts lack; blanks, controls and marks that draw nothing are none. */
export function missingCharacters(text: string): string {
  const known = new Set(readFileSync(join(root, 'public/fonts/characters.txt'), 'utf8'));
  return [...new Set(text)].filter((each) => !known.has(each) && !/[\s\p{C}\p{Z}\p{M}]/u.test(each)).join('');
}

/** The slices of a face by the file that holds each, with their ranges of code points. */
function slicesOf(name: string): { path: string; ranges: (readonly [from: number, to: number])[] }[] {
  const list = require.resolve(`@fontsource-variable/${name}/unicode.json`);
  return Object.entries(JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>).map(([key, said]) => ({
    path: join(dirname(list), 'files', `${name}-${key.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: said.split(',').map((range) => range.replace(/U\+/i, '').split('-').map((each) => parseInt(each, 16))).map(([from = 0, to = from]) => [from, to] as const),
  })).filter(({ path }) => existsSync(path));
}

/** What a picture writes, with the face it is set in: its own, or that of the group around it. */
function textsOf(svg: string): { family: string; isBold: boolean; text: string }[] {
  const around: { family: string; isBold: boolean }[] = [{ family: '', isBold: false }];
  return [...svg.matchAll(/<(\/?)[a-z][^\s/>]*([^>]*?)(\/?)>|([^<]+)/gi)].flatMap(([, close, said = '', alone, text]) => {
    const now = around.at(-1) ?? { family: '', isBold: false };
    if (text !== undefined) return [{ ...now, text: text.replace(/&#?\w+;/g, '') }];
    if (close) around.pop();
    else if (!alone) around.push({ family: /font-family[:=]["']?'?([^,;"']+)/.exec(said)?.[1] ?? now.family, isBold: /font-weight[:="']*(\w+)/.test(said) ? /font-weight[:="']*(700|bold)/.test(said) : now.isBold });
    return [];
  });
}

/**
 * Fonts for the characters of a picture that the bundled fonts lack, each cut from the face its text is set in: the heaviest, where it stands in several. None for the bundled
 * pack. Throws an error that names the characters no font has.
 */
export async function fontsFor(svg: string): Promise<readonly CutFont[]> {
  // The bundled pack needs no package at all.
  if (missingCharacters(svg) === '') return [];
  const texts = textsOf(svg).map((each) => ({ ...each, missing: missingCharacters(each.text) }));
  const lacking = lackingOf(texts.map(({ missing }) => missing).join(''));
  if (lacking !== '') throw new Error(`no bundled font has ${named(lacking)}: write these characters in another way (没有字体能画出 ${named(lacking)}，请换一种写法)`);
  const taken = new Set<string>();
  const fonts = await Promise.all([...faces].reverse().map((face) => {
    const isOf = ({ family, isBold }: { family: string; isBold: boolean }): boolean => face.weight === 400 || (isBold && (face.family === 'Noto Sans SC' || family === face.family));
    const slices = slicesOf(face.name);
    const mine = [...new Set(texts.flatMap((each) => (isOf(each) ? [...each.missing] : [])))].filter((each) => !taken.has(each) && slices.some(({ ranges }) => holds(ranges, each)));
    for (const each of mine) taken.add(each);
    return cutFor(mine.join(''), face);
  }));
  return fonts.flat();
}

/** Fonts of every face for the characters of a text that is drawn where the system's fonts step in: those that no font has are left to them, and told. */
export async function fontsWhereThereAre(text: string): Promise<{ fonts: readonly CutFont[]; lacking: string }> {
  const missing = missingCharacters(text);
  const lacking = lackingOf(missing);
  const had = [...missing].filter((each) => !lacking.includes(each)).join('');
  return { fonts: (await Promise.all(faces.map((face) => cutFor(had, face)))).flat(), lacking };
}

/** The characters of a text that no slice of a whole font has. */
function lackingOf(missing: string): string {
  const slices = missing === '' ? [] : slicesOf('noto-sans-sc');
  return [...new Set(missing)].filter((each) => !slices.some(({ ranges }) => holds(ranges, each))).join('');
}

const named = (characters: string): string => [...characters].map((each) => `${each} (U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase()})`).join(', ');

const holds = (ranges: readonly (readonly [number, number])[], character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([from, to]) => code >= from && code <= to);
};

const cut = new Map<string, Promise<readonly CutFont[]>>();

/** Cuts a face for characters; once for each set of them. */
function cutFor(characters: string, face: Face): Promise<readonly CutFont[]> {
  if (characters === '') return Promise.resolve([]);
  const key = `${face.name} ${face.weight} ${characters}`;
  const made = cut.get(key) ?? cutAnew(characters, face);
  cut.set(key, made);
  return made;
}

async function cutAnew(characters: string, { name, weight, family }: Face): Promise<readonly CutFont[]> {
  const subset = require('subset-font') as SubsetFont;
  const fonts: CutFont[] = [];
  for (const { path, ranges } of slicesOf(name)) {
    const mine = [...characters].filter((each) => holds(ranges, each)).join('');
    if (mine === '') continue;
    const bytes = await subset(readFileSync(path), mine, { targetFormat: 'woff2', variationAxes: { wght: weight }, noHinting: true });
    fonts.push({ file: `more-${name}-${weight}-${fonts.length}.woff2`, family, weight, characters: mine, bytes });
  }
  return fonts;
}

/** The style sheet that adds cut fonts to the families of the bundled ones, each for its own characters; `address` says where a font lies. */
export function fontRules(fonts: readonly CutFont[], address: (font: CutFont) => string): string {
  return fonts.map((font) => {
    const range = [...font.characters].map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16)}`).join(',');
    return `@font-face{font-family:'${font.family}';font-weight:${font.weight};font-display:swap;src:url(${address(font)}) format('woff2');unicode-range:${range}}`;
  }).join('\n');
}

/** A font inside a style sheet, for a page that may load no files. */
export const dataAddress = ({ bytes }: CutFont): string => `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}`;
