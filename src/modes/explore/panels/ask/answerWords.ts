import type { Answer, CrossingsAnswer, Item, NearestAnswer, OverlapAnswer, ReachAnswer, Request } from '../../../../ask/answer';
import { grouped, rangeOf, type Range } from '../../../../ask/counts';
import type { AskProblem, Sketched } from '../../../../ask/targets';
import { leastSure, type Certainty } from '../../../../domain/certainty';
import { formatNumber } from '../../../../domain/claims';
import { distanceText } from '../../../../domain/distance';
import type { Pack } from '../../../../domain/pack';
import { thingById } from '../../../../domain/things';
import type { Language } from '../../../../domain/view';
import type { Messages } from '../../../../messages/messages';
import { alongText, measured, subjectName } from './subjects';

/** What the words of an answer are made from. */
export interface Speech {
  readonly pack: Pack;
  readonly sketches: readonly Sketched[];
  readonly language: Language;
  readonly t: Messages;
}

/** "0–31", or one figure where both ends agree; the lower end by the sketch where that is more than is certain. */
export function rangeText({ certain, low, high }: Range, t: Messages): string {
  const range = t.ask.range(formatNumber(low), formatNumber(high));
  return low > certain ? t.ask.sketchedRange(range, certain > 0 ? formatNumber(certain) : null) : range;
}

/** The name of a listed thing. */
export function nameOf(id: string, { pack, language }: Speech): string {
  return thingById(pack, id)?.name[language] ?? id;
}

/** The title of a layer, in a sentence; projects have none and are called so. */
export function layerName(layer: string | null, { pack, language, t }: Speech): string {
  const title = pack.layers.find(({ id }) => id === layer)?.title[language] ?? t.ask.projects;
  return language === 'en' && !/\d/.test(title) ? title.toLowerCase() : title;
}

/** Layers of villages and communities first, then projects, then the other layers from the topmost. */
export function byLayer(items: readonly Item[], { pack }: Speech): readonly (readonly [layer: string | null, items: readonly Item[]])[] {
  const rank = (layer: string | null): number => {
    const at = pack.layers.findIndex(({ id }) => id === layer);
    const drawing = pack.layers[at]?.drawing;
    return drawing === 'villages' ? 0 : drawing === 'communities' ? 1 : layer === null ? 2 : 3 + pack.layers.length - at;
  };
  return [...grouped(items, (item) => item.layer)].sort(([a], [b]) => rank(a) - rank(b));
}

/** The question as the beginning of its answer: "Within 1 km of …". */
export function headOf({ question }: Request, speech: Speech): string {
  const { t } = speech;
  const name = (id: string) => subjectName(speech.pack, speech.sketches, id, speech.language, t);
  const { heads } = t.ask;
  switch (question.kind) {
    case 'within': case 'along': return heads[question.kind](name(question.subject), distanceText(question.km));
    case 'inside': return heads.inside(name(question.subject));
    case 'nearest': return heads.nearest(name(question.subject), formatNumber(question.count), question.layer === null ? t.ask.thing : layerName(question.layer, speech));
    case 'crossings': case 'overlap': return heads[question.kind](name(question.subject), name(question.other));
  }
}

/** How sure it is, before and after what is told; nothing of what is certain. */
const before = (certainty: Certainty, t: Messages): string => (certainty === 'certain' ? '' : t.ask.sure[certainty]);
export const after = (certainty: Certainty, t: Messages): string => (certainty === 'certain' ? '' : t.ask.sureAfter[certainty]);

function reachParts(answer: ReachAnswer, speech: Speech): string[] {
  const { t } = speech;
  const groups = byLayer(answer.items, speech).map(([layer, items]) => ({ layer, range: rangeOf(items), text: t.ask.counted(layerName(layer, speech), rangeText(rangeOf(items), t)) }));
  const isFirst = (layer: string | null) => layer === null || answer.grades.townshipOnly.includes(layer);
  const [first, rest] = [groups.filter(({ layer }) => isFirst(layer)), groups.filter(({ layer }) => !isFirst(layer))];
  const list = (some: typeof groups) => some.map(({ text }) => text).join(t.ask.comma);
  /** The other layers: where all of them are as the sketch has it, that is said once. */
  const others = (some: typeof groups): string => {
    if (!some.every(({ range }) => range.low > 0 && range.certain === 0)) return t.ask.also(list(some));
    return t.ask.alsoSketched(some.map(({ layer, range: { low, high } }) => t.ask.counted(layerName(layer, speech), t.ask.range(formatNumber(low), formatNumber(high)))).join(t.ask.comma));
  };
  const vague = groups.filter(({ layer, range }) => layer !== null && answer.grades.townshipOnly.includes(layer) && range.low < range.high);
  const names = (some: readonly { readonly layer: string | null }[]) => t.ask.and(some.map(({ layer }) => layerName(layer, speech)));
  const parts = groups.length === 0 ? [t.ask.nothing] : first.length === 0 ? [list(rest)] : [list(first), ...(rest.length > 0 ? [others(rest)] : [])];
  if (answer.townships.length > 0) parts.push(before(leastSure(answer.townships.map(({ certainty }) => certainty)), t) + t.ask.touching(String(answer.townships.length), answer.townships.map(({ id }) => nameOf(id, speech)).join(t.ask.comma)));
  if (vague.length > 0) parts.push(vague.every(({ range }) => range.low === 0) ? t.ask.noneCertain(names(vague)) : t.ask.someCertain(names(vague)));
  if (answer.unplaced.length > 0) parts.push(t.ask.unplaced(String(answer.unplaced.length)));
  return parts;
}

