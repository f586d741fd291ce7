import { palettes } from '../../../domain/colour';
import type { Pack } from '../../../domain/pack';
import type { Language } from '../../../domain/view';
import type { FirstWords } from '../../../messages/firstWords';
import { allWords, type Messages } from '../../../messages/messages';
import type { Explorer } from '../../../state/explorer.svelte';
import { chartSvg } from '../../../take/chartSvg';
import { footWords } from '../../../take/provenance';
import { saveFile } from '../../../take/saveFile';
import { fileName, provenanceHere } from './takenHere';

/** Charts of the desk, by what their files are called. */
export type TakenChart = 'growth' | 'investment' | 'promises' | 'corridor' | 'framework';

/** What a chart is called. */
export const chartTitle = (chart: TakenChart, pack: Pack, language: Language, t: Messages): string => (chart === 'framework' ? t.framework.label : pack.indicators[chart].title[language]);

/** Saves a chart that is on the page as an SVG file; returns the file's name, or `null` where the chart is not there. */
export function takeChart(explorer: Explorer, first: FirstWords, chart: TakenChart, element: HTMLElement | null): string | null {
  if (!element) return null;
  const t = allWords(first);
  const { pack, language } = explorer;
  const title = chartTitle(chart, pack, language, t);
  const claims = [...new Set(pack.claims.map(({ source }) => source))];
  const corridor = chart === 'corridor' ? pack.layers.flatMap(({ features }) => features.filter(({ id }) => id === pack.indicators.corridor.feature)) : [];
  const provenance = provenanceHere(explorer, t, title, corridor.map(({ properties }) => properties.grade), [...claims, ...corridor.map(({ properties }) => properties.source)]);
  const name = fileName(explorer, title, 'svg');
  saveFile(name, chartSvg(element, title, footWords(provenance, '', t), provenance, palettes[explorer.theme].card), 'image/svg+xml;charset=utf-8');
  return name;
}

/** The chart of a card or panel that a button stands in. */
export function chartBeside(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? (target.closest('section')?.querySelector<HTMLElement>('.chart') ?? null) : null;
}
