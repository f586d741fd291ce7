import { area, booleanClockwise, booleanPointInPolygon, featureCollection, intersect, kinks, lineString, polygon, union } from '@turf/turf';
import * as geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { feature, features, layer, manifest, positions, ring } from './shipped';

const townships = layer('townships').map(({ id }) => ({ id, shape: polygon([ring(id)]) }));
const outline = polygon([ring('district-outline')]);
const line = (id: string): [number, number][] => positions(feature(id).geometry.coordinates);
const key = (place: readonly number[]): string => place.join(' ');

describe('the geometry of the shipped pack', () => {
  it('lies inside the declared bounds, with at most six decimals', () => {
    const [west, south, east, north] = manifest.bounds;
    for (const each of features) for (const [lon, lat] of [...positions(each.geometry.coordinates), ...(each.properties.labelAt ? [each.properties.labelAt] : [])]) {
      expect(lon >= west && lon <= east && lat >= south && lat <= north, each.id).toBe(true);
      for (const degree of [lon, lat]) expect(Number(degree.toFixed(6))).toBe(degree);
    }
  });

  it('closes every ring, winds it counter-clockwise and crosses itself nowhere', () => {
    const areas = features.filter((each) => each.geometry.type === 'Polygon');
    expect(areas.length).toBe(11);
    for (const { id } of areas) {
      expect(ring(id)[0], id).toEqual(ring(id).at(-1));
      expect(booleanClockwise(lineString(ring(id))), id).toBe(false);
      expect(kinks(polygon([ring(id)])).features.length, id).toBe(0);
    }
  });

  it('repeats no place twice in a row', () => {
    for (const each of features) positions(each.geometry.coordinates).forEach((place, at, all) => expect(key(place)).not.toBe(key(all[at + 1] ?? [])));
  });

  it('draws the outline with at most 90 vertices and within 1 % of its 230.2 km²', () => {
    expect(ring('district-outline').length).toBeLessThanOrEqual(90);
    expect(Math.abs(area(outline) / 230.2e6 - 1)).toBeLessThan(0.01);
  });

  it('runs the Sha along the outline, vertex by vertex', () => {
    const round = ring('district-outline').slice(0, -1).map(key);
    const river = line('sha-river').map(key).reverse();
    const from = round.indexOf(river[0] ?? '');
    expect(river).toEqual(river.map((_, at) => round[(from + at) % round.length]));
  });

  it('tiles the outline with the townships: one union, no gap, no overlap', () => {
    const whole = union(featureCollection(townships.map((each) => each.shape)));
    expect(whole?.geometry.type).toBe('Polygon');
    expect(whole?.geometry.coordinates.length).toBe(1);
    expect(Math.abs(area(whole as never) / area(outline) - 1)).toBeLessThan(0.0001);
    townships.forEach((a, at) => townships.slice(at + 1).forEach((b) => {
      const shared = intersect(featureCollection([a.shape, b.shape]));
      expect(shared ? area(shared) : 0, `${a.id} ${b.id}`).toBeLessThan(1);
    }));
  });

  it('shares every border exactly: each edge is the outline’s or another township’s turned round', () => {
    const edges = (id: string): string[] => ring(id).slice(1).map((place, at) => `${key(ring(id)[at] ?? [])}>${key(place)}`);
    const all = townships.flatMap(({ id }) => edges(id));
    const round = new Set(edges('district-outline'));
    const known = new Set(all);
    expect(known.size).toBe(all.length);
    for (const edge of all) expect(round.has(edge) || known.has(edge.split('>').reverse().join('>')), edge).toBe(true);
    for (const edge of round) expect(known.has(edge), edge).toBe(true);
  });

  it('puts every area’s name inside the area', () => {
    const named = features.filter((each) => each.properties.labelAt);
    expect(named.length).toBe(10);
    for (const { id, properties } of named) expect(booleanPointInPolygon(properties.labelAt ?? [0, 0], polygon([ring(id)])), id).toBe(true);
  });
});

describe('the corridor', () => {
  it('is 5.000 km long over the ellipsoid and begins at the bridge over the Sha', () => {
    const km = line('corridor-107').reduce((sum, [lon, lat], i, all) => sum + (i ? geographiclib.Geodesic.WGS84.Inverse(all[i - 1]![1], all[i - 1]![0], lat, lon).s12! / 1000 : 0), 0);
    expect(km.toFixed(3)).toBe('5.000');
    expect(line('corridor-107')[0]).toEqual(feature('sha-river-bridge-107').geometry.coordinates);
  });

  it('is part of the road, vertex by vertex', () => {
    const road = line('national-road-107').map(key);
    const from = road.indexOf(key(line('corridor-107')[0] ?? []));
    expect(line('corridor-107').map(key)).toEqual(road.slice(from, from + line('corridor-107').length));
  });

  it('meets both rivers at its bridges, and the rivers meet at the confluence', () => {
    const on = (id: string): string[] => line(id).map(key);
    const place = (id: string): string => key(feature(id).geometry.coordinates as unknown as number[]);
    expect(on('sha-river')).toContain(place('sha-river-bridge-107'));
    expect(on('li-river')).toContain(place('li-river-bridge-107'));
    expect(on('corridor-107')).toContain(place('li-river-bridge-107'));
    expect(on('li-river').at(-1)).toBe(place('sha-li-confluence'));
    expect(on('sha-river')).toContain(place('sha-li-confluence'));
  });

  it('runs through Yinyangzhao to the Li and through Ganhechen after it', () => {
    const points = line('corridor-107');
    const bridge = points.findIndex((each) => key(each) === key(feature('li-river-bridge-107').geometry.coordinates as unknown as number[]));
    points.slice(1).forEach((end, at) => {
      const start = points[at] ?? end;
      const town = at < bridge ? 'yinyangzhao' : 'ganhechen';
      expect(booleanPointInPolygon([(start[0] + end[0]) / 2, (start[1] + end[1]) / 2], polygon([ring(town)])), `${at}`).toBe(true);
    });
  });
});
