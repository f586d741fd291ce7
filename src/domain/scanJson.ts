const [quote, backslash, comma, openList, closeList, openObject, closeObject] = [34, 92, 44, 91, 93, 123, 125];

/** Deepest nesting a pack file may have; a MultiPolygon in a collection needs 8. */
export const deepest = 24;
/** Most entries of a file's list (features, claims), and most values of a file: twice the largest layer the tables and questions are made for, and little enough to be kept in memory. */
export const mostEntries = 200_000;
export const mostValues = 4_000_000;

/** What speaks against parsing a JSON text, and the offset where it does; null where nothing does. */
export type Scan = { readonly excess: 'depth' | 'entries' | 'values'; readonly offset: number } | null;

/** How much a JSON text may hold. */
export interface JsonLimits {
  readonly depth: number;
  /** Entries of the lists one level below the root. */
  readonly entries: number;
  readonly values: number;
}

/** What a file of a pack may hold. */
const packLimits: JsonLimits = { depth: deepest, entries: mostEntries, values: mostValues };

/** Reads each character of a JSON text once and keeps nothing, so that hostile nesting and endless lists end before they become objects. */
export function scanJson(text: string, most: JsonLimits = packLimits): Scan {
  let depth = 0;
  let entries = 0;
  let values = 0;
  let isInText = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (isInText) {
      if (code === backslash) offset += 1;
      else if (code === quote) isInText = false;
    } else if (code === quote) isInText = true;
    else if (code === openList || code === openObject) {
      depth += 1;
      if (depth > most.depth) return { excess: 'depth', offset };
    } else if (code === closeList || code === closeObject) depth -= 1;
    else if (code === comma) {
      values += 1;
      // The lists of a pack's files stand one level below their root.
      if (depth === 2) entries += 1;
      if (entries >= most.entries) return { excess: 'entries', offset };
      if (values >= most.values) return { excess: 'values', offset };
    }
  }
  return null;
}

/** Line and column, both from 1, of an offset. */
export function lineAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}
