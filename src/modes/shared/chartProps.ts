import { toggled, type Facet } from '../../domain/filter';
import type { FirstWords } from '../../messages/firstWords';
import type { Explorer } from '../../state/explorer.svelte';

/**
 * What every chart takes: the Explorer's values in, events back into `show`. Width in CSS pixels.
 * Made once a chart; each value is read through its own getter, so that a hover redraws marks and not layouts.
 */
export function chartProps(explorer: Explorer, t: () => FirstWords, width: () => number) {
  return {
    get pack() {
      return explorer.pack;
    },
    get language() {
      return explorer.language;
    },
    get t() {
      return t();
    },
    get width() {
      return width();
    },
    get scale() {
      return explorer.textScale;
    },
    get selected() {
      return explorer.selected;
    },
    get hovered() {
      return explorer.hovered;
    },
    get sieve() {
      return explorer.sieve;
    },
    get filter() {
      return explorer.filter;
    },
    onfilter(facet: Facet, member: string) {
      explorer.show({ filter: toggled(explorer.view.filter, facet, member, explorer.pack) });
    },
    onselect(id: string | null) {
      explorer.select(id);
    },
    onhover(id: string | null) {
      explorer.hovered = id;
    },
    onclaim(claim: string) {
      explorer.show({ claim });
    },
  };
}
