import { inSlices } from '../../../../ask/slices';
import type { Box } from '../../../../domain/camera';
import { decodeAnyText } from '../../../../domain/decodeText';
import { foreignBytes } from '../../../../domain/foreignFormat';
import type { Drawing } from '../../../../domain/sketch';
import type { Language } from '../../../../domain/view';
import type { Messages } from '../../../../messages/messages';
import { mostCharacters, readGeojson, readingGeojson, type FeatureFault, type FileFault, type ReadFile, type Taken } from '../../../../sketch/readGeojson';

/** What a file became: drawings for a new scenario where there are any, and what is to be told. */
export interface Imported {
  /** The id it had where it was drawn. */
  readonly id: string | null;
  readonly name: string;
  readonly drawings: readonly Drawing[];
  /** Says what is wrong with the whole file; `null` where it could be read. */
  readonly fault: string | null;
  readonly refused: readonly string[];
  /** What was done to drawings that were taken, a sentence each. */
  readonly notes: readonly string[];
}

const nothing = { id: null, name: '', drawings: [], refused: [], notes: [] };

function reason(fault: FeatureFault, t: Messages): string {
  const words = t.sketch.refusals;
  switch (fault.what) {
    case 'geometry': return words.geometry(fault.type);
    case 'vertices': return words.vertices(fault.count);
    case 'fewVertices': return words.fewVertices;
    case 'shape': return words.at(words.shapes[fault.kind], fault.at);
    default: return words.at(t.sketch.placeFaults[fault.what], fault.at);
  }
}

function faultSentence(fault: FileFault, t: Messages): string {
  const words = t.sketch;
  switch (fault.what) {
    case 'notJson': return words.notJson(fault.line);
    case 'crs': return words.foreignCrs(fault.name);
    case 'foreign': return words.foreign(words.formats[fault.format]);
    default: return words.fileFaults[fault.what];
  }
}

function notesOf({ layerName, turned, crossed, heights, cleaned, withoutAttributes }: Taken, t: Messages): string[] {
  const words = t.sketch;
  const counted = ([[crossed, words.crossedTaken], [heights, words.heights], [cleaned, words.cleaned], [withoutAttributes, words.withoutAttributes]] as const).flatMap(([n, say]) => (n ? say(n) : []));
  const plane = turned && (turned.by === 'name' ? words.turnedByName(turned.name) : words.turnedByZone(turned.zone, turned.isAssumed));
  return [...(layerName ? [words.byFileName(layerName)] : []), ...(plane ? [plane] : []), ...counted];
}

function told(read: ReadFile, t: Messages): Imported {
  if (read.fault) return { ...nothing, fault: faultSentence(read.fault, t) };
  const refused = read.refused.map((fault) => t.sketch.refusedOne(fault.index, fault.name, reason(fault, t)));
  return { id: read.id, name: read.name, drawings: read.drawings, fault: null, refused, notes: read.drawings.length ? notesOf(read, t) : [] };
}

/** Reads a GeoJSON file's text; every trouble comes back as a sentence. */
export function importText(text: string, reach: Box, language: Language, t: Messages): Imported {
  return told(readGeojson(text, reach, language), t);
}

/** Milliseconds of reading before clicks and drawing get their turn. */
const sliceMs = 12;

/** Reads a file a person chose, a slice at a time, so that the page goes on meanwhile; whatever goes wrong comes back as a sentence. */
export async function importFile(file: Blob, reach: Box, language: Language, t: Messages): Promise<Imported> {
  const words = t.sketch.fileFaults;
  if (file.size > mostCharacters * 2) return { ...nothing, fault: words.tooLarge };
  try {
    const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
    if (bytes === null) return { ...nothing, fault: words.unread };
    const format = foreignBytes(bytes);
    if (format) return told({ fault: { what: 'foreign', format } }, t);
    const text = decodeAnyText(bytes);
    if (text === null) return { ...nothing, fault: words.notText };
    return told(await inSlices(readingGeojson(text, reach, language), { sliceMs, onprogress: () => undefined, isCancelled: () => false }), t);
  } catch {
    return { ...nothing, fault: words.failed };
  }
}
