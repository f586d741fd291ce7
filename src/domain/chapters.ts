import type { Chapter } from './chapter';
import { formatClaim } from './claims';
import type { Claim } from './claim';
import { usualDwellSeconds, type Paragraph } from './chapter';
import type { Camera } from './camera';
import { grades, type Grade } from './layer';
import type { Lens, Pack } from './pack';
import { defaultOpacity, isWithheld, opacityOf } from './scene';
import { homeLens, type Language, type View } from './view';
import { knownIds } from './viewCodec';

const pictures = new WeakMap<Pack, ReadonlyMap<string, View>>();

/** The picture of every chapter by the chapter's id; read once a pack. */
export function picturesOf(pack: Pack): ReadonlyMap<string, View> {
  const made = pictures.get(pack) ?? knownIds(pack).chapters;
  pictures.set(pack, made);
  return made;
}

/** The chapter a view stands at; the first where it names none. `null` only in a pack without chapters. */
export function chapterOf(view: View, pack: Pack): Chapter | null {
  return pack.chapters.find((each) => each.id === view.chapter) ?? pack.chapters[0] ?? null;
}

/** Place of a chapter among the others, from 0. */
export function placeOf(view: View, pack: Pack): number {
  const chapter = chapterOf(view, pack);
  return chapter ? pack.chapters.indexOf(chapter) : 0;
}

/** The change of view that turns to a chapter: its whole picture, whatever was shown before, in the reader's own mode, language and theme. */
export function turnTo(chapter: Chapter, view: View, pack: Pack): View {
  const picture = picturesOf(pack).get(chapter.id) ?? view;
  return { ...picture, mode: view.mode === 'explore' ? 'story' : view.mode, run: view.run, language: view.language, words: view.words, theme: view.theme, chapter: chapter.id };
}

/** The change of view that begins a story opened without a chapter; a source that the link opens stays open. */
export function beginStory(view: View, pack: Pack): Partial<View> {
  const chapter = chapterOf(view, pack);
  return chapter && view.chapter === null ? { ...turnTo(chapter, view, pack), claim: view.claim } : {};
}

/**
 * The change of view that leaves the story to explore: the same layers, the same place (`camera` is what the frame of the planner's mode
 * makes of it), another frame. The chapter stays in the view, so that the story goes on where it was left.
 */
export function leaveStory(view: View, pack: Pack, camera: Camera | null): Partial<View> {
  const free: View = { ...view, mode: 'explore' };
  const layers = pack.layers.filter((layer) => !isWithheld(layer, view.mode, pack)).flatMap((layer): [string, number][] => {
    const opacity = opacityOf(layer, view, pack);
    return opacity === defaultOpacity(layer, free, pack) ? [] : [[layer.id, opacity]];
  });
  return { mode: 'explore', run: 'auto', chapter: chapterOf(view, pack)?.id ?? null, layers: Object.fromEntries(layers), camera };
}

/** The change of view that goes on with the story, at the very chapter it was left. */
export function continueStory(view: View, pack: Pack, mode: 'story' | 'kiosk' = 'story'): Partial<View> {
  const chapter = chapterOf(view, pack);
  return chapter ? turnTo(chapter, { ...view, mode }, pack) : { mode };
}

/** The chapter so many steps on, kept within the story. */
export function chapterBeyond(view: View, pack: Pack, steps: number): Chapter | null {
  const at = Math.min(pack.chapters.length - 1, Math.max(0, placeOf(view, pack) + steps));
  return pack.chapters[at] ?? null;
}

/** What a lens would be as a chapter: its sentence, its leading claim, its picture. A pack that has no story of its own is told by its lenses. */
export function chapterOfLens(lens: Lens): Chapter {
  return {
    id: lens.id, part: lens.title, title: lens.sentence, view: lens.id === homeLens ? '' : `lens=${lens.id}`, lead: lens.lead || null, claims: lens.claims.filter((id) => id !== lens.lead),
    frame: [], motions: [], figure: null, chart: null, dwellSeconds: usualDwellSeconds(characterCount(lens.sentence.zh)), note: null, words: { zh: [], en: [] },
  };
}

/** A chapter's words as one plain text, claims written out; paragraphs are lines. */
export function plainWords(paragraphs: readonly Paragraph[], claims: ReadonlyMap<string, Claim>, language: Language): string {
  const said = (id: string): string => {
    const claim = claims.get(id);
    return claim ? formatClaim(claim, language) || claim.subject[language] : '';
  };
  return paragraphs.map((runs) => runs.map((run) => (run.kind === 'claim' ? (run.text ?? said(run.claim)) : run.text)).join('')).join('\n');
}

/** Letters and digits of a text, one by one; spaces and punctuation do not count. */
export function characterCount(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The worst grade among what a chapter frames and what moves in it, else among the layers its picture shows: how far its map is to be trusted. `null` where it shows nothing. */
export function gradeOf(chapter: Chapter, pack: Pack): Grade | null {
  const framed = pack.layers.flatMap((layer) => layer.features.filter(({ id }) => chapter.frame.includes(id)).map(({ properties }) => properties.grade));
  const picture = picturesOf(pack).get(chapter.id);
  const shown = framed.length > 0 || !picture ? [] : pack.layers.filter((layer) => layer.drawing !== 'places' && opacityOf(layer, { ...picture, mode: 'story' }, pack) > 0).map(({ grade }) => grade);
  const moved = pack.layers.filter(({ id }) => chapter.motions.some(({ layer }) => layer === id)).map(({ grade }) => grade);
  const worst = Math.max(...[...framed, ...moved, ...shown].map((grade) => grades.indexOf(grade)));
  return grades[worst] ?? null;
}
