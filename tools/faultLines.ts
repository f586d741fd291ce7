import { join } from 'node:path';
import type { Fault } from '../src/domain/fault';
import type { Messages } from '../src/messages/messages';
import { faultSentence } from '../src/pack/faultSentence';

/** Each fault as lines for a terminal: a place an editor can open, the sentence, the remedy. */
export function faultLines(faults: readonly Fault[], folder: string, t: Pick<Messages, 'language' | 'pack'>): string[] {
  return faults.flatMap((fault) => {
    const { what, remedy } = faultSentence(fault, t);
    const place = [join(folder, fault.file), fault.line, fault.line === undefined ? undefined : fault.column].filter((part) => part !== undefined).join(':');
    return [`${place}  ${t.pack.severity[fault.severity]}  [${fault.code}]`, `  ${plain(what)}`, `  ${plain(remedy)}`];
  });
}

/** A text from a pack without control characters, which could otherwise repaint a terminal. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}
