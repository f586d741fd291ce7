import type { Position } from 'geojson';
import { drawingKinds, shapeOf, type Draft, type Drawing, type DrawingKind, type Scenario } from '../domain/sketch';
import { marked, type KeptScenario, type Mark, type Stamp } from './marks';

/** Most drawings of a scenario that the panel and the map can carry. */
export const mostKept = 20_000;

/** A row of the device's storage that is no whole scenario: it is left as it lies there, and what can be read of it can be taken out. */
export interface DamagedRow {
  readonly id: string;
  /** Empty where not even a name can be read. */
  readonly name: string;
  readonly why: 'damaged' | 'tooMany';
  readonly readable: readonly Drawing[];
  /** How many drawings cannot be read. */
  readonly lost: number;
  /** As it lies there. */
  readonly row: unknown;
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isPosition = (value: unknown): value is Position => Array.isArray(value) && value.length >= 2 && value.every((each) => typeof each === 'number' && Number.isFinite(each)) && Math.abs(value[0] as number) <= 180 && Math.abs(value[1] as number) <= 90;
const areAll = (value: unknown, fewest: number): value is Position[] => Array.isArray(value) && value.length >= fewest && value.every(isPosition);
const isKind = (value: unknown): value is DrawingKind => drawingKinds.some((each) => each === value);

function isShape(value: unknown, kind: DrawingKind): value is Drawing['geometry'] {
  if (!isObject(value) || value['type'] !== shapeOf(kind)) return false;
  const at = value['coordinates'];
  switch (shapeOf(kind)) {
    case 'Point': return isPosition(at);
    case 'LineString': return areAll(at, 2);
    case 'Polygon': return Array.isArray(at) && at.length > 0 && at.every((ring) => areAll(ring, 4));
  }
}

function readDrawing(value: unknown): Drawing | null {
  if (!isObject(value)) return null;
  const { id, kind, name, geometry, attributes } = value;
  if (typeof id !== 'string' || id === '' || typeof name !== 'string' || !isKind(kind) || !isShape(geometry, kind)) return null;
  if (attributes !== undefined && (!isObject(attributes) || Array.isArray(attributes))) return null;
  return value as unknown as Drawing;
}

function readDraft(value: unknown): Draft | null | undefined {
  if (value === null || value === undefined) return null;
  return isObject(value) && isKind(value['kind']) && areAll(value['positions'], 1) ? (value as unknown as Draft) : undefined;
}

const isStamp = (value: unknown): value is Stamp => isObject(value) && typeof value['at'] === 'number' && Number.isFinite(value['at']) && typeof value['by'] === 'string';
const isMark = (value: unknown): value is Mark => isStamp(value) && typeof (value as Partial<Mark>).rank === 'number';

/** Marks of a row; those that an older atlas did not write, or that are damaged, are made anew from the time of its last change. */
function readMarks(scenario: Scenario, { marks, named, drafted }: Fields): KeptScenario {
  const sound = marks instanceof Map ? [...(marks as Map<unknown, unknown>)].filter((each): each is [string, Mark] => typeof each[0] === 'string' && isMark(each[1])) : [];
  const whole = marked(scenario, new Map(sound));
  return { ...whole, ...(isStamp(named) ? { named } : {}), ...(isStamp(drafted) ? { drafted } : {}) };
}

/** A row of the device's storage as a scenario; what is no whole scenario is told as damaged, and changed in nothing. */
export function readRow(row: unknown): KeptScenario | DamagedRow {
  const fields = isObject(row) ? row : {};
  const { id, name, drawings, changed } = fields;
  const list: unknown[] = Array.isArray(drawings) ? drawings : [];
  const tooMany = list.length > mostKept;
  const read = (tooMany ? [] : list).flatMap((each) => readDrawing(each) ?? []);
  const readable = [...new Map(read.map((each) => [each.id, each])).values()];
  const draft = readDraft(fields['draft']);
  if (typeof id === 'string' && typeof name === 'string' && typeof changed === 'string' && Array.isArray(drawings) && readable.length === list.length && draft !== undefined) {
    return readMarks({ id, name, drawings: readable, draft, changed }, fields);
  }
  return { id: typeof id === 'string' ? id : '', name: typeof name === 'string' ? name : '', why: tooMany ? 'tooMany' : 'damaged', readable, lost: list.length - readable.length, row };
}

/** True for a row that could not be read. */
export const isDamaged = (read: KeptScenario | DamagedRow): read is DamagedRow => 'why' in read;
