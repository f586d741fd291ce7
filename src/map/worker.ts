import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Address of MapLibre's worker as the bundler made it; without it a production build mounts an empty map. */
export const workerUrl: string = url;
