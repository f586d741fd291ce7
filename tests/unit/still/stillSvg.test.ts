import { describe, expect, it } from 'vitest';
import { palettes } from '../../../src/domain/colour';
import { isPublic } from '../../../src/domain/scene';
import { languages, modes } from '../../../src/domain/view';
import { mapLayers } from '../../../src/map/layers';
import { mapSources } from '../../../src/map/sources';
import { stippleName, stippleOf } from '../../../src/map/stipple';
import { evaluate } from '../../../src/still/evaluate';
import { stillSvg } from '../../../src/still/stillSvg';
import { sceneWith, tinyPack } from '../map/tinyPack';
import { shippedPack, sightOf, windows } from './windows';

const pack = shippedPack();
const tiny = { scene: sceneWith({}), camera: { lon: 10.5, lat: 50.5, zoom: 9 }, size: { width: 1000, height: 1000 }, padding: { top: 0, right: 0, bottom: 0, left: 0 }, hovered: null };
const drawnIds = (svg: string): Set<string> => new Set([...svg.matchAll(/data-id="([^"]*)"/g)].map((match) => match[1] ?? ''));

describe('the still', () => {
  it('draws every feature that the map shows, and no other', () => {
    const layers = mapLayers(tiny.scene).filter((layer) => 'source' in layer && layer.type !== 'symbol');
    const shown = layers.flatMap((layer) => ('source' in layer ? (mapSources(tinyPack)[layer.source]?.features ?? []) : []).filter((feature) =>
      !('filter' in layer) || !layer.filter || evaluate(layer.filter, { zoom: 9, properties: feature.properties ?? {} }) === true));
    const ids = drawnIds(stillSvg(tiny));
    for (const feature of shown) expect(ids).toContain(feature.properties?.['id']);
    const known = new Set(tinyPack.layers.flatMap((layer) => layer.features.map((feature) => feature.id)));
    for (const id of ids) expect([...known, 'outline']).toContain(id);
    const without = sceneWith({ shown: { ...tiny.scene.shown, villages: 0 } });
    expect(drawnIds(stillSvg({ ...tiny, scene: without }))).not.toContain('village-1');
  });

  it('gives away no outline in the public modes', () => {
    const outlines = pack.layers.filter((layer) => layer.plannerOnly);
    expect(outlines.length).toBeGreaterThan(0);
    for (const mode of modes.filter(isPublic)) {
      const svg = stillSvg(sightOf(pack, { mode, layers: Object.fromEntries(outlines.map((layer) => [layer.id, 1])) }, { width: 1920, height: 1080 }));
      for (const layer of outlines) {
        expect(svg).not.toContain(`data-layer="${layer.id}/`);
        for (const feature of layer.features) expect(drawnIds(svg)).not.toContain(feature.id);
      }
      expect(svg).not.toContain(palettes.hall.boundary);
    }
  });

  it('takes text of the pack as data', () => {
    const evil = `<script>alert(1)</script>"'&\u0000`;
    const rivers = tinyPack.layers.map((layer) => ({ ...layer, features: layer.features.map((feature) => ({ ...feature, properties: { ...feature.properties, id: `${feature.id}${evil}`, zh: evil } })) }));
    const svg = stillSvg({ ...tiny, scene: sceneWith({ pack: { ...tinyPack, layers: rivers } }) });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
    const tags = [...svg.matchAll(/<\/?([a-zA-Z]+)/g)].map((match) => match[1] ?? '');
    expect(tags.filter((tag) => !['svg', 'style', 'defs', 'pattern', 'path', 'rect', 'g', 'circle', 'text', 'radialGradient', 'stop'].includes(tag))).toEqual([]);
    for (const tag of svg.match(/<[^>]*>/g) ?? []) expect(tag.slice(1).replace(/="[^"]*"/g, '')).not.toMatch(/["'<&]/);
  });

  it('stipples in the colours of the palette', () => {
    for (const theme of ['light', 'hall'] as const) {
      const svg = stillSvg({ ...tiny, scene: sceneWith({ theme }) });
      const { color, tilePx } = stippleOf(stippleName('industry', theme), palettes[theme]);
      expect(svg).toMatch(new RegExp(`<pattern [^>]*width="${tilePx}"[^>]*><path [^>]*(fill|stroke)="${color}"`));
      expect(color).toBe(palettes[theme].industry);
    }
  });

  it('marks what the pointer is on', () => {
    expect(stillSvg({ ...tiny, hovered: 'village-1' })).not.toBe(stillSvg(tiny));
    expect(stillSvg({ ...tiny })).toBe(stillSvg(tiny));
  });

  it('draws each language and theme at each window within 150 kB', () => {
    for (const size of windows) {
      for (const language of languages) {
        for (const mode of modes) {
          const svg = stillSvg(sightOf(pack, { language, mode }, size));
          expect(svg.length).toBeLessThan(150_000);
          expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
        }
      }
    }
  });
});
