import { claimsBehind, isClaimed, packWords } from './packWords';
import { thePack } from './thePack';
import type { MapSighting, Sighting } from './visibleNumbers';

/** A kind of number that needs no claim: where it may stand, how its text must read, and why it is none of the report's. */
interface Excused {
  readonly kind: string;
  readonly selector: string;
  readonly reads: RegExp;
  readonly why: string;
}

const title = String.raw`(?:^|.*\D)`;
const km = String.raw`\d+(?:\.\d+)?`;

/** The whole list of numbers on the screens that are neither the report's nor derived from it. */
export const excused: readonly Excused[] = [
  { kind: 'scale', selector: '.scale', reads: /^\d+(\.\d+)? k?m$/, why: 'the scale bar measures the screen' },
  { kind: 'opacity', selector: 'output', reads: /^\d+ %$/, why: 'the opacity a person set' },
  { kind: 'key', selector: 'kbd', reads: /^(⇧ )?\d–\d$|^F\d$/, why: 'keys of the keyboard' },
  { kind: 'cell', selector: '[role=grid] td', reads: /^(\d{12}|\d+(\.\d+)?)$/, why: 'codes as published, coordinates, lengths and accuracies as drawn' },
  { kind: 'code', selector: 'dl', reads: /^\d{12}$/, why: 'statistical division codes, as published' },
  { kind: 'range', selector: 'figcaption, .range', reads: /(第 \d+(–\d+)? 字符|characters? \d+(–\d+)?)/, why: 'where a passage stands in the report' },
  { kind: 'zero', selector: 'svg', reads: /^0$/, why: 'the zero a drawing starts from' },
  { kind: 'count', selector: '[data-count], .count, .sector .name', reads: /^\d+$/, why: 'how many things are listed there' },
  { kind: 'passing', selector: '[data-count], .count, .which, .bar', reads: /(\d+ \/ \d+|[（(]\d+[）)]$|[·] \d$|\d+ 处|^\d+ without)/, why: 'how many things pass the filter' },
  { kind: 'stretch', selector: '.bar', reads: /\d+(\.\d+)?–\d+(\.\d+)? km|km \d+(\.\d+)?–\d+(\.\d+)?/, why: 'the stretch of the corridor and the distance a person set' },
  { kind: 'layer', selector: '.row .count', reads: new RegExp(`^((${km} / )?(\\d+|\\d+ (值|values)|${km} km))$`), why: 'features, values or kilometres drawn in a layer' },
  { kind: 'listed', selector: '[role=status], .status, .says, summary, .chart h3, .card h2, h4', reads: /(共 \d+ [条行]|\d+ 行中的 \d+ 行|\d+ rows|\d+ 条中的 \d+ 条|\d+ (of \d+ )?sentences|\d+ (of \d+ )?listed|\d+ 项|\d+ 处|\d+ (targets?|achieved|promises|places|projects))/, why: 'how many things are listed below' },
  { kind: 'within', selector: '.within', reads: new RegExp(`^${km}$`), why: 'the distance a person set' },
  { kind: 'reach', selector: '.chart h3, .chart caption', reads: new RegExp(`${km} (km|公里)`), why: 'the distance a person set and what it reaches' },
  { kind: 'along', selector: '.chart svg', reads: new RegExp(`^${km}( km)?$`), why: 'kilometres along the drawn line' },
  { kind: 'reached', selector: '.chart', reads: /(\d+(–\d+)? (村|社区|villages?|communit))/, why: 'villages counted within the distance a person set' },
  { kind: 'spans', selector: '.chart td', reads: new RegExp(`^${km}(–${km})?([、,] ?${km}–${km})*$`), why: 'kilometres along the drawn line' },
  { kind: 'drawn', selector: '.chart p, dd', reads: new RegExp(`(图上线长|Drawn length|约) ?${km} (km|公里|m|米)|^${km} (km|km²|平方公里)`), why: 'lengths and areas measured on the drawing, said to be' },
  { kind: 'accuracy', selector: 'dd', reads: new RegExp(`(精度约 \\d+ 米|accura\\w+ .*\\d+ m|about \\d+ m)`), why: 'how exact a position is' },
  { kind: 'asOf', selector: '.asOf', reads: /^\d{4}-\d\d-\d\d$/, why: 'the date of a bureau’s report' },
  { kind: 'found', selector: '.find [role=option]', reads: /^(代码|code)? ?\d{1,12}$|°|3 ?[度°]|x \d+, y \d+/, why: 'a division code that was searched for, or coordinates a person typed' },
  { kind: 'typed', selector: '.find input', reads: /./, why: 'what a person typed' },
  { kind: 'more', selector: '.find .more', reads: /(另有 \d+ 条|\d+ more)/, why: 'how many further things were found' },
  { kind: 'datum', selector: '.find, .readout', reads: /WGS 84|CGCS2000/, why: 'names of data' },
  { kind: 'pointer', selector: '.readout', reads: /°|x \d+, y \d+/, why: 'where the pointer is' },
  { kind: 'asked', selector: '.ask form input', reads: /^\d+(\.\d)?$/, why: 'how many, or how far, a person asked for' },
  { kind: 'asked', selector: '.answer-chart figcaption', reads: /\d (km|m) 以内|最近的 \d+ 个|^Within \d|^The \d+ things nearest/, why: 'how far, or for how many, a person asked' },
  { kind: 'answer', selector: '.answer .sentence', reads: /./, why: 'what an answer measured and counted, how and when' },
  { kind: 'answer', selector: '.ask .name', reads: /WGS 84|km/, why: 'what an answer measured' },
  { kind: 'working', selector: '.ask .state', reads: /^(正在计算 |Working it out: )\d+ %$/, why: 'how far an answer is worked out' },
  { kind: 'answered', selector: '.answer .number', reads: new RegExp(`^${km}( km²?| %)?(–${km})?|^\\(`), why: 'a measurement of the person’s own, or how many things are listed there' },
  { kind: 'answeredOn', selector: '.ask .date', reads: /\d{4}-\d\d-\d\d/, why: 'the day an answer was worked out' },
  { kind: 'offer', selector: '.near', reads: /1 km/, why: 'the distance a person is offered to ask about' },
  { kind: 'faults', selector: '.faults, [role=alert]', reads: /./, why: 'lines and counts of faults in the pack’s files' },
  { kind: 'webgl', selector: '.notice', reads: /WebGL2/, why: 'the name of what the browser lacks' },
  { kind: 'datum', selector: '.sketch', reads: /WGS 84/, why: 'the name of a datum' },
  { kind: 'times', selector: '.times dd', reads: /^(\d+:)?\d+:\d\d$/, why: 'the presenter’s stopwatches and the time of day' },
  { kind: 'place', selector: '.console .place', reads: /^\d+( \/ \d+)?$/, why: 'place of a chapter among all, which is the key that jumps there' },
  { kind: 'screens', selector: '.status', reads: /\d+ (块屏幕|screens)|\d\d:\d\d:\d\d/, why: 'how many screens answer and when each was opened' },
  { kind: 'machine', selector: '.health dd', reads: /./, why: 'what the hall’s machine says of itself' },
  { kind: 'tiers', selector: '.card h2', reads: new RegExp(`${title}\\d 档|\\d tiers`), why: 'how many thresholds the chart lists' },
];

