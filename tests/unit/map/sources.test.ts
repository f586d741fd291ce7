import type { Feature, LineString, Point, Polygon } from 'geojson';
import { area, bearing, nearestPointOnLine, point } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../../src/domain/geometry';
import { lettering } from '../../../src/map/lettering';
import { mapSources } from '../../../src/map/sources';
import { evaluate } from '../../../src/still/evaluate';
import { tinyPack } from './tinyPack';

const sources = mapSources(tinyPack);
const waters = sources['waters'];
const names = (sources['waters-labels']?.features ?? []) as Feature<Point>[];
const lineOf = (id: unknown) => waters?.features.find((each) => each.properties?.['id'] === id) as Feature<LineString>;

describe('what the layers draw from', () => {
  it('has circles whose area on the ground is within 0.5 % of the claim', () => {
    const discs = (sources['rings']?.features ?? []).filter((each) => each.properties?.['part'] === 'disc');
    expect(discs.map((each) => each.properties?.['km2'])).toEqual([37.4, 28.6]);
    for (const disc of discs) {
      const wanted = Number(disc.properties?.['km2']);
      expect(Math.abs(areaKm2(disc.geometry as Polygon) / wanted - 1)).toBeLessThan(0.0005);
      expect(Math.abs(area(disc) / 1e6 / wanted - 1)).toBeLessThan(0.005);
    }
  });

  it('has a ring between two circles that is as large as the growth', () => {
    const ring = (sources['rings']?.features ?? []).find((each) => each.properties?.['part'] === 'ring');
    expect(areaKm2(ring?.geometry as Polygon)).toBeCloseTo(8.8, 3);
  });

  it('names a circle seen close inside its own rim, the outermost beneath it, both clear of the line', () => {
    const close = (sources['rings-labels']?.features ?? []).filter((each) => each.properties?.['tier'] === 1);
    const offset = lettering.circles?.layout?.['text-offset'];
    const down = close.map(({ properties }) => [properties?.['anchor'], Number((evaluate(offset, { zoom: 13, properties: properties ?? {} }) as number[])[1])] as const);
    expect(down.map(([anchor]) => anchor)).toEqual(['top', 'bottom']);
    expect(down[0]?.[1]).toBeGreaterThan(0);
    expect(down[1]?.[1]).toBeLessThan(-0.2);
  });

  it('places every name of a river on that river', () => {
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect(nearestPointOnLine(lineOf(name.properties?.['id']), name, { units: 'kilometers' }).properties.dist).toBeLessThan(0.05);
  });

  it('turns every name of a river along it, reading left to right', () => {
    for (const name of names) {
      const { coordinates } = lineOf(name.properties?.['id']).geometry;
      const turn = Number(name.properties?.['bearing']);
      expect(turn).toBeGreaterThan(0);
      expect(turn).toBeLessThanOrEqual(180);
      const gaps = coordinates.slice(1).map((end, i) => {
        const along = bearing(point(coordinates[i] ?? []), point(end));
        const gap = Math.abs(((along - turn + 90) % 180 + 180) % 180 - 90);
        return gap;
      });
      expect(Math.min(...gaps)).toBeLessThan(6);
    }
  });

  it('gives every line at least one name for the whole district', () => {
    for (const id of ['water-1', 'water-2']) expect(names.some((each) => each.properties?.['id'] === id && each.properties['tier'] === 0)).toBe(true);
  });

  it('masks the world but for the outline', () => {
    const mask = sources['outline-mask']?.features[0]?.geometry as Polygon;
    expect(mask.coordinates).toHaveLength(2);
    expect(mask.coordinates[1]).toEqual((tinyPack.layers[0]?.features[0]?.geometry as Polygon).coordinates[0]);
  });

  it('carries the pack’s own id in every feature', () => {
    const known = new Set(tinyPack.layers.flatMap((each) => [each.id, ...each.features.map((feature) => feature.id)]));
    for (const { features } of Object.values(sources)) for (const each of features) expect(known).toContain(each.properties?.['id']);
  });
});
