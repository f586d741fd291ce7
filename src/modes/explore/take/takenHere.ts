import type { Grade } from '../../../domain/layer';
import { openSieve } from '../../../domain/sieve';
import type { Messages } from '../../../messages/messages';
import { contentHash } from '../../../pack/contentHash';
import type { Explorer } from '../../../state/explorer.svelte';
import { deskOf } from '../../../ask/asking';
import { sketchesOf } from '../../../ask/targets';
import { fileNameOf } from '../../../take/fileName';
import { provenanceOf, today, type Provenance } from '../../../take/provenance';
import { shownFeatures } from '../../../take/takenGeojson';
import type { TakenAnswer } from '../../../take/takenDrawings';
import { gradeSentence, sentenceOf } from '../panels/ask/answerWords';
import { filterChips } from '../filter/filterWords';

/** The answer that is on the map, in words; `null` while there is none. */
export function answerHere(explorer: Explorer, t: Messages): TakenAnswer | null {
  const { asked } = deskOf(explorer.pack);
  if (explorer.view.ask === null || asked.state !== 'answered') return null;
  const speech = { pack: explorer.pack, sketches: sketchesOf(explorer.additions.overlays), language: explorer.language, t };
  return { answer: asked.answer, sentence: sentenceOf(asked.request, asked.answer, asked.date, speech), grade: gradeSentence(asked.answer, speech), date: asked.date };
}

/** The provenance of something taken from the view as it is. */
export function provenanceHere(explorer: Explorer, t: Messages, shown: string, grades: readonly Grade[], sources: readonly string[], answer: TakenAnswer | null = null): Provenance {
  const { pack, language } = explorer;
  return provenanceOf({
    pack, language, t, shown, grades, sources, hash: contentHash(pack), link: explorer.link(), date: today(), lens: explorer.lens.title[language],
    ...(answer ? { answer: `${answer.sentence} ${answer.grade}` } : {}),
    filter: filterChips(pack, explorer.filter, explorer.withinKm, language, t).map(({ words }) => words),
  });
}

/** The provenance of the features on the map that pass the filter, or of all that is drawn, the ground included. */
export function mapProvenance(explorer: Explorer, t: Messages, shown: string, withGround = false): Provenance {
  const features = shownFeatures(explorer.scene, withGround ? openSieve : explorer.sieve);
  return provenanceHere(explorer, t, shown, features.map(({ feature }) => feature.properties.grade), [...new Set(features.map(({ feature }) => feature.properties.source))], answerHere(explorer, t));
}

/** Name of a file that is taken away, in the interface's language: the atlas, what it is, the day. */
export function fileName(explorer: Explorer, what: string, ending: string): string {
  return fileNameOf(explorer.pack.title[explorer.language], what, today(), ending);
}
