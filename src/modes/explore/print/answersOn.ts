import type { Asked } from '../../../ask/asking';
import { gradeSentence, sentenceOf, type Speech } from '../panels/ask/answerWords';

/** The answer to the question of the hour as it is copied: its sentence with method and date, and how sure it is. Nothing while there is none. */
export function answersOn(asked: Asked, speech: Speech): readonly string[] {
  return asked.state === 'answered' ? [sentenceOf(asked.request, asked.answer, asked.date, speech), gradeSentence(asked.answer, speech)] : [];
}
