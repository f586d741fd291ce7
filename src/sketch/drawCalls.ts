import type { Position } from 'geojson';
import { rounded, type Draft, type Drawing, type DrawingKind } from '../domain/sketch';
import type { Catch } from './snap';

/** What a person can do on the map: draw a kind of drawing, or edit those there are. */
export type Hand = DrawingKind | 'edit';

/** What hands on the map lead to. */
export interface DrawCalls {
  /** A drawing is finished. */
  onadd(drawing: Drawing): void;
  /** A drawing was moved, or its vertices were. */
  onalter(id: string, geometry: Drawing['geometry']): void;
  /** Vertices are set or taken back; the pointer's place is the next one. `null` when nothing is being drawn. */
  ondraft(draft: Draft | null, pointer: Position | null): void;
  onpick(id: string | null): void;
  catches(): readonly Catch[];
}

/** A shape to 7 decimals. */
export function tidied(geometry: Drawing['geometry']): Drawing['geometry'] {
  switch (geometry.type) {
    case 'Point': return { type: 'Point', coordinates: rounded(geometry.coordinates) };
    case 'LineString': return { type: 'LineString', coordinates: geometry.coordinates.map(rounded) };
    case 'Polygon': return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(rounded)) };
  }
}
