import { fittingShapes } from '../src/pack/checkFeature';
import { crsName, isDegreesName } from '../src/domain/crsName';
import type { Fault } from '../src/domain/fault';
import type { Layer } from '../src/domain/layer';
import type { Pack } from '../src/domain/pack';
import { datumOf, degreeDatums, type Datum } from './adoptDatum';
import type { Bad, Delivered, Delivery } from './adoptDelivered';
import { adoptedFiles, type Provenance } from './adoptFiles';
import { matchFeatures, type Matching } from './adoptMatch';
import { hiddenShift, movesOf, type Moves, type Shift } from './adoptMoves';
import { placeMatches } from './adoptPlace';
import { misfitOf, type Misfit } from '../src/domain/tiling';
import { adoptWords, Refused } from './adoptWords';
import { checkPackFiles } from './packFolder';

/** What a person wishes to adopt, as the command line says it. */
export interface AdoptWish {
  readonly layer: string;
  readonly file: string;
  readonly pack: string;
  readonly datum?: string | undefined;
  readonly proj4?: string;
  readonly source?: string;
  readonly sourceTitle?: string;
  readonly sourceTitleEn?: string;
  readonly licence?: string;
  readonly accuracy?: string;
  readonly shiftIsReal: boolean;
}

/** Everything that would be written, and what there is to say about it. */
export interface Plan extends Matching {
  readonly layer: Layer;
  readonly datum: Datum;
  readonly northFirst: boolean;
  readonly moves: Moves;
  readonly shift: Shift | null;
  readonly grade: string;
  /** Features whose name had to move into their new shape. */
  readonly labels: readonly string[];
  /** How far the townships are from tiling the outline once either is adopted. */
  readonly misfit: Misfit | null;
  /** Lines at the file's end that were taken for notes. */
  readonly notes: number;
  /** Marks spread over the old areas of adopted townships. */
  readonly spread: number;
  /** True where the pack's approval lapses with the change. */
  readonly wasApproved: boolean;
  /** New text by path in the pack. */
  readonly files: Readonly<Record<string, string>>;
  /** Errors the pack would have that it does not have now. */
  readonly faults: readonly Fault[];
}

/** Fewest features whose common shift is no accident. */
const fewest = 2;

/** Works out the whole adoption without writing anything; throws `Refused`. */
export function planAdoption(wish: AdoptWish, delivery: Delivery, files: Readonly<Record<string, string>>): Plan {
  const before = checkPackFiles(files);
  const pack = before.pack;
  if (!pack) throw new Refused((words) => words.noPack);
  const layer = pack.layers.find(({ id }) => id === wish.layer);
  if (!layer) throw new Refused((words) => words.noLayer(wish.layer, pack.layers.map(({ id }) => id)));
  const datum = declaredDatum(wish, delivery);
  const { fitting, bad: misshapen } = siftKinds(delivery.items, layer);
  const matching = matchFeatures(layer.features, fitting, [...delivery.bad, ...misshapen]);
  const { placed, bad, northFirst } = placeMatches(matching.matches, datum, pack.bounds);
  const shift = hiddenShift(placed, datum);
  if (shift && shift.count >= fewest && !wish.shiftIsReal) throw new Refused((words) => words.shift(shift.medianM, shift.datum, shift.count));
  const adopted = adoptedFiles(files, layer, placed, provenanceOf(wish, pack));
  const known = new Set(before.faults.map(nameOf));
  const after = checkPackFiles({ ...files, ...adopted.files });
  const faults = after.faults.filter((fault) => fault.severity === 'error' && !known.has(nameOf(fault)));
  const moved = new Set(layer.drawing === 'places' ? placed.map(({ feature }) => feature.id) : []);
  return {
    ...matching, ...adopted, matches: placed, bad: [...matching.bad, ...bad], notes: delivery.notes, layer, datum, northFirst, moves: movesOf(placed), shift, faults, wasApproved: pack.approval.state === 'approved',
    misfit: after.pack && faults.length === 0 && ['boundary', 'places'].includes(layer.drawing) ? misfitOf(after.pack) : null,
    spread: pack.layers.flatMap(({ features }) => features).filter(({ properties }) => properties.grade === 'township' && moved.has(properties.township ?? '')).length,
  };
}

/** Parts what the layer can draw from what it cannot, such as the point of a township's name for its limits. */
function siftKinds(items: readonly Delivered[], { drawing }: Layer): { fitting: readonly Delivered[]; bad: readonly Bad[] } {
  const fits = ({ geometry }: Delivered): boolean => fittingShapes[drawing].includes(geometry.type);
  return { fitting: items.filter(fits), bad: items.filter((each) => !fits(each)).map(({ geometry, place, ...key }): Bad => ({ ...key, say: (words) => words.wrongKind(place(words), geometry.type, drawing) })) };
}

function nameOf({ code, file, feature }: Fault): string {
  return [code, file, feature].join(' ');
}

function declaredDatum({ datum, proj4 }: AdoptWish, { datums }: Delivery): Datum {
  const [only, ...others] = datums;
  if (others.length > 0) throw new Refused((words) => words.twoDatums(datums));
  // A `crs` of degrees says nothing between WGS 84 and GCJ-02: programs write it without being asked.
  const isVague = only !== undefined && datumOf(only)?.name !== only.toLowerCase() && isDegreesName(crsName(only) ?? '');
  const name = datum ?? (proj4 || isVague ? undefined : only);
  if (name === undefined && !proj4) throw new Refused((words) => (only === undefined ? words.noDatum : words.vagueDatum(only)));
  const found = datumOf(name === undefined ? '' : (degreeDatums.some((each) => each.name === name) ? name : (crsName(name) ?? name)), proj4);
  if (!found) throw new Refused((words) => words.badDatum((name ?? proj4 ?? '').slice(0, 80)));
  const inFile = only === undefined ? null : (datumOf(only) ?? datumOf(crsName(only) ?? only));
  const agrees = only === undefined || (isVague ? !found.isProjected : inFile?.name === found.name);
  if (!agrees) throw new Refused((words) => words.twoDatums([only, found.name]));
  return found;
}

function provenanceOf(wish: AdoptWish, pack: Pack): Provenance {
  const accuracyM = wish.accuracy === undefined ? undefined : Number(wish.accuracy);
  if (accuracyM !== undefined && !(accuracyM > 0 && accuracyM < 1e6)) throw new Refused((words) => words.badAccuracy(wish.accuracy ?? ''));
  const accuracy = accuracyM === undefined ? {} : { accuracyM };
  const { source, sourceTitle } = wish;
  if (sourceTitle?.trim()) {
    const licence = wish.licence ? { zh: wish.licence, en: wish.licence } : adoptWords.zh.defaultLicence;
    const id = freeId(source ?? `official-${wish.layer}`, pack);
    return { ...accuracy, source: id, entry: { id, title: { zh: sourceTitle, en: wish.sourceTitleEn ?? sourceTitle }, licence } };
  }
  if (!source) throw new Refused((words) => words.noSource);
  if (!pack.sources.some(({ id }) => id === source)) throw new Refused((words) => words.unknownSource(source));
  return { ...accuracy, source };
}

function freeId(wished: string, { sources }: Pick<Pack, 'sources'>): string {
  const taken = new Set(sources.map(({ id }) => id));
  let id = wished;
  for (let number = 2; taken.has(id); number += 1) id = `${wished}-${number}`;
  return id;
}
