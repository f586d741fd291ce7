import type { Chapter } from './chapter';
import type { Claim } from './claim';
import { claimById } from './claims';
import type { Pack } from './pack';
import type { Language } from './view';

/** The claims a chapter stands on, each once: the leading one, those in its words as they come, those that support it. */
export function claimsOfChapter(chapter: Chapter, pack: Pack, language: Language): readonly Claim[] {
  const said = chapter.words[language].flat().flatMap((run) => (run.kind === 'claim' ? [run.claim] : []));
  const ids = new Set([...(chapter.lead === null ? [] : [chapter.lead]), ...said, ...chapter.claims]);
  const claims = claimById(pack);
  return [...ids].flatMap((id) => claims.get(id) ?? []);
}
