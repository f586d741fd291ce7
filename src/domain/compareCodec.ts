import { themes } from './colour';
import { firstCompare, type Compare } from './compare';
import { readChoice, writeChoice } from './layerChoice';
import { isScenarioId } from './sketch';
import type { Known } from './viewCodec';

const mark = { lens: 'l.', theme: 't.', scenario: 's.', plain: 'p', layers: 'on' } as const;

/** A comparison as a link writes it: the divider's place, lens, colours, `p` for the plan alone or a scenario, layers last: `50_l.two-rivers_t.hall_s.k3x9qz_on_rivers.0`. Empty for none. */
export function writeCompare(compare: Compare | null): string {
  if (!compare) return '';
  const { at, lens, theme, layers, plain, scenario } = compare;
  return [
    String(at), ...(lens ? [mark.lens + lens] : []), ...(theme ? [mark.theme + theme] : []), ...(plain ? [mark.plain] : scenario ? [mark.scenario + scenario] : []), ...(layers ? [mark.layers, ...(Object.keys(layers).length ? [writeChoice(layers)] : [])] : []),
  ].join('_');
}

/** Reads what `writeCompare` writes; what cannot be understood falls back to the left side's. `undefined` where not even the divider's place can. */
export function readCompare(text: string, known: Pick<Known, 'lenses' | 'layers'>): Compare | undefined {
  const [place = '', ...parts] = text.split('_');
  const at = /^\d{1,3}$/.test(place) ? Number(place) : NaN;
  if (!(at <= 100)) return undefined;
  const on = parts.indexOf(mark.layers);
  const head = on < 0 ? parts : parts.slice(0, on);
  const named = (sign: string) => head.find((part) => part.startsWith(sign))?.slice(sign.length);
  const lens = named(mark.lens) ?? '';
  const plain = head.includes(mark.plain);
  const scenario = named(mark.scenario) ?? '';
  return {
    ...firstCompare, at, lens: known.lenses.has(lens) ? lens : null, theme: themes.find((each) => each === named(mark.theme)) ?? null, plain, scenario: !plain && isScenarioId(scenario) ? scenario : null,
    layers: on < 0 ? null : readChoice(parts.slice(on + 1).join('_'), known.layers),
  };
}
