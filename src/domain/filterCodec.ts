import type { Box } from './camera';
import { facets, filterParts, mostPicked, noFilter, type Facet, type Filter, type FilterPart } from './filter';
import { readKm, writeKm } from './distance';
import type { Known, Param } from './viewCodec';

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A short code of an id: so many base-62 digits of its FNV-1a hash. It depends on the id alone, so that a link survives changes of the pack. */
export function shortCode(id: string, length: number): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  let [rest, code] = [hash >>> 0, ''];
  for (let i = 0; i < length; i++) [code, rest] = [(digits[rest % 62] ?? '0') + code, Math.floor(rest / 62)];
  return code;
}

const letters: Readonly<Record<FilterPart, string>> = { themes: 't', tenses: 'e', sectors: 's', statuses: 'p', townships: 'w', grades: 'g', box: 'b', stretch: 'k', things: 'i', claims: 'c' };
/** Digits of a member's code; picked rows come from far larger sets. */
const codeLength = (part: FilterPart): number => (part === 'things' || part === 'claims' ? 5 : 3);

const number = (value: number, places: number): string => String(Number(value.toFixed(places)));

function writePart(filter: Filter, part: FilterPart): string {
  if (part === 'box') return (filter.box ?? []).map((each) => number(each, 4)).join('_');
  if (part === 'stretch') return (filter.stretch ?? []).map(writeKm).join('_');
  return filter[part].map((id) => shortCode(id, codeLength(part))).join('');
}

const numbers = (text: string): number[] => text.split('_').map((each) => (/^-?\d{1,4}(\.\d{1,4})?$/.test(each) ? Number(each) : NaN));

function readBox(text: string): Box | null {
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = numbers(text);
  const isSound = west >= -180 && west < east && east <= 180 && south >= -85 && south < north && north <= 85 && more.length === 0;
  return isSound ? [west, south, east, north] : null;
}

function readStretch(text: string): readonly [number, number] | null {
  const [from, to, ...more] = text.split('_').map((each) => readKm(each, 0, 9999));
  return from !== undefined && to !== undefined && from < to && more.length === 0 ? [from, to] : null;
}

/** The members a run of codes names; unknown codes, and those that two ids share, name none. */
function readMembers(text: string, part: Facet | 'things' | 'claims', known: Known): string[] {
  const length = codeLength(part);
  const ids = new Map<string, string | null>();
  for (const id of part === 'things' || part === 'claims' ? known[part] : known.facets[part]) {
    const code = shortCode(id, length);
    ids.set(code, ids.has(code) ? null : id);
  }
  const codes = text.match(new RegExp(`.{1,${length}}`, 'g')) ?? [];
  const members = codes.flatMap((code) => ids.get(code) ?? []);
  return [...new Set(members)].slice(0, facets.some((facet) => facet === part) ? undefined : mostPicked);
}

/** How many things a part of a filter names: members, or one for a box or a stretch. */
const sizeOf = (value: Filter[FilterPart]): number => (value === null ? 0 : typeof value[0] === 'number' ? 1 : value.length);

function sizeOfText(text: string): number {
  return text.split('*').reduce((sum, part) => {
    const named = filterParts.find((each) => letters[each] === part[0]);
    if (!named || named === 'box' || named === 'stretch') return sum + 1;
    return sum + Math.max(1, Math.ceil((part.length - 1) / codeLength(named)));
  }, 0);
}

/** `tXyzAbc*w0Qr*b113.98_33.55_114_33.6`: a letter a part, then three (of picked rows five) digits a member, or numbers. Good parts and members survive bad ones. */
export const filterParam: Param<Filter> = {
  name: 'f',
  write: (filter) => filterParts.map((part) => [letters[part], writePart(filter, part)] as const).filter(([, text]) => text).map(([letter, text]) => letter + text).join('*'),
  read(text, known) {
    const filter: Record<FilterPart, Filter[FilterPart]> = { ...noFilter };
    for (const each of text.split('*')) {
      const [part, rest] = [filterParts.find((name) => letters[name] === each[0]), each.slice(1)];
      if (part === 'box') filter.box = readBox(rest);
      else if (part === 'stretch') filter.stretch = readStretch(rest);
      else if (part) filter[part] = readMembers(rest, part, known);
    }
    return filterParts.some((part) => sizeOf(filter[part]) > 0) ? (filter as unknown as Filter) : undefined;
  },
  partial: (text, filter) => filterParts.reduce((sum, part) => sum + sizeOf(filter[part]), 0) !== sizeOfText(text),
};
