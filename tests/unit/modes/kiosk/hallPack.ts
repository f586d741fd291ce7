import type { Chapter } from '../../../../src/domain/chapter';
import type { HallSettings } from '../../../../src/domain/hall';
import type { Pack } from '../../../../src/domain/pack';
import type { Address } from '../../../../src/state/addressBar';
import { Explorer } from '../../../../src/state/explorer.svelte';
import { text, tinyPack } from '../../../fixtures/tinyPack';

const chapter = (id: string, dwellSeconds: number): Chapter => ({
  id, part: text(id), title: text(id), view: '', lead: null, figure: null, claims: [], frame: [], motions: [], chart: null, dwellSeconds, note: null, words: { zh: [], en: [] },
});

/** Seconds the three chapters of the hall's story stay. */
export const dwells = [21, 34, 5] as const;
export const loopSeconds = dwells.reduce((sum, each) => sum + each, 0);

/** A small pack with a story of three chapters, for a hall. */
export const hallPack = (hall: HallSettings = {}): Pack => ({ ...tinyPack(), chapters: [chapter('one', dwells[0]), chapter('two', dwells[1]), chapter('three', dwells[2])], hall });

/** An address bar that only remembers how often the page was loaded anew. */
export class HallAddress implements Address {
  reloads = 0;
  constructor(private readonly query: string) {}
  read = () => this.query;
  write = () => {};
  link = () => '';
  reload = () => void (this.reloads += 1);
  onback = () => () => {};
}

/** The hall's screen's explorer, opened by a query after `mode=kiosk`. */
export function hallExplorer(query = '', hall: HallSettings = {}): { readonly explorer: Explorer; readonly address: HallAddress } {
  const address = new HallAddress(`mode=kiosk${query}`);
  return { explorer: new Explorer(hallPack(hall), address), address };
}
