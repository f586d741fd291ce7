/** Formats that people deliver for GeoJSON, and what tells them: what is to be done about each is the reader's to say. */
export const foreignFormats = ['xlsx', 'kmz', 'shapefileZip', 'zip', 'shapefile', 'dbf', 'kml', 'gpx', 'xml', 'dxf', 'dwg', 'esriJson', 'topoJson', 'jsonLines'] as const;
export type ForeignFormat = (typeof foreignFormats)[number];

/** What the names of the files in a ZIP archive say; they stand in it as plain text. */
function zipOf(start: string): ForeignFormat {
  if (/xl\/|\[Content_Types\]\.xml/.test(start)) return 'xlsx';
  if (/\.kml/i.test(start)) return 'kmz';
  return /\.(shp|dbf|shx)/i.test(start) ? 'shapefileZip' : 'zip';
}

/** A foreign format by a file's bytes; null where they may be any text. */
export function foreignBytes(bytes: Uint8Array): ForeignFormat | null {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start.startsWith('PK')) return zipOf(new TextDecoder('latin1').decode(bytes.subarray(0, 4000)) + new TextDecoder('latin1').decode(bytes.subarray(-4000)));
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0x27 && bytes[3] === 0x0a) return 'shapefile';
  if (/^AC10/.test(start)) return 'dwg';
  const [version = 0, year = 255, month = 0, day = 0] = bytes;
  return (version === 0x03 || version === 0x83) && year < 200 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? 'dbf' : null;
}

/** A foreign format by a file's text; null where it is none of them, or JSON. */
export function foreignText(text: string): ForeignFormat | null {
  const start = text.slice(0, 4000).trimStart();
  if (start.startsWith('<')) return /<kml[\s>]/i.test(start) ? 'kml' : /<gpx[\s>]/i.test(start) ? 'gpx' : 'xml';
  return /^(?:999[\s\S]*?\r?\n\s*)?0\r?\n\s*SECTION\r?\n/.test(start) ? 'dxf' : null;
}

/** A foreign format by what a JSON file holds. */
export function foreignJson(json: unknown): ForeignFormat | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const { type, geometryType, features, spatialReference } = json as Readonly<Record<string, unknown>>;
  if (type === 'Topology') return 'topoJson';
  const [first] = Array.isArray(features) ? (features as unknown[]) : [];
  const isEsriFeature = typeof first === 'object' && first !== null && 'attributes' in first;
  return type === undefined && (typeof geometryType === 'string' || isEsriFeature || spatialReference !== undefined) ? 'esriJson' : null;
}

/** True for one GeoJSON object a line (NDJSON, GeoJSON Text Sequences of RFC 8142): every line by itself is JSON, all of them together are not. */
export function isJsonLines(text: string): boolean {
  const [first = '', second = ''] = text.slice(0, 2_000_000).split(/[\r\n\u001e]+/, 4).map((line) => line.trim()).filter((line) => line !== '' && line !== '\ufeff');
  if (!/^\ufeff?\{.*\}$/s.test(first) || !second.startsWith('{')) return false;
  try {
    return typeof (JSON.parse(first.replace(/^\ufeff/, '')) as { type?: unknown }).type === 'string';
  } catch {
    return false;
  }
}
