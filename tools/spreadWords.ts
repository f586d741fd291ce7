import type { Language } from '../src/domain/view';

const zh = {
  usage: 'npm run pack:spread -- [DIR] [--prune] [--lang zh|en]',
  refused: (n: number) => `没有写入任何文件：有 ${n} 处要先改正。`,
  noTownship: (line: number, name: string, township: string) => `tables/divisions.csv:${line}  “${name}”的 township 写的是“${township}”，乡镇图层里没有这个 id。请改成乡镇图层里的 id。`,
  badKind: (line: number, name: string, kind: string) => `tables/divisions.csv:${line}  “${name}”的 kind 是“${kind}”，只能写 village 或 community。`,
  twice: (line: number, name: string, key: string, first?: number) => `tables/divisions.csv:${line}  “${name}”的 id 或 code “${key}”${first === undefined ? '是空的' : `与第 ${first} 行相同`}。每一行都要有自己的 id 和 code。`,
  noArea: (line: number, township: string, type: string) => `tables/divisions.csv:${line}  乡镇“${township}”没有面（图形是 ${type}），没法在里面铺开村庄。请先画出它的范围。`,
  noRoom: (line: number, township: string, rows: number) => `tables/divisions.csv:${line}  乡镇“${township}”的面太小，放不下 ${rows} 个标记。请检查它的范围。`,
  unlisted: (layer: string, ids: readonly string[]) => `${layer}：${ids.length} 个不在 tables/divisions.csv 里，原样保留：${ids.slice(0, 8).join('、')}${ids.length > 8 ? '……' : ''}。要去掉其中只知到乡镇的，加 --prune。`,
  done: (layer: string, all: number, spread: number, added: number, kept: number, pruned: number) => `${layer}：共 ${all} 个；按规则铺开 ${spread} 个（其中新增 ${added} 个），${kept} 个已有更准的位置，原样保留${pruned ? `；去掉 ${pruned} 个` : ''}。`,
};

const en: typeof zh = {
  usage: 'npm run pack:spread -- [DIR] [--prune] [--lang zh|en]',
  refused: (n) => `Nothing was written: ${n} ${n === 1 ? 'place has' : 'places have'} to be corrected first.`,
  noTownship: (line, name, township) => `tables/divisions.csv:${line}  “${name}” is in the township “${township}”, which is no id of the layer of townships. Write one that is.`,
  badKind: (line, name, kind) => `tables/divisions.csv:${line}  “${name}” has the kind “${kind}”; it is village or community.`,
  twice: (line, name, key, first) => `tables/divisions.csv:${line}  The id or code “${key}” of “${name}” ${first === undefined ? 'is empty' : `is that of line ${first} too`}. Every row has an id and a code of its own.`,
  noArea: (line, township, type) => `tables/divisions.csv:${line}  The township “${township}” has no area (its geometry is a ${type}), so nothing can be spread in it. Draw its extent first.`,
  noRoom: (line, township, rows) => `tables/divisions.csv:${line}  The area of the township “${township}” is too small for ${rows} ${rows === 1 ? 'mark' : 'marks'}. Check its extent.`,
  unlisted: (layer, ids) => `${layer}: ${ids.length} not in tables/divisions.csv, kept as they are: ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? '…' : ''}. To take out those known to their township only, add --prune.`,
  done: (layer, all, spread, added, kept, pruned) => `${layer}: ${all} in all; ${spread} spread by the rule (${added} of them new), ${kept} with a better position kept as they are${pruned ? `; ${pruned} taken out` : ''}.`,
};

/** What `pack:spread` says. */
export const spreadWords: Readonly<Record<Language, typeof zh>> = { zh, en };
