import type { LineString, Point, Polygon, Position } from 'geojson';

/** What a person draws: parts of a plan (a point, a line, an area), or a measurement that stays on the map (a distance, an extent). */
export const drawingKinds = ['point', 'line', 'area', 'distance', 'extent'] as const;
export type DrawingKind = (typeof drawingKinds)[number];

/** Something drawn by hand, in WGS 84, at most 7 decimals. */
export interface Drawing {
  readonly id: string;
  readonly kind: DrawingKind;
  /** Empty where the person gave none. */
  readonly name: string;
  readonly geometry: Point | LineString | Polygon;
  /** What the file it came from said of it, as it was; missing where there is nothing. */
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** A drawing that is not finished: the vertices that are set. */
export interface Draft {
  readonly kind: DrawingKind;
  readonly positions: readonly Position[];
}

/** A named set of drawings, kept on the device. */
export interface Scenario {
  /** Six letters and digits; `View.scenario` and the link name it. */
  readonly id: string;
  readonly name: string;
  readonly drawings: readonly Drawing[];
  readonly draft: Draft | null;
  /** When it was last changed, in ISO 8601. */
  readonly changed: string;
}

/** Whether a text could be the id of a scenario. */
export const isScenarioId = (text: string): boolean => /^[a-z0-9]{6}$/.test(text);

/** The kind of shape that a kind of drawing has. */
export function shapeOf(kind: DrawingKind): 'Point' | 'LineString' | 'Polygon' {
  switch (kind) {
    case 'point': return 'Point';
    case 'line': case 'distance': return 'LineString';
    case 'area': case 'extent': return 'Polygon';
    default: return kind satisfies never;
  }
}

/** Fewest vertices a finished drawing has. */
export const fewestVertices = (kind: DrawingKind): number => ({ Point: 1, LineString: 2, Polygon: 3 })[shapeOf(kind)];

/** The vertices of a shape as a person counts them: of an area the outer ring without its closing repeat. */
export function verticesOf({ type, coordinates }: Drawing['geometry']): readonly Position[] {
  if (type === 'Point') return [coordinates];
  return type === 'LineString' ? coordinates : (coordinates[0] ?? []).slice(0, -1);
}

/** Longitude and latitude to 7 decimals, about a centimetre; a height is left out. */
export function rounded([lon = 0, lat = 0]: Position): Position {
  return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
}

/** A shape of a kind through vertices; of an area the holes are kept as they are. `null` where there are too few vertices. */
export function shapeThrough(kind: DrawingKind, vertices: readonly Position[], holes: readonly Position[][] = []): Drawing['geometry'] | null {
  const [first, ...rest] = vertices.map(rounded);
  if (!first || vertices.length < fewestVertices(kind)) return null;
  switch (shapeOf(kind)) {
    case 'Point': return { type: 'Point', coordinates: first };
    case 'LineString': return { type: 'LineString', coordinates: [first, ...rest] };
    case 'Polygon': return { type: 'Polygon', coordinates: [[first, ...rest, first], ...holes] };
  }
}

/** The holes of an area; none of anything else. */
export const holesOf = ({ type, coordinates }: Drawing['geometry']): Position[][] => (type === 'Polygon' ? coordinates.slice(1) : []);
