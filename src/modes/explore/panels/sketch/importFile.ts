import type { Box } from '../../../../domain/camera';
import type { Drawing } from '../../../../domain/sketch';
import type { Messages } from '../../../../messages/messages';
import { readGeojson, type FeatureFault } from '../../../../sketch/readGeojson';

/** What a file became: drawings for a new scenario where there are any, and what is to be told. */
export interface Imported {
  /** The id it had where it was drawn. */
  readonly id: string | null;
  readonly name: string;
  readonly drawings: readonly Drawing[];
  /** Says what is wrong with the whole file; `null` where it could be read. */
  readonly fault: string | null;
  readonly refused: readonly string[];
  /** What was left out of drawings that were taken. */
  readonly note: string | null;
}

function reason(fault: FeatureFault, t: Messages): string {
  const words = t.sketch.refusals;
  switch (fault.what) {
    case 'geometry': return words.geometry(fault.type);
    case 'vertices': return words.vertices(fault.count);
    case 'fewVertices': return words.fewVertices;
    case 'shape': return words.shapes[fault.kind];
    default: return words.at(t.sketch.placeFaults[fault.what], fault.at);
  }
}

/** Reads a GeoJSON file's text; every trouble comes back as a sentence. */
export function importText(text: string, reach: Box, t: Messages): Imported {
  const read = readGeojson(text, reach);
  if (read.fault !== null) return { id: null, name: '', drawings: [], fault: t.sketch.fileFaults[read.fault], refused: [], note: null };
  const refused = read.refused.map((fault) => t.sketch.refusedOne(fault.index, fault.name, reason(fault, t)));
  return { id: read.id, name: read.name, drawings: read.drawings, fault: null, refused, note: read.heights ? t.sketch.heights(read.heights) : null };
}
