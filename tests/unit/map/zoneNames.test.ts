import fc from 'fast-check';
import { bbox, booleanPointInPolygon } from '@turf/turf';
import { expect, it } from 'vitest';
import { windowBox } from '../../../src/domain/camera';
import { labelSource } from '../../../src/map/sources';
import { zoneNamesIn } from '../../../src/map/zoneNames';
import { layerDrawn, thePack } from '../pack/soundRead';

it('names each zone once in a window, at any place and zoom, and in the window where the zone fills its middle', () => {
  const layers = thePack.layers.filter(({ drawing }) => drawing === 'zone');
  expect(layers.map(({ id }) => id)).toContain(layerDrawn('zone').id);
  fc.assert(fc.property(fc.constantFrom(...layers.flatMap((layer) => layer.features.map((each) => [layer, each] as const))), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 9, max: 15.5, noNaN: true }), ([layer, each], x, y, zoom) => {
    const [west, south, east, north] = bbox(each) as [number, number, number, number];
    const [lon, lat] = [west + x * (east - west), south + y * (north - south)];
    const box = windowBox({ lon, lat, zoom }, { width: 1440, height: 900 }, { top: 0, right: 0, bottom: 0, left: 0 });
    const names = zoneNamesIn(thePack, box)[labelSource(layer.id)]!.features;
    expect(names.map(({ properties }) => properties!['id'])).toEqual(layer.features.map(({ id }) => id));
    expect(names.every(({ properties }) => properties!['tier'] === 0)).toBe(true);
    if (each.geometry.type !== 'Polygon' || !booleanPointInPolygon([lon, lat], each.geometry)) return;
    const [px = 0, py = 0] = (names.find(({ properties }) => properties!['id'] === each.id)!.geometry as { coordinates: number[] }).coordinates;
    expect(px > box[0] && px < box[2] && py > box[1] && py < box[3]).toBe(true);
  }), { numRuns: 200 });
});
