import type { Position } from 'geojson';
import type { Box } from '../domain/camera';
import { readCoordinates } from '../domain/coordinates';
import { rounded } from '../domain/sketch';

/** Why a position cannot be taken: no two numbers, longitude and latitude the wrong way round, metres of a projection, or far away. */
export type PlaceFault = 'numbers' | 'swapped' | 'projected' | 'outside';

/** Bounds of a pack grown by half their size on every side: as far as the map can be moved. */
export function reachOf([west, south, east, north]: Box): Box {
  const [x, y] = [(east - west) / 2, (north - south) / 2];
  return [west - x, south - y, east + x, north + y];
}

const inside = ([west, south, east, north]: Box, lon: number, lat: number): boolean => lon >= west && lon <= east && lat >= south && lat <= north;

/** What is wrong with a position; `null` where nothing is. */
export function placeFault(position: unknown, reach: Box): PlaceFault | null {
  if (!Array.isArray(position)) return 'numbers';
  const [lon, lat] = position as unknown[];
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) return 'numbers';
  if (inside(reach, lon, lat)) return null;
  if (inside(reach, lat, lon)) return 'swapped';
  return Math.abs(lon) > 180 || Math.abs(lat) > 90 ? 'projected' : 'outside';
}

/** A 3° zone that typed metres were read in; assumed where it was not typed but taken from the district. */
export interface TypedZone {
  readonly zone: number;
  readonly isAssumed: boolean;
}

/** Typed vertices: those that could be read, in order, and the lines that could not, counted from 1. */
export interface TypedPositions {
  readonly positions: readonly Position[];
  readonly faults: readonly { readonly line: number; readonly text: string; readonly fault: PlaceFault }[];
  /** The zone of the last that were metres; `null` where all were degrees. */
  readonly zone: TypedZone | null;
}

/** What is wrong with a line that is no place: figures that are too far away or no degrees are told as such. */
function lineFault(words: string, reach: Box): PlaceFault {
  const figures = words.normalize('NFKC').split(/[\s,、]+/).filter(Boolean).map(Number);
  return figures.length === 2 ? (placeFault(figures, reach) ?? 'numbers') : 'numbers';
}

/** Reads one vertex a line, as the search box reads coordinates; empty lines are passed over. */
export function readPositions(text: string, reach: Box): TypedPositions {
  const positions: Position[] = [];
  const faults: TypedPositions['faults'][number][] = [];
  let zone: TypedZone | null = null;
  for (const [i, line] of text.split(/\r?\n|[;；]/).entries()) {
    const words = line.trim();
    if (!words) continue;
    const typed = readCoordinates(words, reach);
    const position = typed && rounded([typed.lon, typed.lat]);
    const fault = position ? placeFault(position, reach) : lineFault(words, reach);
    if (fault || !position) {
      faults.push({ line: i + 1, text: words.slice(0, 40), fault: fault ?? 'numbers' });
      continue;
    }
    positions.push(position);
    if (typed.read.as === 'plane') zone = { zone: typed.read.zone, isAssumed: typed.read.assumed };
  }
  return { positions, faults, zone };
}

/** Vertices as they are typed: one a line, at most 7 decimals. */
export const positionsText = (positions: readonly Position[]): string => positions.map(([lon, lat]) => `${lon}, ${lat}`).join('\n');
