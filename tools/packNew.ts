import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { starterFiles, type Start } from './starterFiles';
import { complain, say } from './say';
import { toolLanguage } from './toolLanguage';

const said = {
  zh: {
    usage: 'npm run pack:new -- 目录 --zh 某某县 [--en "Some County"] [--id some-county] --bounds 西,南,东,北 [--lang zh|en]',
    taken: (folder: string) => `${folder} 不是空的，没有写入。`,
    done: (folder: string) => `已在 ${folder} 写好一个最小的数据包。下一步见 data/README.md，随时运行：npm run pack:check -- ${folder}`,
  },
  en: {
    usage: 'npm run pack:new -- DIR --zh 某某县 [--en "Some County"] [--id some-county] --bounds WEST,SOUTH,EAST,NORTH [--lang zh|en]',
    taken: (folder: string) => `${folder} is not empty; nothing was written.`,
    done: (folder: string) => `The smallest pack is in ${folder}. data/README.md says what comes next; at any time run: npm run pack:check -- ${folder}`,
  },
} as const;

/** Writes the smallest pack of a new district into an empty folder: 0 written, 1 the folder is taken, 2 wrong use. */
export function main(args: readonly string[]): number {
  const { folder, start, lang } = wishOf(args);
  const words = said[toolLanguage(lang) ?? 'zh'];
  if (!folder || !start) {
    complain(words.usage);
    return 2;
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    complain(words.taken(folder));
    return 1;
  }
  for (const [name, text] of Object.entries(starterFiles(start))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  cpSync('data/schema', join(folder, 'schema'), { recursive: true });
  say(words.done(folder));
  return 0;
}

function wishOf(args: readonly string[]): { folder?: string | undefined; start?: Start; lang?: string | undefined } {
  const text = { type: 'string' } as const;
  try {
    const { values: { zh, en, id, bounds, lang }, positionals: [folder, ...more] } = parseArgs({ args: [...args], allowPositionals: true, options: { zh: text, en: text, id: text, bounds: text, lang: text } });
    const [west = NaN, south = NaN, east = NaN, north = NaN, ...rest] = (bounds ?? '').split(',').map((each) => (each.trim() === '' ? NaN : Number(each)));
    const isBox = west >= -180 && east <= 180 && south >= -85 && north <= 85 && west < east && south < north && rest.length === 0;
    const isId = id === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
    if (!zh?.trim() || en?.trim() === '' || !isId || !isBox || more.length > 0 || toolLanguage(lang) === null) return { lang };
    return { folder, lang, start: { zh: zh.trim(), en: en?.trim(), id, bounds: [west, south, east, north] } };
  } catch {
    return {};
  }
}
