import { describe, expect, it } from 'vitest';
import { projector, type Size } from '../../../src/domain/camera';
import { framePadding, openRoom } from '../../../src/domain/frame';
import { cameraOf } from '../../../src/domain/framing';
import { home } from '../../../src/domain/view';
import { homeStill, referenceSizes, type HomeFrame } from '../../../src/still/homeStill';
import { layStill } from '../../../src/still/layStill';
import { mergeVariants, rulesOf } from '../../../src/still/mergeVariants';
import { stillSvg } from '../../../src/still/stillSvg';
import { shippedPack, sightOf, windows } from './windows';

const pack = shippedPack();
const svg = homeStill(pack);
const frame = JSON.parse((/data-still="([^"]*)"/.exec(svg)?.[1] ?? '').replace(/&quot;/g, '"')) as HomeFrame;
const odd: Size[] = [{ width: 2560, height: 1440 }, { width: 1024, height: 768 }, { width: 360, height: 640 }, { width: 1600, height: 1000 }];

/** Places of the features that stand at a point, by id, in the units of the picture. */
function places(text: string): Map<string, [number, number]> {
  return new Map([...text.matchAll(/<g data-id="([^"]+)" transform="translate\(([-\d.]+) ([-\d.]+)\)"><circle/g)].map((match) => [match[1] ?? '', [Number(match[2]), Number(match[3])]]));
}

/** What the rules make of a class in a variant: hidden, or its declarations. */
function ruled(name: string, variant: number): string {
  const rules = [...svg.matchAll(new RegExp(`(?:#still|#still\\.z${variant}) \\.${name}(?=[,{])[^{}]*\\{([^}]*)\\}`, 'g'))];
  return rules.map((match) => match[1]).join(';');
}

describe('the still in the page', () => {
  it('puts every mark within a tenth of a pixel or two of where the still of that window puts it, at any size', () => {
    for (const size of [...windows, ...odd]) {
      const { x, y, scale } = layStill(frame, size);
      const own = places(stillSvg(sightOf(pack, {}, size)));
      const paper = places(svg);
      expect(own.size).toBeGreaterThan(0);
      for (const [id, [ownX, ownY]] of own) {
        const [paperX, paperY] = paper.get(id) ?? [NaN, NaN];
        expect(Math.hypot(paperX * scale + x - ownX, paperY * scale + y - ownY)).toBeLessThan(0.08 + 0.08 * scale);
      }
    }
  });

  it('lies where the map’s own camera puts the home view', () => {
    const rooms = [openRoom, { ...openRoom, right: false }, { left: false, right: false, drawer: 'closed', alone: false }, { ...openRoom, drawer: 'full' }] as const;
    for (const size of [...windows, ...odd]) for (const room of rooms) {
      const camera = cameraOf(home, pack, size, room);
      const [x, y] = projector(camera, size, framePadding(size, home.mode, 'strip', room))(camera.lon, camera.lat);
      const laid = layStill(frame, size, room);
      expect([laid.x, laid.y]).toEqual([x, y]);
      expect(laid.scale).toBeCloseTo(2 ** (camera.zoom - frame.paper), 9);
    }
  });

  it('shows the widths and names of the reference windows exactly', () => {
    for (const size of referenceSizes) {
      const { variant } = layStill(frame, size);
      expect(frame.zooms[variant]).toBeCloseTo(cameraOf(home, pack, size).zoom, 9);
      const own = stillSvg(sightOf(pack, {}, size));
      const names = (text: string): string[] => [...text.matchAll(/>([^<]+)<\/text>/g)].map((match) => match[1] ?? '').sort();
      const shown = [...svg.matchAll(/<g class="(c\d+)">((?:(?!<g class=).)*)/gs)].filter((match) => !ruled(match[1] ?? '', variant).includes('display:none'));
      expect(names(shown.map((match) => match[2]).join(''))).toEqual(names(own));
    }
  });

  it('is one image with a name, and its drawing is the last thing in it', () => {
    expect(svg).toMatch(/^<svg id="still" class="z0" role="img" aria-labelledby="still-title"/);
    expect(svg).toContain(`<title id="still-title">${pack.title.zh}</title>`);
    expect(svg.endsWith('</g></svg>')).toBe(true);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(svg.length).toBeLessThan(110_000);
  });
});

describe('the variants of a picture', () => {
  it('keep once what they have in common, in the order of the layers', () => {
    const a = { layer: 'a', css: 'fill:red;r:1', body: '<a/>' };
    const b = { layer: 'b', css: 'fill:red', body: '<b/>' };
    const merged = mergeVariants([[b], [a, b]], ['a', 'b']);
    expect(merged).toEqual([{ body: '<a/>', looks: [null, 'fill:red;r:1'] }, { body: '<b/>', looks: ['fill:red', 'fill:red'] }]);
  });

  it('write shared declarations once and hide what a variant does not draw', () => {
    expect(rulesOf('#s', 'c', ['fill:red;r:1', 'fill:red;r:2', null])).toBe('#s .c{fill:red}#s.z0 .c{r:1}#s.z1 .c{r:2}#s.z2 .c{display:none}');
    expect(rulesOf('#s', 'c', ['fill:red', 'fill:red'])).toBe('#s .c{fill:red}');
  });
});
