import type { Typed } from '../../../domain/coordinates';
import { toPlane } from '../../../domain/gaussKruger';
import type { Language } from '../../../domain/view';

/** Longitude and latitude with their directions, longitude first as everywhere in the atlas: to five decimals (about a metre) where no fewer are asked for. */
export function degreesText(lon: number, lat: number, language: Language, decimals = 5): string {
  const [x, y] = [Math.abs(lon).toFixed(decimals), Math.abs(lat).toFixed(decimals)];
  if (language === 'zh') return `${lon < 0 ? '西经' : '东经'} ${x}°，${lat < 0 ? '南纬' : '北纬'} ${y}°`;
  return `${x}° ${lon < 0 ? 'W' : 'E'}, ${y}° ${lat < 0 ? 'S' : 'N'}`;
}

/** x and y in metres with the zone before y, rounded to so many metres. */
export function planeText({ lon, lat, read }: Pick<Typed, 'lon' | 'lat'> & Partial<Pick<Typed, 'read'>>, stepM = 1): string {
  const { zone, x, y } = toPlane(lon, lat, read?.as === 'plane' ? read.zone : undefined);
  const rounded = (metres: number) => String(Math.round(metres / stepM) * stepM);
  return `x ${rounded(x)}，y ${zone}${rounded(y).padStart(6, '0')}`.replace('，', ', ');
}

/** Decimals of a degree and metres that one CSS pixel can tell apart at a zoom of the map: no finer a figure is shown. */
export function precisionAt(zoom: number, lat: number): { readonly decimals: number; readonly stepM: number } {
  const pixelDegrees = 360 / (512 * 2 ** zoom);
  const pixelM = pixelDegrees * 111_320 * Math.cos((lat * Math.PI) / 180);
  return { decimals: Math.min(6, Math.max(2, Math.round(-Math.log10(pixelDegrees)))), stepM: Math.max(1, 10 ** Math.round(Math.log10(pixelM))) };
}
