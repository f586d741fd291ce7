import type { Language } from '../domain/view';
import { ask as askEn } from './en/ask';
import { charts as chartsEn } from './en/charts';
import { compare as compareEn } from './en/compare';
import { filter as filterEn } from './en/filter';
import { find as findEn } from './en/find';
import { framework as frameworkEn } from './en/framework';
import { hall as hallEn } from './en/hall';
import { ledger as ledgerEn } from './en/ledger';
import { map as mapEn } from './en/map';
import { pack as packEn } from './en/pack';
import { print as printEn } from './en/print';
import { reader as readerEn } from './en/reader';
import { shell as shellEn } from './en/shell';
import { sketch as sketchEn } from './en/sketch';
import { table as tableEn } from './en/table';
import { take as takeEn } from './en/take';
import { twin as twinEn } from './en/twin';
import { ask } from './zh/ask';
import { story as storyEn } from './en/story';
import { charts } from './zh/charts';
import { compare } from './zh/compare';
import { filter } from './zh/filter';
import { find } from './zh/find';
import { framework } from './zh/framework';
import { hall } from './zh/hall';
import { ledger } from './zh/ledger';
import { map } from './zh/map';
import { pack } from './zh/pack';
import { print } from './zh/print';
import { reader } from './zh/reader';
import { shell } from './zh/shell';
import { sketch } from './zh/sketch';
import { story } from './zh/story';
import { table } from './zh/table';
import { take } from './zh/take';
import { twin } from './zh/twin';

const zh = { shell, map, charts, pack, framework, ledger, reader, filter, twin, table, take, print, ask, story, sketch, find, compare, hall };

/** Every word of the interface. A key that one language lacks does not compile. */
export type Messages = typeof zh;

export const messages: Readonly<Record<Language, Messages>> = {
  zh,
  en: { shell: shellEn, map: mapEn, charts: chartsEn, pack: packEn, framework: frameworkEn, ledger: ledgerEn, reader: readerEn, filter: filterEn, twin: twinEn, table: tableEn, take: takeEn, print: printEn, ask: askEn, story: storyEn, sketch: sketchEn, find: findEn, compare: compareEn, hall: hallEn },
};
