import * as v from 'valibot';
import { divisionColumns, divisionsFile } from '../../src/pack/checkDivisions';
import { parseJson } from '../../src/pack/parseJson';
import { manifestFile } from '../../src/pack/parts';
import { projectColumns, projectsFile } from '../../src/pack/readProjects';
import { readTable } from '../../src/pack/readTable';
import { geometrySchema } from '../../src/pack/schemaFeature';
import { editJson, putFirst } from '../editJson';
import { changeOf, linesOf, type Change } from './changes';
import { fixShape, type Done } from './fixShape';
import { objectsIn, type ListText } from './listText';
import { idFromName } from './makeId';

type Texts = Readonly<Record<string, string>>;
interface Raw { readonly id?: unknown; readonly properties?: Readonly<Record<string, unknown>> | null; readonly geometry?: unknown }
interface Open { readonly file: string; readonly drawing: string; readonly text: string; readonly list: ListText; readonly raws: readonly Raw[] }

const silent = (): void => {};
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The layers of a pack with ids where a name gives them, six decimals, rings wound rightly, features sorted by id. Of an approved pack nothing but the order is touched. */
export function fixLayers(files: Texts, sealedNumber: string | null): { files: Record<string, string>; changes: Change[] } {
  const layers = openLayers(files);
  const ids = idsOf(layers, files);
  const fixed: Record<string, string> = {};
  const changes = layers.flatMap((layer): Change[] => {
    const { file, list, raws, text } = layer;
    const told: Change[] = [];
    const lineOf = linesOf(text);
    const features = list.elements.map((element, index) => {
      const raw = raws[index] ?? {};
      const idDone = ids.get(raw) ?? [];
      const [made] = idDone.flatMap(([say, params]) => (say === 'id-made' || say === 'id-copied' ? [(params as { id: string }).id] : []));
      const named = made === undefined ? element.text : withId(element.text, raw, made);
      const shape = v.is(geometrySchema, raw.geometry) ? fixShape(named) : { text: named, done: [] };
      const line = lineOf(element.offset);
      const of = made ?? (isText(raw.id) ? raw.id : String(raw.properties?.['zh'] ?? index + 1));
      const done: readonly Done[] = [...idDone, ...shape.done];
      const isSealed = sealedNumber !== null && shape.text !== element.text;
      told.push(...(isSealed ? [changeOf(file, line, of, 'sealed', { number: sealedNumber })] : done.map(([say, params]) => changeOf(file, line, of, say, params))));
      return isSealed ? { id: raw.id, text: element.text } : { id: made ?? raw.id, text: shape.text };
    });
    const order = sorted(features.map(({ id }) => id));
    const moved = order.filter((from, to) => from !== to).length;
    if (moved > 0) told.push(changeOf(file, 1, 'features', 'sorted', { moved }));
    const next = list.written(order.map((index) => features[index]?.text ?? ''));
    if (next !== text) fixed[file] = next;
    return told;
  });
  return { files: fixed, changes };
}

/** The layers whose files can be read, and whose features are all objects. */
function openLayers(files: Texts): Open[] {
  const manifest = parseJson(manifestFile, files[manifestFile] ?? '', silent) as { layers?: unknown } | null | undefined;
  const entries = Array.isArray(manifest?.layers) ? (manifest.layers as readonly { file?: unknown; drawing?: unknown }[]) : [];
  const seen = new Set<string>();
  return entries.flatMap((entry): Open[] => {
    const file = isText(entry?.file) ? entry.file : '';
    const text = Object.hasOwn(files, file) ? files[file] : undefined;
    if (text === undefined || seen.has(file)) return [];
    seen.add(file);
    const value = parseJson(file, text, silent) as { features?: unknown } | null | undefined;
    const raws = Array.isArray(value?.features) ? (value.features as readonly Raw[]) : [];
    const list = objectsIn(text, 'features');
    const isWhole = raws.length > 0 && raws.length === list.elements.length && raws.every((raw) => typeof raw === 'object' && raw !== null && !Array.isArray(raw));
    return isWhole ? [{ file, drawing: String(entry.drawing ?? ''), text, list, raws }] : [];
  });
}

/** What is to be done about the ids of each feature that lacks one, or has two. */
function idsOf(layers: readonly Open[], files: Texts): ReadonlyMap<Raw, readonly Done[]> {
  const rows = readTable(divisionsFile, files[divisionsFile] ?? '', divisionColumns, silent) ?? [];
  const listed = new Map(rows.map(({ cells }) => [cells['code'], cells['id'] ?? '']));
  const projects = readTable(projectsFile, files[projectsFile] ?? '', projectColumns, silent) ?? [];
  const taken = new Map<string, number>(projects.map(({ cells }) => [cells['id'] ?? '', 1]));
  const take = (id: string): void => void taken.set(id, (taken.get(id) ?? 0) + 1);
  const wishes = layers.flatMap(({ raws, drawing }) => raws.map((raw) => {
    const [outer, inner] = [isText(raw.id) ? raw.id : null, isText(raw.properties?.['id']) ? raw.properties['id'] : null];
    const found = outer ?? inner;
    if (found !== null) return { raw, outer, inner, id: found, from: null };
    const { zh, en, code } = raw.properties ?? {};
    const inList = typeof code === 'string' ? listed.get(code) : undefined;
    return { raw, outer, inner, ...(inList ? { id: inList, from: 'list' as const } : idFromName({ zh, en, code, isDivision: drawing === 'villages' || drawing === 'communities' })) };
  }));
  for (const { id } of wishes) take(id);
  return new Map(wishes.map(({ raw, outer, inner, id, from }): [Raw, readonly Done[]] => {
    if (from === null) {
      if (outer === inner) return [raw, []];
      return [raw, [outer !== null && inner !== null ? ['ids-differ', { outer, inner }] : ['id-copied', { id }]]];
    }
    if (id === '') return [raw, [['id-nameless', {}]]];
    return [raw, [(taken.get(id) ?? 0) > 1 ? ['id-taken', { id }] : ['id-made', { id, from }]]];
  }));
}

/** A feature's text with its id at its top and among its properties; properties that are missing are left to the check. */
function withId(text: string, { id, properties }: Raw, wished: string): string {
  const put = (all: string, path: readonly string[], has: boolean): string => (has ? editJson(all, [...path, 'id'], wished) : putFirst(all, path, 'id', wished));
  const top = id === wished ? text : put(text, [], id !== undefined);
  if (typeof properties !== 'object' || properties === null || properties['id'] === wished) return top;
  return put(top, ['properties'], properties['id'] !== undefined);
}

/** The order of features by their id, those of one id as they stand; as they are where one has none. */
function sorted(ids: readonly unknown[]): number[] {
  const order = ids.map((_, index) => index);
  if (!ids.every(isText)) return order;
  return order.sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : (ids[a] as string) > (ids[b] as string) ? 1 : a - b));
}
