import type { Answer, ReachAnswer } from '../../../../ask/answer';
import { grouped, rangeOf } from '../../../../ask/counts';
import type { AnswerRow } from '../../../../charts/answerBars';
import type { Certainty } from '../../../../domain/certainty';
import { headOf, nameOf, percent, rangeText, type Speech } from './answerWords';
import { alongText, measured, subjectName } from './subjects';
import type { Request } from '../../../../ask/answer';

/** The chart of an answer: its rows, and where its scale ends if not at the largest value. */
export interface AnswerRows {
  readonly title: string;
  readonly rows: readonly AnswerRow[];
  readonly end?: number;
}

/** Villages and communities of each township that the reach touches: certain ones before those by the sketch, and these before possible ones. */
function townshipRows(answer: ReachAnswer, speech: Speech): AnswerRow[] {
  const counted = new Set(speech.pack.layers.filter(({ drawing }) => drawing === 'villages' || drawing === 'communities').map(({ id }) => id));
  const places = grouped(answer.items.filter((item) => item.layer !== null && counted.has(item.layer) && item.township !== null), (item) => item.township!);
  const ids = answer.townships.map(({ id }) => id);
  return [...ids, ...[...places.keys()].filter((id) => !ids.includes(id))].map((id) => {
    const range = rangeOf(places.get(id) ?? []);
    const upTo = (count: number): AnswerRow['solid'] => (count > 0 ? [[0, count]] : []);
    return { id, label: nameOf(id, speech), solid: upTo(range.certain), sketched: range.low > range.certain ? upTo(range.low) : [], hollow: range.high > range.low ? upTo(range.high) : [], text: rangeText(range, speech.t) };
  });
}

/** The stretches of a row that is as sure as can be said. */
function marks(certainty: Certainty, stretches: AnswerRow['solid']): Pick<AnswerRow, 'solid' | 'sketched' | 'hollow'> {
  const of = (sure: Certainty) => (sure === certainty ? stretches : []);
  return { solid: of('certain'), sketched: of('sketched'), hollow: of('possible') };
}

function alongRows(answer: ReachAnswer, speech: Speech): AnswerRow[] {
  const row = ({ id, along, certainty, decimals }: Pick<ReachAnswer['items'][number], 'id' | 'along' | 'certainty' | 'decimals'>): AnswerRow => {
    const at = (km: number) => alongText(km, decimals);
    return { id, label: nameOf(id, speech), ...marks(certainty, along), text: along.map(([from, to]) => (from === to ? at(from) : speech.t.ask.range(at(from), at(to)))).join(speech.t.ask.comma) };
  };
  return [...answer.items, ...answer.townships].filter(({ along }) => along.length > 0).map(row);
}

/** What the chart of an answer shows. */
export function answerRows(request: Request, answer: Answer, speech: Speech): AnswerRows {
  const title = speech.t.ask.chartOf(headOf(request, speech), speech.t.ask.chart[answer.kind]);
  switch (answer.kind) {
    case 'within': case 'inside': return { title, rows: townshipRows(answer, speech) };
    case 'along': return { title, rows: alongRows(answer, speech), end: answer.size ?? undefined };
    case 'nearest': return { title, rows: answer.items.map((item) => ({ id: item.id, label: nameOf(item.id, speech), ...marks(item.certainty, [[0, item.nearKm ?? 0]]), text: speech.t.ask.kmAt(measured(item.nearKm ?? 0, item.decimals, speech.t)) })) };
    case 'crossings': {
      const id = request.subject.id;
      const at = (km: number) => alongText(km, answer.decimals);
      const met = answer.crossings.map(({ alongKm }): AnswerRow => ({ id, label: headOf(request, speech), ...marks(answer.certainty, [[alongKm, alongKm]]), text: speech.t.ask.kmAt(at(alongKm)) }));
      const shared = answer.together.map(([from, to]): AnswerRow => ({ id, label: headOf(request, speech), ...marks(answer.certainty, [[from, to]]), text: speech.t.ask.kmSpan(at(from), at(to)) }));
      return { title, rows: [...met, ...shared] };
    }
    case 'overlap': {
      const row = (id: string, whole: number): AnswerRow => ({ id, label: subjectName(speech.pack, speech.sketches, id, speech.language, speech.t), ...marks(answer.certainty, [[0, answer.areaKm2]]), outline: [[0, whole]], text: `${percent(answer.areaKm2 / whole, answer.decimals, speech.t)} % · ${measured(whole, answer.decimals, speech.t)} km²` });
      return { title, rows: [row(request.subject.id, answer.subjectKm2), ...(request.other ? [row(request.other.id, answer.otherKm2)] : [])] };
    }
  }
}
