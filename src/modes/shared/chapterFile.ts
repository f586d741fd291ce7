import { claimsMentioning } from '../../domain/claims';
import type { Pack } from '../../domain/pack';
import { lensOf } from '../../domain/scene';
import { home, type View } from '../../domain/view';
import { writeView } from '../../domain/viewCodec';
import { messages } from '../../messages/messages';

/** Ends of ids that a second chapter of the same picture would need. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let i = 2; taken.has(id); i += 1) id = `${wanted}-${i}`;
  return id;
}

/** The picture of a view as the text of a chapter's file: what is shown and where, never whose language, theme or open card; words to be written. It passes the pack's own check. */
export function chapterFile(view: View, pack: Pack): string {
  const lens = lensOf(view, pack);
  const { layers, selected, withinKm, camera } = view;
  const picture = writeView({ ...home, lens: view.lens, layers, selected, withinKm, camera });
  const id = freeId(selected ?? lens.id, new Set(pack.chapters.map((chapter) => chapter.id)));
  const lead = (selected && claimsMentioning(pack, selected)[0]?.id) || lens.lead;
  const [zh, en] = [messages.zh.story.draft, messages.en.story.draft];
  const place = String(pack.chapters.length + 1).padStart(2, '0');
  return [
    '---', `# story/${place}-${id}.md`, `id: ${id}`, `part-zh: ${zh.part}`, `part-en: ${en.part}`, `title-zh: ${zh.title}`, `title-en: ${en.title}`,
    `view: ${picture}`.trim(), ...(lead ? [`lead: ${lead}`] : []), '---', '# zh', zh.words, '', '# en', en.words, '',
  ].join('\n');
}
