import gcoord from 'gcoord';
import proj4 from 'proj4';
import type { Place } from './geodesic';

/** What the numbers of a delivered file mean, and the way to WGS 84 and back. */
export interface Datum {
  readonly name: string;
  /** True where positions are metres east and north, false where they are degrees. */
  readonly isProjected: boolean;
  toWgs84(place: Place): Place;
  fromWgs84(place: Place): Place;
}

const same = (place: Place): Place => place;
type Shifted = (typeof gcoord)['GCJ02'] | (typeof gcoord)['BD09'];

/** GCJ-02 and BD-09 are published only from WGS 84 outwards; gcoord's way back is refined until it returns to within a millimetre. */
function shifted(name: string, crs: Shifted): Datum {
  const fromWgs84 = ([lon, lat]: Place): Place => gcoord.transform([lon, lat], gcoord.WGS84, crs) as [number, number];
  const toWgs84 = ([lon, lat]: Place): Place => {
    let [x, y] = gcoord.transform([lon, lat], crs, gcoord.WGS84) as [number, number];
    for (let round = 0; round < 20; round += 1) {
      const [there, up] = fromWgs84([x, y]);
      if (Math.abs(there - lon) < 1e-9 && Math.abs(up - lat) < 1e-9) break;
      x -= there - lon;
      y -= up - lat;
    }
    return [x, y];
  };
  return { name, isProjected: false, toWgs84, fromWgs84 };
}

/** The datums a file may be declared to be in by a word; CGCS2000 and WGS 84 agree to a few centimetres. */
export const degreeDatums: readonly Datum[] = [
  { name: 'wgs84', isProjected: false, toWgs84: same, fromWgs84: same },
  { name: 'cgcs2000', isProjected: false, toWgs84: same, fromWgs84: same },
  shifted('gcj02', gcoord.GCJ02),
  shifted('bd09', gcoord.BD09),
];

/**
 * CGCS2000 Gauss–Krüger by its EPSG code: 6° zones (4491–4501 with the zone's number before the easting, 4502–4512 without) and 3° zones
 * (4513–4533 with, 4534–4554 without), each series from the meridian of 75° to that of 135°. Empty for other codes.
 */
export function gaussKruger(code: number): string {
  const series = [{ first: 4491, last: 4501, step: 6, zone: 13 }, { first: 4502, last: 4512, step: 6 }, { first: 4513, last: 4533, step: 3, zone: 25 }, { first: 4534, last: 4554, step: 3 }];
  const found = series.find(({ first, last }) => code >= first && code <= last);
  if (!found) return '';
  const index = code - found.first;
  const eastingM = (found.zone === undefined ? 0 : (found.zone + index) * 1e6) + 500_000;
  return `+proj=tmerc +lat_0=0 +lon_0=${75 + index * found.step} +k=1 +x_0=${eastingM} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}

/** The datum of a declaration: a word, `EPSG:n`, or a proj4 definition, which goes before the number's own; null where it is not known. */
export function datumOf(declared: string, definition = ''): Datum | null {
  const name = declared.trim().toLowerCase().replace(/[\s_-]/g, '');
  const word = degreeDatums.find((each) => each.name === name || (each.name === 'gcj02' && name === 'gcj') || (each.name === 'bd09' && name === 'bd'));
  if (word && definition === '') return word;
  const code = Number(/^(?:epsg:?)?(\d{4,6})$/.exec(name)?.[1] ?? NaN);
  if ((code === 4326 || code === 4490) && definition === '') return { ...(degreeDatums[code === 4326 ? 0 : 1] as Datum), name: `EPSG:${code}` };
  const known = definition || gaussKruger(code) || (Number.isNaN(code) || !proj4.defs(`EPSG:${code}`) ? '' : `EPSG:${code}`);
  if (known === '') return null;
  try {
    const projection = proj4(known, 'EPSG:4326');
    const isProjected = (proj4.Proj(known) as unknown as { projName?: string }).projName !== 'longlat';
    return {
      name: Number.isNaN(code) ? known : `EPSG:${code}`, isProjected,
      toWgs84: (place) => projection.forward([...place]) as [number, number],
      fromWgs84: (place) => projection.inverse([...place]) as [number, number],
    };
  } catch {
    return null;
  }
}
