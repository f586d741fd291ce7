import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../domain/colour';
import { evaluate, type Circumstance } from './evaluate';
import type { Projection } from './projection';
import type { Frame } from './textBlock';

/** One feature as one layer draws it: markup without its looks, and its looks as CSS declarations (so that twins can share a rule). */
export interface Item {
  /** Id of the style layer. */
  readonly layer: string;
  readonly css: string;
  readonly body: string;
}

/** What every kind of layer needs to draw: where things fall, how near the camera is, and what the pointer is on. */
export interface Brush {
  readonly projection: Projection;
  /** Zoom that paint and layout are read at. */
  readonly zoom: number;
  /** CSS pixels in a unit of the paper: 1, but where one paper serves windows of several sizes. */
  readonly pxPerUnit: number;
  readonly hovered: string | null;
  /** The CSS paint of a stipple by its image name, or of a colour that fades out from the middle. */
  readonly paint: (kind: 'stipple' | 'soft', name: string) => string;
  readonly palette: Palette;
  /** Where names lie whole or not at all, in CSS pixels; where nothing is said one may be cut by the picture's edge, as on the live map. */
  readonly whole?: Frame;
}

/** A feature that a layer draws, with a reader of the layer's paint and layout for it. */
export interface Subject {
  readonly feature: Feature;
  readonly id: string;
  readonly look: Look;
}

/** The value of a paint or layout property for one feature, or the given default of the style specification. */
export type Look = <T>(property: string, fallback: T, zoom?: number) => T;

/** A reader of a layer's paint and layout under one circumstance. */
export function lookOf(layer: LayerSpecification, at: Circumstance): Look {
  const values: Readonly<Record<string, unknown>> = { ...layer.layout, ...layer.paint };
  return <T>(property: string, fallback: T, zoom = at.zoom): T => {
    const value = evaluate(values[property], zoom === at.zoom ? at : { ...at, zoom });
    return value === undefined || value === null ? fallback : (value as T);
  };
}

/** Whether a layer is drawn at a zoom at all. */
export function isDrawn(layer: LayerSpecification, zoom: number): boolean {
  return layer.layout?.visibility !== 'none' && zoom >= (layer.minzoom ?? 0) && zoom < (layer.maxzoom ?? 25);
}

/** The features a layer draws, in the order it draws them, each with its looks. */
export function subjectsOf(layer: LayerSpecification, features: FeatureCollection, brush: Brush): Subject[] {
  const filter = 'filter' in layer ? layer.filter : undefined;
  const sortKey = `${layer.type}-sort-key`;
  const subjects = features.features.flatMap((feature) => {
    const id = String(feature.properties?.id ?? feature.id ?? '');
    const geometry = feature.geometry.type.replace('Multi', '');
    const at: Circumstance = { zoom: brush.zoom, id, geometry, properties: feature.properties ?? {}, state: { hovered: id === brush.hovered } };
    if (filter !== undefined && evaluate(filter, { ...at, zoom: Math.floor(brush.zoom) }) !== true) return [];
    const look = lookOf(layer, at);
    return [{ feature, id, look, key: look(sortKey, 0) }];
  });
  return subjects.sort((a, b) => a.key - b.key);
}
