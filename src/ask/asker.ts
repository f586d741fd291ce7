import type { Answer, Request } from './answer';
import type { AskPack } from './askPack';
import type { FromWorker, ToWorker } from './workerTalk';
import { Cancelled, inSlices } from './slices';
import type { workOn } from './workOn';
import url from './worker?worker&url';

/** An answer on its way. */
export interface Asking {
  /** Rejects with `Cancelled` once it is cancelled, with another error where the question could not be answered. */
  readonly answer: Promise<Answer>;
  cancel(): void;
}

/** Answers questions about one pack, away from the page's own thread where the browser lets it. */
export interface Asker {
  ask(request: Request, onprogress: (share: number) => void): Asking;
}

/** Milliseconds of work on the page's own thread before it may draw and be clicked again. */
const sliceMs = 8;

interface Waiting {
  readonly request: Request;
  readonly onprogress: (share: number) => void;
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
  readonly reject: (error: Error) => void;
  isCancelled: boolean;
}

/** Starts a worker, or returns `null` where the browser refuses one at once, as it does on `file://`. */
function startWorker(): Worker | null {
  try {
    return new Worker(url, { type: 'module' });
  } catch {
    return null;
  }
}

/** Begins to answer questions about a pack. A worker that never comes to life is given up, and what it was asked is worked out on the page's own thread. */
export function startAsker(pack: AskPack, start: () => Worker | null = startWorker): Asker {
  const waiting = new Map<number, Waiting>();
  let worker = start();
  let last = 0;
  let here: Promise<ReturnType<typeof workOn>> | null = null;

  async function answerHere(each: Waiting): Promise<Answer> {
    here ??= import('./workOn').then((module) => module.workOn(pack));
    // What could not be fetched now may be there for the next question.
    here.catch(() => (here = null));
    const work = await here;
    return inSlices(work(each.request), { sliceMs, onprogress: each.onprogress, isCancelled: () => each.isCancelled });
  }

  function hear({ data }: MessageEvent<FromWorker>): void {
    const each = waiting.get(data.id);
    if (!each) return;
    if (data.type === 'progress') return each.onprogress(data.share);
    waiting.delete(data.id);
    if (data.type === 'answer') each.resolve(data.answer);
    else each.reject(new Error(data.message));
  }

  function giveUp(): void {
    worker?.terminate();
    worker = null;
    for (const each of waiting.values()) each.resolve(answerHere(each));
    waiting.clear();
  }

  worker?.addEventListener('message', hear);
  worker?.addEventListener('error', giveUp);
  const say = (message: ToWorker): void => worker?.postMessage(message);
  say({ type: 'pack', pack });

  return {
    ask(request, onprogress) {
      const id = ++last;
      let each: Waiting | null = null;
      const answer = new Promise<Answer>((resolve, reject) => {
        each = { request, onprogress, resolve, reject, isCancelled: false };
        if (!worker) return resolve(answerHere(each));
        waiting.set(id, each);
        say({ type: 'ask', id, request });
      });
      return {
        answer,
        cancel() {
          if (each) each.isCancelled = true;
          each?.reject(new Cancelled());
          if (waiting.delete(id)) say({ type: 'cancel', id });
        },
      };
    },
  };
}
