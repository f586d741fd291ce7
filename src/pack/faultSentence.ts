import type { Fault, FaultCode, FaultParams } from '../domain/fault';
import type { Language } from '../domain/view';
import { faults as en } from '../messages/en/faults';
import { faults as zh } from '../messages/zh/faults';
import type { Messages } from '../messages/messages';

/** A fault in the words of one language. */
export interface FaultSentence {
  /** File, line and feature, as far as they are known. */
  readonly where: string;
  /** The whole sentence: where, and what is wrong. */
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
}

type Tell<C extends FaultCode> = (params: FaultParams[C]) => readonly [what: string, remedy: string];

const words: Readonly<Record<Language, typeof zh>> = { zh, en };

/** Says a fault in plain words: where it is, what is wrong, and what puts it right. */
export function faultSentence(fault: Fault, { language, pack }: Pick<Messages, 'language' | 'pack'>): FaultSentence {
  const [what, remedy] = (words[language][fault.code] as Tell<FaultCode>)(fault.params as never);
  const item = fault.feature === undefined ? '' : pack.item(itemKind(fault.file), fault.feature);
  const line = fault.line === undefined ? '' : pack.line(fault.line, fault.code === 'broken-json' ? fault.column : undefined);
  const where = pack.where(fault.file, line, item);
  return { where, what: pack.sentence(where, what), remedy };
}

function itemKind(file: string): 'feature' | 'claim' | 'project' | 'entry' | 'chapter' {
  if (file.endsWith('.md')) return 'chapter';
  if (file.endsWith('.geojson')) return 'feature';
  if (file === 'claims.json' || file === 'tables/actuals.csv') return 'claim';
  return file.endsWith('.csv') ? 'project' : 'entry';
}
