import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { themes } from '../../../src/domain/colour';
import type { Scene } from '../../../src/domain/scene';
import { languages, modes } from '../../../src/domain/view';
import { imageNames } from '../../../src/map/images';
import { mapLayers } from '../../../src/map/layers';
import { stippleNames } from '../../../src/map/stipple';
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

  it('are the very same objects for what is drawn as before, so that a change of scene looks at nothing else', () => {
    const [whole, fainter] = [mapLayers(sceneWith({})), mapLayers(sceneWith({ shown: { ...sceneWith({}).shown, roads: 0.3 } }))];
    const anew = fainter.filter((each) => !whole.includes(each)).map(({ id }) => id.split('/')[0]);
    expect(new Set(anew)).toEqual(new Set(['roads']));
    expect(mapLayers(sceneWith({ wall: 2 })).every((each, i) => each === mapLayers(sceneWith({ wall: 2 }))[i])).toBe(true);
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

  it('never draw a township’s area or edge in any mode, only a cloud that fades to nothing while it is selected', () => {
    for (const mode of modes) for (const selected of [null, 'town-1']) {
      const scene = sceneWith({ mode, selected });
      const ofTowns = mapLayers(scene).filter((each) => each.type !== 'symbol' && (each.metadata as { layer: string }).layer === 'towns');
      expect(ofTowns.map((each) => each.type)).toEqual(selected ? ['circle'] : []);
      for (const each of ofTowns) expect(each.paint).toMatchObject({ 'circle-blur': 1 });
      expect(Object.keys(styleOf(scene).sources)).not.toContain('towns');
    }
  });

  it('put all marks above all lines and areas, all names above all marks, and the selected name above all', () => {
    const drawn = mapLayers(sceneWith({ selected: 'water-1' })).map((each) => each.id);
    const marks = ['bridges/mark', 'stations/mark', 'quarters/mark', 'villages/mark'].map((id) => drawn.indexOf(id));
    const names = drawn.flatMap((id, i) => (/\/label/.test(id) ? [i] : []));
    const shapes = drawn.flatMap((id, i) => (/\/(line|casing|fill|edge|band|outline)$/.test(id) ? [i] : []));
    expect(Math.max(...shapes)).toBeLessThan(Math.min(...marks));
    expect(Math.max(...marks)).toBeLessThan(Math.min(...names));
    expect(drawn.at(-1)).toBe('waters/label-selected');
  });

  it('place zones and townships before the second names of rivers and roads and before circles, and the first name of a river before all of those', () => {
    const drawn = mapLayers(sceneWith({})).map((each) => each.id);
    const strong = ['zones/label-short', 'zones/label', 'towns/label'].map((id) => drawn.indexOf(id));
    const weak = ['waters/label-more', 'waters/label-near', 'roads/label', 'roads/label-more', 'rails/label', 'rings/label'].map((id) => drawn.indexOf(id));
    expect(Math.min(...weak)).toBeGreaterThan(-1);
    expect(Math.max(...weak)).toBeLessThan(Math.min(...strong));
    expect(drawn.indexOf('waters/label')).toBeGreaterThan(Math.max(...weak));
  });

  it('change the stroke of a hovered circle, each of them', () => {
    const hover = mapLayers(sceneWith({})).find((each) => each.id === 'rings/hover');
    expect(hover).toMatchObject({ type: 'line', filter: ['==', ['get', 'part'], 'disc'], paint: { 'line-opacity': ['case', ['boolean', ['feature-state', 'hovered'], false], 0.8, 0] } });
  });

  it('light water in the hall by plain bands under everything else, which show no joints', () => {
    const drawn = mapLayers(sceneWith({ theme: 'hall' }));
    const glows = drawn.flatMap((each, i) => ((each.metadata as { part: string }).part.startsWith('glow') ? [i] : []));
    expect(glows.length).toBeGreaterThan(3);
    for (const i of glows) expect(drawn[i]?.paint).toMatchObject({ 'line-opacity': 1 });
    for (const i of glows) expect(drawn[i]?.paint).not.toHaveProperty('line-blur');
    expect(Math.max(...glows)).toBeLessThan(drawn.findIndex((each) => each.id === 'zones/fill'));
    expect(mapLayers(sceneWith({})).some((each) => each.id.includes('glow'))).toBe(false);
  });

  it('draw village marks as circles, which nothing can drop', () => {
    expect(mapLayers(sceneWith({})).find((each) => each.id === 'villages/mark')?.type).toBe('circle');
    expect(mapLayers(sceneWith({})).find((each) => each.id === 'quarters/mark')?.layout).toMatchObject({ 'icon-allow-overlap': true, 'icon-ignore-placement': true });
  });

  it('name only pictures that exist', () => {
    const text = JSON.stringify(themes.map((theme) => mapLayers(sceneWith({ theme }))));
    const named = text.match(/"(stipple|diamond)-[a-z-]+"/g) ?? [];
    expect(named.length).toBeGreaterThan(3);
    for (const each of named) expect(imageNames).toContain(each.slice(1, -1));
    expect(stippleNames.every((each) => imageNames.includes(each))).toBe(true);
  });

  it('dash the edge of what is schematic and of nothing else', () => {
    const edge = mapLayers(sceneWith({})).find((each) => each.id === 'waters/edge');
    expect(edge?.paint).toHaveProperty('line-dasharray');
    expect(edge).toMatchObject({ filter: ['in', ['get', 'grade'], ['literal', ['schematic', 'township']]] });
  });
});
