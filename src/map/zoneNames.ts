import type { Feature, FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map } from 'maplibre-gl';
import { toUnit, windowBox, type Box, type Padding } from '../domain/camera';
import type { Pack } from '../domain/pack';
import { collection } from './named';
import { labelSource, mapSources, type Sources } from './sources';

/** Share of a window's sides that a name keeps from its edge where it can. */
const air = 0.14;
/** Degrees of latitude from which a window holds so much of the district that a name stays at its own place wherever in the window that is. */
const wide = 0.04;

const placeOf = ({ geometry }: Feature): readonly number[] => (geometry as Point).coordinates;

/** Of a zone's places for its name the one for a window: its own where that lies well inside, else the one nearest to the middle; its own again where none is to be seen. */
function chosen(places: readonly Feature[], [west, south, east, north]: Box): Feature | undefined {
  const [own] = places;
  const [x, y] = toUnit((west + east) / 2, (south + north) / 2);
  const [[left, top], [right, bottom]] = [toUnit(west, north), toUnit(east, south)];
  /** 0 in the middle of the window, 1 at its edge. */
  const off = (each: Feature) => {
    const [px, py] = toUnit(...(placeOf(each).slice(0, 2) as [number, number]));
    return Math.max(Math.abs(px - x) / ((right - left) / 2), Math.abs(py - y) / ((bottom - top) / 2));
  };
  if (!own || off(own) <= (north - south > wide ? 1 : 1 - 2 * air)) return own;
  const nearest = places.reduce((best, each) => (off(each) < off(best) ? each : best), own);
  return off(nearest) > 1 ? own : nearest === own ? own : { ...nearest, properties: { ...nearest.properties, tier: 0, rank: own.properties?.['rank'] as number } };
}

/** The names of zones for one window: each zone has one there, not several. In place of the sources of the same ids of `mapSources`. */
export function zoneNamesIn(pack: Pack, box: Box): Sources {
  const sources = mapSources(pack);
  return Object.fromEntries(pack.layers.filter(({ drawing }) => drawing === 'zone').map((layer): [string, FeatureCollection] => {
    const id = labelSource(layer.id);
    const places = sources[id]?.features ?? [];
    return [id, collection(layer.features.flatMap((each) => chosen(places.filter(({ properties }) => properties?.['id'] === each.id), box) ?? []))];
  }));
}

/** Keeps one name for each zone in the window of a live map: it is chosen anew where the map comes to rest. `padding`: what the cards cover. */
export function oneNameAZone(map: Map, pack: Pack, padding: () => Padding): void {
  let drawn = '';
  const choose = (anew: boolean) => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const { lng: lon, lat } = map.getCenter();
    const names = zoneNamesIn(pack, windowBox({ lon, lat, zoom: map.getZoom() }, { width, height }, padding()));
    const now = JSON.stringify(Object.values(names).map(({ features }) => features.map(placeOf)));
    if (now === drawn && !anew) return;
    drawn = now;
    for (const [id, data] of Object.entries(names)) (map.getSource(id) as GeoJSONSource | undefined)?.setData(data);
  };
  map.once('load', () => choose(true));
  map.on('moveend', () => choose(false));
}