function nearestParts({ items, unranked }: NearestAnswer, speech: Speech): string[] {
  const { t } = speech;
  const sure = leastSure(items.map(({ certainty }) => certainty));
  const isOne = items.every(({ certainty }) => certainty === sure);
  const list = items.map((item) => t.ask.nearestOne(nameOf(item.id, speech), measured(item.nearKm ?? 0, item.decimals, t)) + (isOne ? '' : after(item.certainty, t))).join(t.ask.comma);
  return [items.length > 0 ? (isOne ? before(sure, t) : '') + list : t.ask.nothing, ...(unranked > 0 ? [t.ask.unranked(formatNumber(unranked))] : [])];
}

function crossingsParts({ crossings, together, nearKm, certainty, decimals }: CrossingsAnswer, { t }: Speech): string[] {
  const parts: string[] = [];
  const at = (km: number) => alongText(km, decimals);
  if (crossings.length > 0) parts.push(t.ask.crossed(String(crossings.length), crossings.map(({ alongKm }) => t.ask.kmAt(at(alongKm))).join(t.ask.comma)));
  if (together.length > 0) parts.push(t.ask.together(together.map(([from, to]) => t.ask.kmSpan(at(from), at(to))).join(t.ask.comma)));
  if (parts.length === 0) parts.push(t.ask.notCrossed(measured(nearKm, decimals, t)));
  return parts.map((part) => before(certainty, t) + part);
}

/** A share as a percentage without its sign: to a tenth below ten where that is borne, and never nothing of something. */
export function percent(share: number, decimals: number, t: Messages): string {
  const places = decimals > 1 && share < 0.1 ? 1 : 0;
  const shown = Number((share * 100).toFixed(places));
  return shown === 0 && share > 0 ? t.ask.below(formatNumber(10 ** -places)) : formatNumber(shown);
}

function overlapParts({ areaKm2, subjectKm2, otherKm2, nearKm, certainty, decimals }: OverlapAnswer, { t }: Speech): string[] {
  const part = (of: number) => percent(areaKm2 / of, decimals, t);
  return [before(certainty, t) + (areaKm2 > 0 ? t.ask.overlapping(measured(areaKm2, decimals, t), part(subjectKm2), part(otherKm2)) : t.ask.notOverlapping(measured(nearKm, decimals, t)))];
}

function partsOf(answer: Answer, speech: Speech): string[] {
  switch (answer.kind) {
    case 'within': case 'inside': case 'along': return reachParts(answer, speech);
    case 'nearest': return nearestParts(answer, speech);
    case 'crossings': return crossingsParts(answer, speech);
    case 'overlap': return overlapParts(answer, speech);
  }
}

/** The answer as one sentence with what was asked, how it was measured and when. */
export function sentenceOf(request: Request, answer: Answer, date: string, speech: Speech): string {
  const { semicolon, stop, method } = speech.t.ask;
  return headOf(request, speech) + method(date) + partsOf(answer, speech).join(semicolon) + stop;
}

/** How sure the answer is and why, as a sentence: the worst grade of what went into it, and what that was. */
export function gradeSentence({ grades }: Answer, speech: Speech): string {
  const { t } = speech;
  const reasons = grades.subjects.map(({ kind, grade }) => (grade === null ? t.ask.sketched : t.ask.shapeGrades[kind][grade]));
  if (grades.townshipOnly.length > 0) reasons.push(t.ask.townshipOnly(t.ask.and(byOrder(grades.townshipOnly, speech))));
  if (grades.townships) reasons.push(t.ask.townshipAreas[grades.townships]);
  if (grades.items && grades.items !== 'official') reasons.push(t.ask.itemGrades[grades.items]);
  return t.ask.graded(t.ask.grades[grades.worst], [...new Set(reasons)].join(speech.language === 'zh' ? '，' : '; ')) + t.ask.stop;
}

function byOrder(layers: readonly string[], speech: Speech): string[] {
  const rank = (id: string) => speech.pack.layers.findIndex((layer) => layer.id === id);
  return [...layers].sort((a, b) => rank(b) - rank(a)).map((id) => layerName(id, speech));
}

/** Why a question cannot be answered, and how to mend it. */
export function problemWords(problem: AskProblem, t: Messages): string {
  if (typeof problem === 'string') return t.ask.problems[problem];
  const { label, fault } = problem;
  return t.ask.broken(t.ask.sketch(label), t.sketch.refusals.at(t.sketch.refusals.shapes[fault.kind], `${fault.lon}, ${fault.lat}`));
}

/** The approval line in words. */
export function approvalWords({ pack, t }: Speech): string {
  const { approval } = t.shell;
  return pack.approval.state === 'approved' ? approval.number(pack.approval.number) : [approval.schematic, approval.unreviewed, approval.notBorders].join(' · ');
}

/** What is copied: the answer, how sure it is, and where it comes from. */
export function copiedText(sentence: string, grade: string, speech: Speech): string {
  const [title, state] = [speech.pack.title[speech.language], approvalWords(speech)];
  return speech.language === 'zh' ? `${sentence}${grade}（${title}；${state}）` : `${sentence} ${grade} (${title}; ${state})`;
}

/** How sure it is that a thing lies there, and how far or how much of it, in words. */
export function itemWords(item: Item, t: Messages): string {
  const { decimals } = item;
  const share = item.share === null ? '' : percent(item.share, decimals, t);
  const much = item.lengthKm !== null ? t.ask.inReach(t.ask.lengthPart(measured(item.lengthKm, decimals, t)), share)
    : item.areaKm2 !== null ? t.ask.inReach(t.ask.areaPart(measured(item.areaKm2, decimals, t)), share)
      : item.basis === 'position' && item.nearKm !== null ? t.ask.farFrom(measured(item.nearKm, decimals, t)) : null;
  const sure = t.ask.certainties[item.certainty];
  return much === null ? sure : `${sure}${t.ask.comma}${much}`;
}
