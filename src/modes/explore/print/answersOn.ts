import type { Messages } from '../../../messages/messages';
import type { Explorer } from '../../../state/explorer.svelte';

/** The sentences of the answers drawn on the map, as they can be copied. */
export function answersOn(explorer: Explorer, t: Messages): readonly string[] {
  void t;
  return explorer.additions.overlays.filter(({ kind }) => kind === 'answer').flatMap((each) => ('sentence' in each && typeof each.sentence === 'string' ? [each.sentence] : []));
}
