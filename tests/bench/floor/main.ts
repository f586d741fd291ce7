// The floor of the bench: what a page costs that draws the pack's layers with MapLibre and does nothing else.
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import './fonts.css';
import { floorLayers, type FloorLayer } from './floorLayers';

declare const FLOOR_LAYERS: readonly FloorLayer[];
declare const FLOOR_BOUNDS: [number, number, number, number];

setWorkerUrl(workerUrl);

const map = new MapLibre({
  container: 'map',
  bounds: FLOOR_BOUNDS,
  attributionControl: false,
  style: {
    version: 8,
    sources: Object.fromEntries(FLOOR_LAYERS.map(({ id, file }) => [id, { type: 'geojson', data: `./data/${file}`, promoteId: 'id' }])),
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#fbf8f1' } }, ...floorLayers(FLOOR_LAYERS)],
  },
});
Object.assign(globalThis, { floorMap: map });
map.once('idle', () => performance.mark('floor-idle'));
