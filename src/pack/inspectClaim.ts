import type { Bound, Claim } from '../domain/claim';
import type { FaultPlace } from '../domain/fault';
import { equationsOf, evaluate } from '../domain/workedRule';
import type { Report } from './faultList';

/** What a claim says of itself that can be worked out anew: its rule, and the words beside its figure. */
export function inspectClaim(claim: Claim, place: FaultPlace, report: Report): void {
  const at = (key: string): FaultPlace => ({ ...place, pointer: `${place.pointer ?? ''}/${key}` });
  inspectRule(claim, at, report);
  const word = wordAgainstBound(claim);
  if (!word) return;
  const where = at(claim.bound === undefined ? 'passage' : 'bound');
  if (word.fits.length > 0) report('bound-contradicts', where, { word: word.word, bound: claim.bound ?? '=', fits: word.fits.join(' / ') });
  else report('bound-unsaid', where, { word: word.word, bound: claim.bound ?? '=' });
}

function inspectRule({ rule, value, unit }: Claim, at: (key: string) => FaultPlace, report: Report): void {
  if (!rule || value === undefined) return;
  for (const text of new Set([rule.zh, rule.en].filter((each) => typeof each === 'string'))) {
    const equations = equationsOf(text);
    const wrong = equations.find(({ agrees }) => !agrees);
    if (wrong) return report('rule-miscounts', at('rule'), { left: wrong.left, right: wrong.right, computed: rounded(wrong.computed) });
    const isPercent = /[%％]/.test(unit?.zh ?? '');
    const results = equations.length > 0 ? equations.map(({ computed }) => computed) : lastSum(text).map((sum) => (isPercent ? sum * 100 : sum));
    const strange = (typeof value === 'number' ? [value] : value).find((each) => !results.some((result) => isRounded(each, result)));
    if (results.length > 0 && strange !== undefined) return report('rule-disagrees', at('value'), { value: String(strange), results: results.map(rounded).join(', ') });
  }
}

/** What the sum comes to that a rule is, or that stands behind its last colon; none where it is told in words. */
function lastSum(rule: string): number[] {
  const sum = evaluate((rule.split(/[:：]/).at(-1) ?? '').trim());
  return sum === null ? [] : [sum];
}

/** True where a value is what a result comes to, rounded as the value is. */
function isRounded(value: number, result: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return Math.abs(value - result) <= 0.5 * 10 ** -decimals + 1e-9;
}

const rounded = (value: number): string => String(Number(value.toPrecision(6)));

type Bounding = readonly (readonly [words: RegExp, fits: readonly Bound[]])[];

/** Words right before a figure that bound it; what only looks like one (节约, 附近, 不超过 for 超过) is kept out. */
const before: Bounding = [
  [/(不少于|不低于|不小于|至少|最少)$/, ['≥']],
  [/(?<![不赶])(超过|超出|突破|多于|高于|大于|逾|超)$/, ['>', '≥']],
  [/(不超过|不高于|不多于|不大于|控制在|至多|最多)$/, []],
  [/(大约|大概|将近|接近|(?<![节集制签合预条特公契违履租])约|(?<![附最将接远邻就])近)$/, []],
];

/** Words right behind a figure, and those behind its unit. */
const behind: Bounding = [[/^[十百千万亿]*(余|多)/, ['>', '≥']]];
const behindUnit: Bounding = [[/^及?(以上)/, ['≥', '>']], [/^及?(以内|以下|之内)/, []], [/^(左右|上下)/, []]];

/** The word beside the figure that says otherwise than the bound does, and the bounds that say what it says; null where none does. */
export function wordAgainstBound({ figure, passage, value, unit, bound = '=' }: Claim): { readonly word: string; readonly fits: readonly Bound[] } | null {
  const at = figure !== undefined && passage && value !== undefined ? onlyPlace(passage.quote, figure) : -1;
  if (at < 0 || figure === undefined || !passage) return null;
  const head = passage.quote.slice(0, at);
  const tail = passage.quote.slice(at + figure.length).normalize('NFKC');
  const measures = [unit?.zh ?? '', '%'].map((each) => each.normalize('NFKC')).filter((each) => each !== '');
  const scaled = tail.replace(/^[十百千万亿]+/, '');
  const rests = [tail, scaled, ...measures.flatMap((each) => [tail, scaled].filter((rest) => rest.startsWith(each)).map((rest) => rest.slice(each.length)))];
  // 近五年 is a span of time, and no more or less of it.
  const isSpan = /^[年月日天]$/.test(unit?.zh ?? '');
  const said = [
    ...before.map(([words, fits]) => [words.exec(head)?.[1], fits] as const).filter(([word]) => !(isSpan && word === '近')),
    ...behind.map(([words, fits]) => [words.exec(tail)?.[1], fits] as const),
    ...behindUnit.flatMap(([words, fits]) => rests.map((rest) => [words.exec(rest)?.[1], fits] as const)),
  ].find(([word, fits]) => word !== undefined && !fits.includes(bound));
  return said?.[0] === undefined ? null : { word: said[0], fits: said[1] };
}

/** Where a figure stands in a quote; -1 where it stands there not at all or more than once, and nobody knows which is meant. */
function onlyPlace(quote: string, figure: string): number {
  const at = quote.indexOf(figure);
  return quote.indexOf(figure, at + 1) < 0 ? at : -1;
}
