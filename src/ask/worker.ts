import type { FromWorker, ToWorker } from './workerTalk';
import { Cancelled, inSlices } from './slices';
import { workOn } from './workOn';

/** Milliseconds of work before a message to cancel is looked for. */
const sliceMs = 40;

let work: ReturnType<typeof workOn> | null = null;
const cancelled = new Set<number>();
const say = (message: FromWorker): void => postMessage(message);

async function answer({ id, request }: ToWorker & { readonly type: 'ask' }): Promise<void> {
  try {
    if (!work) throw new Error('asked before there was a pack');
    say({ type: 'answer', id, answer: await inSlices(work(request), { sliceMs, onprogress: (share) => say({ type: 'progress', id, share }), isCancelled: () => cancelled.has(id) }) });
  } catch (error) {
    if (!(error instanceof Cancelled)) say({ type: 'failed', id, message: String(error) });
  } finally {
    cancelled.delete(id);
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'pack') work = workOn(data.pack);
  else if (data.type === 'cancel') cancelled.add(data.id);
  else void answer(data);
});
