import type { Answer, Request } from './answer';
import { askNearest } from './askNearest';
import { askCrossings, askOverlap } from './askPair';
import { askReach } from './askReach';
import type { Ground } from './ground';
import type { Steps } from './steps';

/** Works out the answer to a question, in steps that yield the share done. */
export function answerTo(ground: Ground, request: Request): Steps<Answer> {
  switch (request.question.kind) {
    case 'within': case 'inside': case 'along': return askReach(ground, request);
    case 'nearest': return askNearest(ground, request);
    case 'crossings': return askCrossings(ground, request);
    case 'overlap': return askOverlap(ground, request);
  }
}
