import { join } from 'node:path';
import type { Fault } from '../src/domain/fault';
import type { Messages } from '../src/messages/messages';
import { faultSentence } from '../src/pack/faultSentence';
import { plainText } from './say';

/** Each fault as lines for a terminal: a place an editor can open, the sentence, the remedy. */
export function faultLines(faults: readonly Fault[], folder: string, t: Pick<Messages, 'language' | 'pack'>): string[] {
  return faults.flatMap((fault) => {
    const { what, remedy } = faultSentence(fault, t);
    const place = [join(folder, fault.file), fault.line, fault.line === undefined ? undefined : fault.column].filter((part) => part !== undefined).join(':');
    return [`${plainText(place)}  ${t.pack.severity[fault.severity]}  [${fault.code}]`, `  ${plainText(what)}`, `  ${plainText(remedy)}`];
  });
}
