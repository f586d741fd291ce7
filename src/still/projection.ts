import type { Geometry } from 'geojson';
import { geoMercator, geoPath } from 'd3';
import { projector, type Camera, type Padding, type Size } from '../domain/camera';
import { rewound } from './rewound';

/** Pixels beyond the picture's edge that are still drawn, so that no wide stroke or label is cut. */
export const margin = 96;

/** How a picture puts places on paper. */
export interface Projection {
  /** Longitude and latitude in degrees to CSS pixels. */
  readonly point: (lon: number, lat: number) => [number, number];
  /** SVG path data of a line or an area, clipped to the picture and its margin; empty where nothing of it is in sight. */
  readonly path: (geometry: Geometry) => string;
  readonly inSight: (x: number, y: number) => boolean;
}

/**
 * Web Mercator by d3-geo, equal to `domain/camera.ts`. Edges stay straight on the map, as MapLibre draws them,
 * so neither resampling nor clipping on the sphere; rings may wind either way (`rewound.ts`).
 * `size` null: nothing is clipped.
 */
export function stillProjection(camera: Camera, size: Size | null, padding: Padding): Projection {
  const paper = size ?? { width: 0, height: 0 };
  const mercator = geoMercator()
    .scale((512 * 2 ** camera.zoom) / (2 * Math.PI))
    .center([camera.lon, camera.lat])
    .translate(projector(camera, paper, padding)(camera.lon, camera.lat))
    .precision(0);
  const reach = size ? margin : 1e5;
  mercator.clipExtent([[-reach, -reach], [paper.width + reach, paper.height + reach]]);
  mercator.preclip((stream) => stream);
  const path = geoPath(mercator).digits(1);
  return {
    point: (lon, lat) => mercator([lon, lat]) ?? [NaN, NaN],
    path: (geometry) => path(rewound(geometry)) ?? '',
    inSight: (x, y) => x > -reach && y > -reach && x < paper.width + reach && y < paper.height + reach,
  };
}
