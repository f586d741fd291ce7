import type { Answer, Request } from './answer';
import type { AskPack } from './askPack';

/** What the page says to the worker: here is the pack, answer this, never mind that one. */
export type ToWorker =
  | { readonly type: 'pack'; readonly pack: AskPack }
  | { readonly type: 'ask'; readonly id: number; readonly request: Request }
  | { readonly type: 'cancel'; readonly id: number };

/** What the worker says to the page. */
export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly share: number }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
