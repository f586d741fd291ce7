import type { Answer, ReachAnswer } from '../../../../ask/answer';
import { grouped, rangeOf } from '../../../../ask/counts';
import type { AnswerRow } from '../../../../charts/answerBars';
import { formatNumber } from '../../../../domain/claims';
import { headOf, nameOf, percent, rangeText, type Speech } from './answerWords';
import { measured, subjectName } from './subjects';
import type { Request } from '../../../../ask/answer';

/** The chart of an answer: its rows, and where its scale ends if not at the largest value. */
export interface AnswerRows {
  readonly title: string;
  readonly rows: readonly AnswerRow[];
  readonly end?: number;
}

/** Villages and communities of each township that the reach touches: certain ones solid, possible ones hollow behind. */
function townshipRows(answer: ReachAnswer, speech: Speech): AnswerRow[] {
  const counted = new Set(speech.pack.layers.filter(({ drawing }) => drawing === 'villages' || drawing === 'communities').map(({ id }) => id));
  const places = grouped(answer.items.filter((item) => item.layer !== null && counted.has(item.layer) && item.township !== null), (item) => item.township!);
  const ids = answer.townships.map(({ id }) => id);
  return [...ids, ...[...places.keys()].filter((id) => !ids.includes(id))].map((id) => {
    const range = rangeOf(places.get(id) ?? []);
    return { id, label: nameOf(id, speech), solid: [[0, range.low]], hollow: [[0, range.high]], text: rangeText(range, speech.t) };
  });
}

function alongRows(answer: ReachAnswer, speech: Speech): AnswerRow[] {
  const span = ([from, to]: readonly [number, number]) => (from === to ? measured(from) : speech.t.ask.range(measured(from), measured(to)));
  const row = (id: string, along: ReachAnswer['items'][number]['along'], isSure: boolean): AnswerRow => ({ id, label: nameOf(id, speech), solid: isSure ? along : [], hollow: isSure ? [] : along, text: along.map(span).join(speech.t.ask.comma) });
  const placed = answer.items.filter((item) => item.along.length > 0).map((item) => row(item.id, item.along, true));
  return [...placed, ...answer.townships.filter(({ along }) => along.length > 0).map((each) => row(each.id, each.along, false))];
}

/** What the chart of an answer shows. */
export function answerRows(request: Request, answer: Answer, speech: Speech): AnswerRows {
  const title = speech.t.ask.chart[answer.kind];
  switch (answer.kind) {
    case 'within': case 'inside': return { title, rows: townshipRows(answer, speech) };
    case 'along': return { title, rows: alongRows(answer, speech), end: answer.size ?? undefined };
    case 'nearest': return { title, rows: answer.items.map((item) => ({ id: item.id, label: nameOf(item.id, speech), solid: [[0, item.nearKm ?? 0]], hollow: [], text: speech.t.ask.kmAt(measured(item.nearKm ?? 0)) })) };
    case 'crossings': {
      const id = request.subject.id;
      const met = answer.crossings.map(({ alongKm }): AnswerRow => ({ id, label: headOf(request, speech), solid: [[alongKm, alongKm]], hollow: [], text: speech.t.ask.kmAt(measured(alongKm)) }));
      const shared = answer.together.map(([from, to]): AnswerRow => ({ id, label: headOf(request, speech), solid: [[from, to]], hollow: [], text: speech.t.ask.kmSpan(measured(from), measured(to)) }));
      return { title, rows: [...met, ...shared] };
    }
    case 'overlap': {
      const row = (id: string, whole: number): AnswerRow => ({ id, label: subjectName(speech.pack, speech.sketches, id, speech.language, speech.t), solid: [[0, answer.areaKm2]], hollow: [[0, whole]], text: `${percent(answer.areaKm2 / whole)} % · ${formatNumber(Number(whole.toFixed(2)))} km²` });
      return { title, rows: [row(request.subject.id, answer.subjectKm2), ...(request.other ? [row(request.other.id, answer.otherKm2)] : [])] };
    }
  }
}
