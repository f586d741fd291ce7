import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Movement } from '../../../src/domain/motion';
import { applyLayers, type LayerTarget } from '../../../src/map/applyLayers';
import { mapLayers } from '../../../src/map/layers';
import { inMotion } from '../../../src/map/motionLayers';
import { styleOf } from '../../../src/map/styleOf';
import { sceneWith } from './tinyPack';

const movement = (done: number): Movement => ({
  waters: { verb: 'draw', done }, corridor: { verb: 'draw', done }, rings: { verb: 'grow', done }, villages: { verb: 'raise', done }, zones: { verb: 'raise', done }, quarters: { verb: 'raise', done },
});

describe.each(['light', 'hall'] as const)('A scene in motion (%s)', (theme) => {
  const scene = sceneWith({ theme, mode: 'story' });
  const still = mapLayers(scene);

  it('is a valid style at every moment', () => {
    for (const done of [0, 0.001, 0.5, 0.999]) {
      const style = { ...styleOf(scene), layers: inMotion(still, scene, movement(done)) as never };
      expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
    }
  });

  it('changes nothing but paint from frame to frame, and no paint that would tile the layer anew', () => {
    const told: unknown[][] = [];
    const target = new Proxy({}, { get: (_none, name) => (...args: unknown[]) => void told.push([name, ...args]) }) as LayerTarget;
    applyLayers(target, inMotion(still, scene, movement(0.4)), inMotion(still, scene, movement(0.6)));
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter(([name]) => name !== 'setPaintProperty')).toEqual([]);
    expect(told.filter(([, , , value]) => JSON.stringify(value).includes('"get"') || JSON.stringify(value).includes('feature-state'))).toEqual([]);
  });

  it('begins without what is to come, and ends as it is at rest', () => {
    const start = inMotion(still, scene, movement(0));
    expect(start.find(({ id }) => id === 'waters/line')?.paint).toMatchObject({ 'line-opacity': 0 });
    expect(start.find(({ id }) => id === 'villages/mark')?.paint).toMatchObject({ 'circle-opacity': 0, 'circle-stroke-opacity': 0 });
    expect(inMotion(still, scene, {})).toBe(still);
  });
});

it('the ring that grows has halfway half of the growth in area', () => {
  const scene = sceneWith({ mode: 'story' });
  const width = (done: number): number => {
    const ring = inMotion(mapLayers(scene), scene, { rings: { verb: 'grow', done } }).find(({ id }) => id === 'rings/growing');
    const paint = ring?.paint as Record<'circle-radius' | 'circle-stroke-width', number[]>;
    return (paint['circle-radius'][4]! + paint['circle-stroke-width'][4]!) ** 2;
  };
  expect((width(0.5) - width(0)) / (width(1) - width(0))).toBeCloseTo(0.5, 6);
});
