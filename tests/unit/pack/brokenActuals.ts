import { actualsFile } from '../../../src/pack/readActuals';
import { actualFaults } from './actualFaults';
import type { BrokenPack } from './brokenPacks';
import { soundPack } from './soundPack';
import type { FaultCode } from '../../../src/domain/fault';

const header = 'claim,value,unit,as_of,source\n';
const sound = 'renewals,1,个,2031-09-30,住建局\n';

function withRow(code: FaultCode, row: string): BrokenPack {
  const id = row.split(',')[0] ?? '';
  const named = actualFaults.find((each) => each.row === row)?.named ?? true;
  return { code, file: actualsFile, files: { ...soundPack(), [actualsFile]: `${header}${sound}${row}\n` }, on: row, ...(named ? { feature: id } : {}) };
}

/** One way for each kind of fault of what a bureau reports; `actualFaults.ts` has them all. */
export const ofActuals: readonly BrokenPack[] = [
  ...[...new Map(actualFaults.map((each) => [each.code, each])).values()].map(({ code, row }) => withRow(code as FaultCode, row)),
  { code: 'utf-16', file: actualsFile, files: { ...soundPack(), [actualsFile]: [...header].join('\u0000') } },
];
