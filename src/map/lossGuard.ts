import type { Map } from 'maplibre-gl';

/** How long in ms a lost graphics context may take to come back by itself. */
const patienceMs = 2000;

/** Watches for a lost WebGL context, which MapLibre reports by no error: `onrestored` when it came back, `ongone` when it did not. */
export function guardLoss(map: Map, calls: { onlost(): void; onrestored(): void; ongone(): void }): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  map.on('webglcontextlost', () => {
    calls.onlost();
    clearTimeout(timer);
    timer = setTimeout(calls.ongone, patienceMs);
  });
  map.on('webglcontextrestored', () => {
    clearTimeout(timer);
    map.once('idle', calls.onrestored);
  });
  return () => clearTimeout(timer);
}
