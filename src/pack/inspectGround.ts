import { booleanPointInPolygon, point, pointToPolygonDistance } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { misfitOf } from '../domain/tiling';
import type { Desk } from './item';
import type { OpenLayer } from './readLayers';
import type { OpenPack } from './openPack';
import { soundOf } from './item';
import { positionsOf } from './positions';

/** Metres that a place may stand outside its township: less is what rounding and a generous pen make of a border. */
const leewayM = 50;
/** Corners of all townships together up to which it is worked out whether they tile: it takes seconds there, and minutes beyond. */
const mostCorners = 50_000;

/** Whether townships tile the outline, and whether places stand in the township they say they lie in. */
export function inspectGround({ layers }: OpenPack, desk: Desk): void {
  inspectTiling(layers, desk);
  const townships = new Map<string, Feature<Polygon | MultiPolygon>>();
  for (const { entry, features } of layers) {
    if (entry.value?.drawing !== 'places') continue;
    for (const { id, geometry } of soundOf(features)) {
      if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') townships.set(id, { type: 'Feature', properties: {}, geometry });
    }
  }
  for (const { features } of layers) {
    for (const { value, place } of features) {
      const township = value?.properties.township;
      const area = township === undefined ? undefined : townships.get(township);
      if (!value || !area || township === undefined || value.geometry.type !== 'Point') continue;
      const [lon = 0, lat = 0] = value.geometry.coordinates;
      if (booleanPointInPolygon([lon, lat], area)) continue;
      const awayM = pointToPolygonDistance(point([lon, lat]), area, { units: 'meters' });
      if (awayM > leewayM) desk.report('outside-township', { ...place, pointer: `${place.pointer ?? ''}/geometry` }, { township, awayM: Math.round(awayM) });
    }
  }
}

function inspectTiling(layers: readonly OpenLayer[], { report }: Desk): void {
  const areas = layers.filter(({ entry }) => entry.value?.drawing === 'places' || entry.value?.drawing === 'boundary');
  // A township that was left out leaves a gap: what is wrong with it has been told.
  if (areas.some(({ features }) => features.some(({ value }) => value === null))) return;
  const sound = areas.flatMap(({ entry, features }) => (entry.value ? [{ ...entry.value, features: soundOf(features) }] : []));
  const townships = sound.find(({ drawing, features }) => drawing === 'places' && features.length > 0);
  if (!townships) return;
  const corners = sound.flatMap(({ features }) => features).reduce((sum, { geometry }) => sum + positionsOf(geometry).length, 0);
  const place = { file: townships.file, pointer: '/features' };
  try {
    const misfit = corners > mostCorners ? undefined : misfitOf({ layers: sound });
    if (misfit === undefined) report('tiling-unchecked', place, {});
    else if (misfit) report('townships-misfit', place, { gapKm2: figure(misfit.gapKm2), beyondKm2: figure(misfit.beyondKm2), overlapKm2: figure(misfit.overlapKm2) });
  } catch {
    // Shapes that are broken in themselves are named as such; what they cover cannot be said.
    report('tiling-unchecked', place, {});
  }
}

const figure = (km2: number): number => Number(Math.max(0, km2).toFixed(2));
