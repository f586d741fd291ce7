import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtWithId } from '../../src/pack/builtWith';
import { wrappedPath } from '../../src/pack/loadPack';
import type { PackFiles } from '../../src/pack/openPack';
import { escapeText } from '../../src/still/escapeText';
import { withPolicy } from '../contentPolicy';
import { dataAddress, fontRules, type CutFont } from '../packFonts';
import { stillShow, type Still } from './stills';

/** Text that may stand inside a script element. */
const inScript = (code: string): string => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

/** JSON that may stand inside a script element. */
const inJson = (json: string): string => json.replaceAll('<', '\\u003c');

/** The bundled fonts inside the style sheet: a page opened from a folder may not load them as files everywhere. */
export function fontsInside(css: string, publicFolder: string): string {
  return css.replace(/url\((['"]?)(?:\.{0,2}\/)*fonts\/([\w.-]+\.woff2)\1\)/g, (_, _quote: string, name: string) =>
    `url(data:font/woff2;base64,${readFileSync(join(publicFolder, 'fonts', name)).toString('base64')})`);
}

const receiver =
  'var atlasFiles={wanted:[],given:{}};' +
  'function atlasFile(path,wrapped){atlasFiles.given[path]=wrapped}';

/** Scripts that load the wrapped files of a pack and note which there should be. */
function dataScripts(paths: readonly string[]): string {
  const tags = paths.map((path) => `<script src="${encodeURI(wrappedPath(path))}"></script>`);
  return `<script>${receiver}atlasFiles.wanted=${inScript(JSON.stringify(paths))}</script>\n${tags.join('\n')}\n`;
}

/** What the page is made of. */
export interface HallParts {
  /** Folder of the built app. */
  readonly built: string;
  /** Folder of the fonts. */
  readonly publicFolder: string;
  /** The pack's files: scripts beside the page, and once more inside it, to fall back on. */
  readonly files: PackFiles;
  /** Fonts cut for what the bundled ones lack. */
  readonly fonts: readonly CutFont[];
  /** The search index as text. */
  readonly search: string;
  readonly stills: readonly Still[];
  /** The day, `YYYY-MM-DD`. */
  readonly madeOn: string;
  /** Where the atlas is public, for the code that visitors scan; the page itself asks nothing of it. */
  readonly address: string | null;
}

/**
 * The built page as one file that opens by double-click: its scripts and styles inside it, the app as text that starts once the still is
 * on the screen, the pack's files as scripts beside it.
 */
export function hallPage({ built, publicFolder, files, fonts, search, stills, madeOn, address }: HallParts): string {
  const assets = readdirSync(join(built, 'assets'));
  const one = (ending: string): string => {
    const names = assets.filter((name) => name.endsWith(ending));
    if (names.length !== 1) throw new Error(`the hall's build made ${names.length} ${ending} files: ${names.join(', ')}`);
    return readFileSync(join(built, 'assets', names[0] as string), 'utf8');
  };
  const html = readFileSync(join(built, 'index.html'), 'utf8')
    .replace(/\s*<link[^>]*(?:modulepreload|rel="stylesheet"|id="atlas-pack"|rel="icon")[^>]*>/g, '')
    .replace(/\s*<script[^>]* src="[^"]*"[^>]*><\/script>/g, '');
  const style = `<style>${fontsInside(one('.css'), publicFolder)}${fontRules(fonts, dataAddress)}</style>\n`;
  const app = `<script type="text/plain" id="atlas-app-inline">${inScript(one('.js'))}</script>\n`;
  const characters = readFileSync(join(publicFolder, 'fonts/characters.txt'), 'utf8').trimEnd() + [...new Set(fonts.flatMap(({ characters: more }) => [...more]))].join('');
  const kept = `<script type="application/json" id="${builtWithId}">${inJson(JSON.stringify({ madeOn, characters, files }))}</script>\n`;
  const index = `<script type="application/json" id="atlas-search-inline">${inJson(search)}</script>\n`;
  const page = html
    .replace('</head>', () => `${address === null ? '' : `<link rel="canonical" href="${escapeText(address)}">\n`}${style}</head>`)
    .replace(/<body>\s*/, (body) => `${body}${stillShow(stills)}`)
    .replace('</body>', () => `${dataScripts(Object.keys(files))}${kept}${index}${app}</body>`);
  return withPolicy(page, 'folder');
}
