import { cameraOn, featureById } from '../../domain/framing';
import type { Messages } from '../../messages/messages';
import type { Explorer } from '../../state/explorer.svelte';

/** What every chart takes: the Explorer's values in, events back into `show`. Width in CSS pixels. */
export function chartProps(explorer: Explorer, t: Messages, width: number) {
  return {
    pack: explorer.pack,
    language: explorer.view.language,
    t,
    width,
    selected: explorer.view.selected,
    hovered: explorer.hovered,
    onselect(id: string | null) {
      const feature = id ? featureById(explorer.pack).get(id) : undefined;
      const camera = feature ? cameraOn([feature], explorer.view, explorer.size, explorer.pack) : null;
      explorer.show(camera ? { selected: id, camera } : { selected: id });
    },
    onhover(id: string | null) {
      explorer.hovered = id;
    },
    onclaim(claim: string) {
      explorer.show({ claim });
    },
  };
}
