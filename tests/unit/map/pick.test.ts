import { describe, expect, it } from 'vitest';
import { mapLayers } from '../../../src/map/layers';
import { choose, placeAt, touchableLayers, type Hit } from '../../../src/map/pick';
import { sceneWith, tinyPack } from './tinyPack';

const hit = (id: string, layer: string, distancePx: number | null = null, part = 'line'): Hit => ({ id, layer, part, distancePx });

describe('what the pointer means', () => {
  it('is a point before a line before an area', () => {
    const hits = [hit('ring-1', 'rings'), hit('zone-1', 'zones'), hit('water-1', 'waters'), hit('village-1', 'villages', 4, 'mark')];
    expect(choose(hits, tinyPack)).toBe('village-1');
    expect(choose(hits.slice(0, 3), tinyPack)).toBe('water-1');
    expect(choose(hits.slice(0, 2), tinyPack)).toBe('zone-1');
    expect(choose([], tinyPack)).toBeNull();
  });

  it('is the nearest of several marks', () => {
    expect(choose([hit('village-1', 'villages', 5, 'mark'), hit('village-2', 'villages', 2, 'mark')], tinyPack)).toBe('village-2');
  });

  it('is never the outline', () => {
    expect(touchableLayers(mapLayers(sceneWith({})), tinyPack).some((id) => id.startsWith('outline'))).toBe(false);
  });

  it('is a township only in the planner’s mode, so that nobody can trace its limits elsewhere', () => {
    expect(placeAt(sceneWith({}), 10.2, 50.2)).toBe('town-1');
    expect(placeAt(sceneWith({}), 10.9, 50.9)).toBeNull();
    expect(placeAt(sceneWith({ mode: 'story' }), 10.2, 50.2)).toBeNull();
  });
});
