import type { Answer, Request } from './answer';
import { answerTo } from './answerTo';
import type { AskPack } from './askPack';
import { layOut, type Ground } from './ground';
import { partOf, type Steps } from './steps';

/** Answers questions about one pack: the first lays it out, later ones find it so. */
export function workOn(pack: AskPack): (request: Request) => Steps<Answer> {
  let ground: Ground | null = null;
  return function* work(request) {
    ground ??= yield* partOf(layOut(pack), 0, 0.5);
    return yield* partOf(answerTo(ground, request), 0.5, 1);
  };
}
