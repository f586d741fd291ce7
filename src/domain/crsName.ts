/** What the `crs` member of a GeoJSON file (or an Esri `spatialReference`) says, in one spelling: `EPSG:n`, `CRS84`, `ESRI:n`, or the words themselves; `null` where it says nothing. */
export function crsName(crs: unknown): string | null {
  const said = saidBy(crs);
  if (said === null) return null;
  const text = said.trim();
  if (/CRS84h?$/i.test(text) || /^WGS[\s_-]?84$/i.test(text)) return 'CRS84';
  if (/^CGCS[\s_-]?2000$/i.test(text)) return 'EPSG:4490';
  const code = /(?:^|EPSG(?:[:/]+[\d.]*)?[:/]+)(\d{4,6})$/i.exec(text)?.[1];
  if (code) return `EPSG:${code}`;
  const esri = /^ESRI[:/]+(\d{4,6})$/i.exec(text)?.[1];
  return esri ? `ESRI:${esri}` : text;
}

/** True for a name of plain degrees. It says nothing between WGS 84, CGCS2000, GCJ-02 and BD-09: programs write it without being asked. */
export const isDegreesName = (name: string): boolean => name === 'CRS84' || name === 'EPSG:4326' || name === 'EPSG:4490' || name === 'ESRI:104020';

type Loose = Readonly<Record<string, unknown>>;
const looseOf = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});

/** A name, or a number, or an object that carries either, however a program wraps it. */
function saidBy(crs: unknown): string | null {
  if (typeof crs === 'string') return crs === '' ? null : crs;
  if (typeof crs === 'number') return String(crs);
  const { type, properties, name, code, latestWkid, wkid } = looseOf(crs);
  const within = looseOf(properties);
  if (type === 'link') return typeof within['href'] === 'string' ? within['href'] : null;
  const first = [within['name'], within['code'], name, latestWkid, code, wkid].find((each) => typeof each === 'string' || typeof each === 'number');
  return first === undefined ? null : saidBy(first);
}
