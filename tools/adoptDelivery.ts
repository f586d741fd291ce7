import { statSync, readFileSync } from 'node:fs';
import type { Shape } from '../src/domain/layer';
import { Refused, type AdoptWords } from './adoptWords';
import { readCsv } from './adoptCsv';
import { readGeojson } from './adoptGeojson';
import { decodeText } from '../src/domain/decodeText';
import { largestFile } from './packFolder';

/** One thing a file delivers, its geometry still in the file's own datum. */
export interface Delivered {
  readonly id?: string;
  readonly code?: string;
  readonly geometry: Shape;
  /** Where it stands in the file, in words. */
  readonly place: (words: AdoptWords) => string;
}

export interface Delivery {
  readonly items: readonly Delivered[];
  /** Every datum the file itself names. */
  readonly datums: readonly string[];
  readonly encoding: string;
}

/** Reads what an authority delivered, CSV or GeoJSON; throws `Refused` where it is neither or says two things at once. */
export function readDelivery(path: string): Delivery {
  if (statSync(path).size > largestFile) throw new Refused((words) => words.tooLarge(largestFile / 1e6));
  const decoded = decodeText(readFileSync(path));
  if (!decoded) throw new Refused((words) => words.notText);
  const delivery = decoded.text.trimStart().startsWith('{') ? readGeojson(decoded.text) : readCsv(decoded.text);
  for (const key of ['id', 'code'] as const) refuseDuplicates(delivery.items, key);
  return { ...delivery, encoding: decoded.encoding === 'utf-8' ? 'UTF-8' : 'GBK' };
}

function refuseDuplicates(items: readonly Delivered[], key: 'id' | 'code'): void {
  const places = new Map<string, Delivered['place'][]>();
  for (const item of items) {
    const value = item[key];
    if (value !== undefined) places.set(value, [...(places.get(value) ?? []), item.place]);
  }
  for (const [value, found] of places) if (found.length > 1) throw new Refused((words) => words.duplicate(value, found.map((place) => place(words))));
}

/** A 12-digit code, or undefined where the cell is empty; throws `Refused` for anything else. */
export function codeOf(text: string, place: Delivered['place']): string | undefined {
  if (text === '') return undefined;
  if (!/^\d{12}$/.test(text)) throw new Refused((words) => words.badCode(place(words), text.slice(0, 40)));
  return text;
}

/** The names that tables give their columns, and what they mean here. */
export const synonyms: Readonly<Record<'id' | 'code' | 'lon' | 'lat' | 'x' | 'y' | 'datum', readonly string[]>> = {
  id: ['id'],
  code: ['code', '代码', '区划代码', '行政区划代码', '统计用区划代码', '村代码'],
  lon: ['lon', 'lng', 'long', 'longitude', '经度'],
  lat: ['lat', 'latitude', '纬度'],
  x: ['x', 'x坐标', '坐标x'],
  y: ['y', 'y坐标', '坐标y'],
  datum: ['datum', 'crs', '坐标系'],
};