/** Numbers in the pack's words about its own sources: in these texts alone, each with its reason. */
const aboutSources: readonly (readonly [run: string, why: string])[] = [
  ['2023', 'year of the outline'], ['2016', 'year of the codes'], ['2017', 'year of the road’s line'], ['1990', 'decade of the railway source'], ['100', 'scale and error of the railway source'],
  ['700', 'error of the railway source'], ['150', 'error of the outline'], ['170', 'error of the outline'], ['50', 'error'], ['1', 'scale of the railway source'],
  ['2025', 'year another road of the same number opened'], ['10', 'month of a later notice'], ['02', 'name of a datum, GCJ-02'], ['4.0', 'version of a licence'], ['8727335', 'number of a GeoNames entry'], ['5.0', 'length drawn'],
  ['113', 'published coordinate'], ['57', 'published coordinate'], ['11.96', 'published coordinate'], ['33', 'published coordinate'], ['30', 'published coordinate'], ['56.59', 'published coordinate'],
];
const sourceWords = [
  ...thePack.sources.flatMap((source) => [source.title.zh, source.title.en, source.licence.zh, source.licence.en, source.date ?? '']),
  ...thePack.projects.flatMap((project) => [project.note.zh, project.note.en]),
  ...thePack.layers.flatMap((layer) => [layer.note.zh, layer.note.en, ...layer.features.flatMap(({ properties }) => [properties.note?.zh ?? '', properties.note?.en ?? ''])]),
];
/** Quotes are cut at this many characters, which the licence of the report says. */
const quoteLimit = '60';

/** True where the number at this place of the text lies inside one of the words. */
function isInside({ run, text, at }: Sighting, words: string): boolean {
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    if (from <= at && at + run.length <= from + words.length) return true;
  }
  return false;
}

/** Why a number may stand where it was seen; `null` for an orphan. */
export function ownerOf(sighting: Sighting): string | null {
  const { run, text, claims, near, kinds, things } = sighting;
  if (isClaimed(run, claims)) return 'claim';
  if (packWords.some((words) => isInside(sighting, words.text) && isClaimed(run, words.claims))) return 'words of the pack that rest on a claim';
  if (isClaimed(run, things.flatMap(claimsBehind))) return 'claim of the thing it stands at';
  if (isClaimed(run, near)) return 'said again beside the button that opens it';
  if (sourceWords.some((words) => words && isInside(sighting, words.replace(/\s+/g, ' '))) && (run === quoteLimit || aboutSources.some(([number]) => number === run))) return 'words about a source';
  return excused.find(({ kind, reads }) => kinds.includes(kind) && reads.test(text))?.why ?? null;
}

/** Why a number in a name on the map may stand there; `null` for an orphan. */
export function mapOwnerOf({ run, text, feature }: MapSighting): string | null {
  if (isClaimed(run, claimsBehind(feature))) return 'claim of the feature';
  return packWords.some((words) => words.text === text && isClaimed(run, words.claims)) ? 'name that rests on a claim' : null;
}
