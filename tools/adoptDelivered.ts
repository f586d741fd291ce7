import { readCode } from '../src/domain/divisionCode';
import type { Shape } from '../src/domain/layer';
import { Refused, type AdoptWords } from './adoptWords';

/** By what a delivered thing is joined to a feature: one of the two at least. */
export interface Key {
  readonly id?: string;
  readonly code?: string;
}

/** Where a thing stands in its file, in words. */
export type PlaceWords = (words: AdoptWords) => string;

/** One thing a file delivers, its geometry still in the file's own datum. */
export interface Delivered extends Key {
  readonly geometry: Shape;
  readonly place: PlaceWords;
}

/** A row or feature that cannot be used, and why; its key where that much could be read. */
export interface Bad extends Key {
  readonly say: PlaceWords;
}

export interface Delivery {
  readonly items: readonly Delivered[];
  readonly bad: readonly Bad[];
  /** Every datum the file itself names. */
  readonly datums: readonly string[];
  /** Lines at the file's end that say what it is: no rows. */
  readonly notes: number;
  readonly encoding: string;
}

/** Reads each row or feature for itself: what one of them throws as `Refused` makes it a bad one, and leaves the others. */
export function sift<R>(rows: readonly R[], placeOf: (row: R) => PlaceWords, keyOf: (row: R, place: PlaceWords) => Key, shapeOf: (row: R, place: PlaceWords) => Shape): Pick<Delivery, 'items' | 'bad'> {
  const items: Delivered[] = [];
  const bad: Bad[] = [];
  for (const row of rows) {
    const place = placeOf(row);
    let key: Key = {};
    try {
      key = keyOf(row, place);
      if (key.id === undefined && key.code === undefined) throw new Refused((words) => words.noKey(place(words)));
      items.push({ ...key, place, geometry: shapeOf(row, place) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      bad.push({ ...key, say: error.say });
    }
  }
  return { items, bad };
}

/** The key that an id and the cell of a code give; throws `Refused` for a code that is none, or has lost its digits. */
export function keyFrom(id: string | undefined, cell: string, place: PlaceWords): Key {
  const read = readCode(cell);
  if (read === 'lost') throw new Refused((words) => words.lostCode(place(words), cell.slice(0, 40)));
  if (read === 'other') throw new Refused((words) => words.badCode(place(words), cell.slice(0, 40)));
  return { ...(id ? { id } : {}), ...(typeof read === 'object' ? { code: read.code } : {}) };
}

/** The names that tables give their columns, the atlas's own exports among them, and what they mean here. */
export const synonyms: Readonly<Record<'id' | 'code' | 'lon' | 'lat' | 'x' | 'y' | 'datum', readonly string[]>> = {
  id: ['id', '编号'],
  code: ['code', '代码', '区划代码', '行政区划代码', '统计用区划代码', '村代码', 'division code'],
  lon: ['lon', 'lng', 'long', 'longitude', '经度'],
  lat: ['lat', 'latitude', '纬度'],
  x: ['x', 'x坐标', '坐标x'],
  y: ['y', 'y坐标', '坐标y'],
  datum: ['datum', 'crs', '坐标系'],
};
