import type { Chapter } from './chapter';
import { turnTo } from './chapters';
import type { Pack } from './pack';
import { runs } from './hall';
import { home, languages, type Language, type View } from './view';

/** True while a visitor looks for himself on the hall's touch screen: the one public view without a chapter. */
export function isVisit(view: View): boolean {
  return view.mode === 'kiosk' && view.run === 'touch' && view.chapter === null;
}

/** What a visitor begins with: the whole district, nothing of whoever stood there before. */
export function visitOf(view: View): View {
  return { ...home, mode: 'kiosk', run: 'touch', language: view.language, words: view.words, theme: view.theme };
}

/** The story again after a visitor has left: at a chapter, in the hall's own language, with nothing the visitor chose. */
export function afterVisit(chapter: Chapter, view: View, pack: Pack, language: Language): View {
  return turnTo(chapter, { ...home, mode: 'kiosk', run: view.run, language }, pack);
}

/** A hall's screen opened by a link without a chapter goes on where it was last seen; what the link says of language and running holds. Nonsense is not followed. */
export function resumed(view: View, place: { readonly chapter: string; readonly run: string; readonly language: string }, pack: Pack): View {
  const chapter = pack.chapters.find(({ id }) => id === place.chapter);
  if (view.chapter !== null || !chapter) return view;
  const run = runs.find((each) => each === place.run && view.run === home.run) ?? view.run;
  const language = languages.find((each) => each === place.language && view.language === home.language) ?? view.language;
  return turnTo(chapter, { ...view, run, language }, pack);
}
