import { chapterCharts, mostCharacters, motionVerbs, usualDwellSeconds, type Chapter, type Motion, type Paragraph } from '../domain/chapter';
import { characterCount, plainWords } from '../domain/chapters';
import { claimById } from '../domain/claims';
import type { Drawing } from '../domain/layer';
import type { Pack } from '../domain/pack';
import { knownIds, type Known } from '../domain/viewCodec';
import { checkLink } from './chapterLink';
import { ChapterPage } from './chapterPage';
import { readWords } from './chapterWords';
import { shown } from './checked';
import { watched } from './faultList';
import { readFrontMatter } from './frontMatter';
import type { Desk } from './item';
import type { PackFiles } from './openPack';

/** A chapter's file: two digits for the order, then its id. */
const fileName = /^story\/\d\d-([a-z0-9-]+)\.md$/;

const plainKeys: readonly string[] = ['id', 'view', 'lead', 'claims', 'frame', 'motion', 'chart', 'dwell'];
/** Keys of texts; a language's code comes after each. */
const textKeys = ['part', 'title', 'figure', 'note'] as const;

/** The drawings a movement can move; anything can be raised. */
const fits: Readonly<Partial<Record<Motion['verb'], readonly Drawing[]>>> = { draw: ['river', 'road', 'corridor'], grow: ['circles'] };

/** The sound chapters of a pack that has been judged, in the order of their files' names; what is wrong in the others is reported with its line. */
export function readChapters(files: PackFiles, pack: Pack, desk: Desk): Chapter[] {
  const known = knownIds(pack);
  return Object.keys(files).filter((file) => file.startsWith('story/')).sort().flatMap((file) => {
    const watch = watched(desk.report);
    const chapter = readChapter(file, files[file] ?? '', pack, known, { ...desk, report: watch.report });
    return chapter && !watch.hasErrors() ? [chapter] : [];
  });
}

function readChapter(file: string, text: string, pack: Pack, known: Known, desk: Desk): Chapter | null {
  const feature = fileName.exec(file)?.[1] ?? file.replace(/^story\/|\.md$/g, '');
  const front = readFrontMatter(file, text, feature, desk.report);
  if (!front) return null;
  const page = new ChapterPage(file, feature, front.keys, desk);
  const keys = [...plainKeys, ...textKeys.flatMap((key) => desk.languages.order.map((code) => `${key}-${code}`))];
  for (const [key, { line }] of front.keys) if (!keys.includes(key)) desk.report('unknown-key', { file, line, feature }, { key });
  const id = page.need('id');
  if (id !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) desk.report('bad-id', page.at('id'), { key: 'id', value: shown(id) });
  else if (id !== '') {
    desk.ids.declare(id, ['chapter'], page.at('id'), desk.report);
    if (fileName.exec(file)?.[1] !== id) desk.report('chapter-file-name', page.at('id'), { id });
  }
  if (front.keys.has('view')) checkLink(page.value('view'), known, page.at('view'), desk);
  else page.need('view');
  const own = readWords(front.body, desk.languages.order, { file, feature }, desk.report);
  const [first = 'zh'] = desk.languages.order;
  if (!own[first]) desk.report('missing-language', { file, feature }, { key: 'words', language: first });
  const words = desk.languages.tell<readonly Paragraph[]>(own, []);
  for (const run of Object.values(own).flat(2)) {
    if (run.kind === 'claim') page.refer(run.claim, 'claim', 'words', page.lineOf(front.body, run.claim));
  }
  const count = characterCount(plainWords(words.zh, claimById(pack), 'zh'));
  if (count > mostCharacters) desk.report('too-wordy', { file, line: page.lineOf(front.body, '# zh'), feature }, { count, limit: mostCharacters });
  return {
    id, part: page.text('part'), title: page.text('title'), view: page.value('view'),
    lead: page.ids('lead', 'claim')[0] ?? null, claims: page.ids('claims', 'claim'), frame: page.ids('frame', 'feature'),
    motions: motionsOf(page, pack, desk), chart: page.word('chart', chapterCharts), dwellSeconds: dwellOf(page, count, desk),
    figure: page.optionalText('figure'), note: page.optionalText('note'), words,
  };
}

function motionsOf(page: ChapterPage, pack: Pack, desk: Desk): Motion[] {
  const list = page.value('motion').split(',').map((each) => each.trim()).filter((each) => each !== '');
  return list.flatMap((each) => motionOf(each, page, pack, desk) ?? []);
}

function motionOf(text: string, page: ChapterPage, pack: Pack, desk: Desk): Motion | null {
  const [first, layer = '', ...more] = text.split(/\s+/);
  const verb = motionVerbs.find((each) => each === first);
  if (!verb || more.length > 0) {
    desk.report('unknown-word', page.at('motion'), { key: 'motion', value: shown(text), allowed: motionVerbs.map((each) => `${each} LAYER`).join(', ') });
    return null;
  }
  if (!page.refer(layer, 'layer', 'motion', page.at('motion').line)) return null;
  const drawing = pack.layers.find((each) => each.id === layer)?.drawing;
  const fitting = fits[verb];
  if (drawing && fitting && !fitting.includes(drawing)) desk.report('motion-misfit', page.at('motion'), { motion: verb, drawing, fits: fitting.join(', ') });
  return { verb, layer };
}

function dwellOf(page: ChapterPage, characters: number, desk: Desk): number {
  const text = page.value('dwell');
  if (text === '') return usualDwellSeconds(characters);
  const seconds = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (seconds < 5 || seconds > 300) desk.report('bad-number', page.at('dwell'), { key: 'dwell', value: shown(text) });
  return seconds;
}
