import type { Feature, Point } from 'geojson';
import type { Map } from 'maplibre-gl';
import { fromUnit, toUnit, type Camera, type Size } from '../domain/camera';

const id = '+edge';
/** Side in CSS pixels of the invisible squares along the edge: 2 mm of paper. */
const sidePx = 8;

/** Middles of squares side by side along the edge of a picture, inside it, as longitude and latitude. */
export function edgePlaces({ lon, lat, zoom }: Camera, { width, height }: Size): [number, number][] {
  const [cx, cy] = toUnit(lon, lat);
  const world = 512 * 2 ** zoom;
  const place = (x: number, y: number) => fromUnit(cx + (x - width / 2) / world, cy + (y - height / 2) / world);
  const along = (length: number) => Array.from({ length: Math.ceil(length / sidePx) }, (_, i) => Math.min(length - sidePx / 2, (i + 0.5) * sidePx));
  return [
    ...along(width).flatMap((x) => [place(x, sidePx / 2), place(x, height - sidePx / 2)]),
    ...along(height).flatMap((y) => [place(sidePx / 2, y), place(width - sidePx / 2, y)]),
  ];
}

/** Keeps names off the edge of a map for paper: invisible squares along it come first, so a name that would be cut steps aside or stays away. */
export function guardEdge(map: Map, camera: Camera, size: Size): void {
  const features = edgePlaces(camera, size).map((coordinates): Feature<Point> => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } }));
  map.addImage(id, { width: sidePx, height: sidePx, data: new Uint8Array(sidePx * sidePx * 4) });
  map.addSource(id, { type: 'geojson', data: { type: 'FeatureCollection', features } });
  map.addLayer({ id, type: 'symbol', source: id, layout: { 'icon-image': id, 'icon-allow-overlap': true, 'icon-padding': 0 } });
}
