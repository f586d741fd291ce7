import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { themes } from '../../../src/domain/colour';
import type { Scene } from '../../../src/domain/scene';
import { languages, modes } from '../../../src/domain/view';
import { hatchNames } from '../../../src/map/hatch';
import { imageNames } from '../../../src/map/images';
import { mapLayers } from '../../../src/map/layers';
import { styleOf } from '../../../src/map/styleOf';
import { sceneWith, tinyPack } from './tinyPack';

const ids = [null, ...tinyPack.layers.flatMap((each) => each.features.map((feature) => feature.id))];
const sourcesDrawn = (scene: Scene) => mapLayers(scene).flatMap((each) => ('source' in each ? [String(each.source)] : []));

describe('the layers of a scene', () => {
  for (const mode of modes) for (const theme of themes) for (const language of languages) {
    it(`are valid by the style specification in ${mode}, ${theme}, ${language}, whatever is selected`, () => {
      for (const selected of ids) expect(validateStyleMin(styleOf(sceneWith({ mode, theme, language, selected })))).toEqual([]);
    });
  }

  it('have ids that are all different', () => {
    for (const selected of ids) {
      const drawn = mapLayers(sceneWith({ selected })).map((each) => each.id);
      expect(new Set(drawn).size).toBe(drawn.length);
    }
  });

  it('leave out a layer that is hidden', () => {
    const { waters: _, ...rest } = sceneWith({}).shown;
    expect(sourcesDrawn(sceneWith({ shown: rest })).some((each) => each.startsWith('waters'))).toBe(false);
    expect(sourcesDrawn(sceneWith({ shown: { ...rest, waters: 0 } })).some((each) => each.startsWith('waters'))).toBe(false);
  });

  it('scale every opacity of a layer by the one the person chose', () => {
    const at = (opacity: number) => mapLayers(sceneWith({ shown: { villages: opacity } })).find((each) => each.id === 'villages/mark')?.paint as Record<string, number>;
    expect(at(0.5)['circle-opacity']).toBe(0.5);
    expect(at(0.5)['circle-stroke-opacity']).toBe(0.5);
  });

  it('never draw the outline or a mask of it in the public modes while the pack is not approved, whatever is asked for', () => {
    for (const mode of ['story', 'kiosk'] as const) {
      const drawn = sourcesDrawn(sceneWith({ mode, selected: 'outline-1' }));
      expect(drawn.some((each) => each.startsWith('outline'))).toBe(false);
    }
    expect(sourcesDrawn(sceneWith({ mode: 'explore' }))).toContain('outline-mask');
  });

  it('draw the outline in the public modes once the pack is approved', () => {
    const pack = { ...tinyPack, approval: { state: 'approved', number: 'n', date: 'd', issuer: 'i' } } as const;
    expect(sourcesDrawn(sceneWith({ mode: 'story', pack }))).toContain('outline-mask');
  });

  it('never draw an edge of a township, and its area only as a tint in the planner’s mode while it is selected', () => {
    for (const mode of modes) for (const selected of [null, 'town-1']) {
      const ofTowns = mapLayers(sceneWith({ mode, selected })).filter((each) => 'source' in each && each.source === 'towns');
      expect(ofTowns.map((each) => each.type)).toEqual(mode === 'explore' && selected ? ['fill'] : []);
      for (const each of ofTowns) expect(each.paint).toMatchObject({ 'fill-antialias': false });
    }
  });

  it('put all names above all geometry', () => {
    const kinds = mapLayers(sceneWith({ selected: 'water-1' })).map((each) => each.metadata as { part: string }).map(({ part }) => part.startsWith('label'));
    expect(kinds.lastIndexOf(false)).toBeLessThan(kinds.indexOf(true));
  });

  it('draw village marks as circles, which nothing can drop', () => {
    expect(mapLayers(sceneWith({})).find((each) => each.id === 'villages/mark')?.type).toBe('circle');
    expect(mapLayers(sceneWith({})).find((each) => each.id === 'quarters/mark')?.layout).toMatchObject({ 'icon-allow-overlap': true, 'icon-ignore-placement': true });
  });

  it('name only pictures that exist', () => {
    const text = JSON.stringify(themes.map((theme) => mapLayers(sceneWith({ theme }))));
    const named = text.match(/"(hatch|diamond)-[a-z-]+"/g) ?? [];
    expect(named.length).toBeGreaterThan(3);
    for (const each of named) expect(imageNames).toContain(each.slice(1, -1));
    expect(hatchNames.every((each) => imageNames.includes(each))).toBe(true);
  });

  it('dash the edge of what is schematic and of nothing else', () => {
    const edge = mapLayers(sceneWith({})).find((each) => each.id === 'waters/edge');
    expect(edge?.paint).toHaveProperty('line-dasharray');
    expect(edge).toMatchObject({ filter: ['in', ['get', 'grade'], ['literal', ['schematic', 'township']]] });
  });
});
