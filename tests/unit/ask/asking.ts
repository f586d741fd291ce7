import type { Answer, ReachAnswer, Request } from '../../../src/ask/answer';
import { answerTo } from '../../../src/ask/answerTo';
import { askPackOf } from '../../../src/ask/askPack';
import { layOut, type Ground } from '../../../src/ask/ground';
import { isRequest, requestOf, sketchesOf } from '../../../src/ask/targets';
import type { Pack } from '../../../src/domain/pack';
import type { Question } from '../../../src/domain/question';
import type { Overlay } from '../../../src/domain/scene';

/** Takes all the steps of some work at once. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

type AnswerOf<K> = K extends ReachAnswer['kind'] ? ReachAnswer : Extract<Answer, { kind: K }>;

export const groundOf = (pack: Pack): Ground => finish(layOut(askPackOf(pack)));

export function request(pack: Pack, question: Question, overlays: readonly Overlay[] = []): Request {
  const found = requestOf(pack, sketchesOf(overlays), question);
  if (!isRequest(found)) throw new Error(JSON.stringify(found));
  return found;
}

/** The answer to a question about a pack and some sketches. */
export function ask<K extends Question['kind']>(pack: Pack, question: Question & { readonly kind: K }, overlays: readonly Overlay[] = [], ground = groundOf(pack)): AnswerOf<K> {
  return finish(answerTo(ground, request(pack, question, overlays))) as AnswerOf<K>;
}
