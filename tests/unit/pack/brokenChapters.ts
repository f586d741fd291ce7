import type { FaultCode } from '../../../src/domain/fault';
import type { BrokenPack } from './brokenPacks';
import { broken, soundPack } from './soundPack';

const file = 'story/02-both-waters.md';
const feature = 'both-waters';

function change(code: FaultCode, from: string, to: string, on = to): BrokenPack {
  return { code, file, files: broken(file, from, to), feature, on };
}

const text = soundPack()[file] ?? '';
const moved = (name: string): Record<string, string> => {
  const files = soundPack();
  delete files[file];
  return { ...files, [name]: text };
};

/** The ways to break a chapter of the sound pack. */
export const ofChapters: readonly BrokenPack[] = [
  { code: 'front-matter-missing', file, files: { ...soundPack(), [file]: text.replace('---\n', '') }, feature, on: 'id:' },
  { code: 'not-utf8', file, files: { ...soundPack(), [file]: `${text}\ufffd` } },
  change('front-matter-line', 'chart: ledger', 'chart ledger'),
  change('repeated-key', 'chart: ledger', 'chart: ledger\nlead: parks', 'lead: parks'),
  change('unknown-key', 'chart: ledger', 'colour: red'),
  change('missing-key', 'view: lens=two-rivers\n', '', '---'),
  change('missing-language', 'title-zh: 河，要再清一些\n', '', '---'),
  change('missing-language', 'part-zh: 治水', 'part-zh:'),
  change('not-translated', 'part-en: Rivers', 'part-en: 治水'),
  { ...change('missing-language', '# zh\n今年整治[[river-works]]河道，沿河添[[parks|几处公园]]。', '', ''), on: undefined! },
  change('bad-id', 'id: both-waters', 'id: Both_Waters'),
  { code: 'duplicate-id', file, files: broken(file, 'id: both-waters', 'id: the-county'), feature, on: 'id: the-county', also: ['chapter-file-name'] },
  { code: 'chapter-file-name', file: 'story/waters.md', files: moved('story/waters.md'), feature: 'waters', on: 'id:' },
  change('unknown-id', 'lead: river-works', 'lead: canal-works'),
  change('unknown-id', 'claims: parks', 'claims: parks, gardens'),
  change('unknown-id', 'motion: draw rivers', 'motion: draw canals'),
  change('unknown-id', '[[parks|几处公园]]', '[[gardens|几处公园]]'),
  change('unknown-id', 'chart: ledger', 'frame: lan-canal'),
  change('unknown-word', 'chart: ledger', 'chart: pie'),
  change('unknown-word', 'motion: draw rivers', 'motion: explode rivers'),
  change('motion-misfit', 'motion: draw rivers', 'motion: draw townships'),
  change('bad-number', 'chart: ledger', 'dwell: soon'),
  change('personal-link', 'view: lens=two-rivers', 'view: mode=story&lens=two-rivers'),
  change('unknown-id', 'view: lens=two-rivers', 'view: lens=three-rivers'),
  change('unknown-id', 'view: lens=two-rivers', 'view: lens=two-rivers&id=lan-canal'),
  change('unknown-id', 'view: lens=two-rivers', 'view: lens=two-rivers&on=canals.3'),
  change('damaged-link', 'view: lens=two-rivers', 'view: lens=two-rivers&at=0_0_3'),
  change('uncanonical-link', 'view: lens=two-rivers', 'view: id=lan-river&lens=two-rivers'),
  change('uncanonical-link', 'view: lens=two-rivers', 'view: lens=whole'),
  change('words-astray', '# zh\n', '先说两句。\n\n# zh\n', '先说两句'),
  change('too-wordy', '河道，沿河', `河道，${'水清岸绿'.repeat(20)}，沿河`, '# zh'),
  change('html', '今年整治', '<b onclick="alert()">今年</b>整治'),
  change('html', '今年整治', '今年&nbsp;整治'),
  change('other-markup', '今年整治', '- 今年整治'),
  change('other-markup', '今年整治', '[今年](https://example.org)整治'),
  change('other-markup', '今年整治', '**今年整治'),
  change('loose-figure', '今年整治', '今年整治 12 处，'),
  change('loose-figure', 'title-zh: 河，要再清一些', 'title-zh: 整治十五公里，15 公里'),
];
