import { statSync, readFileSync } from 'node:fs';
import { decodeAnyText, decodeText } from '../src/domain/decodeText';
import { foreignBytes, foreignText } from '../src/domain/foreignFormat';
import { readCsv } from './adoptCsv';
import type { Delivery } from './adoptDelivered';
import { readGeojson } from './adoptGeojson';
import { Refused } from './adoptWords';
import { largestFile } from './packFolder';

/** Reads what an authority delivered, CSV or GeoJSON; throws `Refused` where it is neither, and says what it is where that can be told. */
export function readDelivery(path: string): Delivery {
  if (statSync(path).size > largestFile) throw new Refused((words) => words.tooLarge(largestFile / 1e6));
  const bytes = readFileSync(path);
  const binary = foreignBytes(bytes);
  if (binary) throw new Refused((words) => words.foreign(binary));
  const decoded = decodeText(bytes);
  const text = decoded?.text ?? decodeAnyText(bytes);
  if (text === null) throw new Refused((words) => words.notText);
  const format = foreignText(text);
  if (format) throw new Refused((words) => words.foreign(format));
  const encoding = decoded === null ? 'UTF-16' : decoded.encoding === 'utf-8' ? 'UTF-8' : 'GBK';
  return { ...(/^[{[\u001e]/.test(text.replace(/^\ufeff/, '').trimStart()) ? readGeojson(text) : readCsv(text)), encoding };
}
