import { describe, expect, it } from 'vitest';
import { languages, modes } from '../../../src/domain/view';
import { palettes } from '../../../src/domain/colour';
import { mapLayers } from '../../../src/map/layers';
import { mapSources } from '../../../src/map/sources';
import { alignmentOf, settingsOf } from '../../../src/still/anchors';
import { Crowd, placed } from '../../../src/still/collision';
import type { Look } from '../../../src/still/drawing';
import { drawScene } from '../../../src/still/drawScene';
import { stillProjection } from '../../../src/still/projection';
import { frameOf, textBlockOf, textMarkup, type Frame } from '../../../src/still/textBlock';
import { textWidthEm, wrapText } from '../../../src/still/textMetrics';
import { shippedPack, sightOf, windows } from './windows';

const lookAt = (values: Record<string, unknown>): Look => (<T>(name: string, fallback: T): T => (values[name] as T) ?? fallback);
const pack = shippedPack();

/** The boxes of the names a window shows, read back from the drawing. */
function boxes(mode: (typeof modes)[number], language: (typeof languages)[number], size: { width: number; height: number }): { text: string; box: Frame }[] {
  const { scene, camera, padding } = sightOf(pack, { mode, language }, size);
  const { items } = drawScene(mapLayers(scene), mapSources(pack), { projection: stillProjection(camera, size, padding), zoom: camera.zoom, pxPerUnit: 1, hovered: null, palette: palettes[scene.theme], paint: () => 'none' });
  return items.filter((item) => item.body.includes('<text')).map(({ css, body }) => {
    const [, x = '', y = '', turn = '0'] = /translate\(([-\d.]+) ([-\d.]+)\)(?: rotate\(([-\d.]+)\))?/.exec(body) ?? [];
    const px = Number(/font:\d+ ([\d.]+)px/.exec(css)?.[1]);
    const spacing = Number(/letter-spacing:([\d.]+)em/.exec(css)?.[1]);
    const lines = [...body.matchAll(/text-anchor="(\w+)" x="([-\d.]+)em" y="([-\d.]+)em">([^<]*)</g)];
    const frames = lines.map(([, align, dx, dy, text = '']) => {
      const width = textWidthEm(text) + spacing * ([...text].length - 1);
      const left = Number(dx) - (align === 'middle' ? width / 2 : align === 'end' ? width : 0);
      return [left * px, (Number(dy) - 0.9) * px, (left + width) * px, (Number(dy) + 0.1) * px] as const;
    });
    const around: Frame = [Math.min(...frames.map((f) => f[0])), Math.min(...frames.map((f) => f[1])), Math.max(...frames.map((f) => f[2])), Math.max(...frames.map((f) => f[3]))];
    return { text: lines.map((line) => line[4]).join(''), box: placed(around, [Number(x), Number(y)], Number(turn), 0) };
  });
}

describe('names on the still', () => {
  it('never overlap, in any mode, language or window', () => {
    for (const mode of modes) {
      for (const language of languages) {
        for (const size of windows) {
          const all = boxes(mode, language, size);
          expect(all.length).toBeGreaterThan(4);
          all.forEach(({ text, box: [l, t, r, b] }, i) => {
            const over = all.slice(i + 1).filter(({ box }) => l < box[2] && r > box[0] && t < box[3] && b > box[1]).map((each) => each.text);
            expect(over, `${text} at ${size.width}`).toEqual([]);
          });
        }
      }
    }
  });

  it('step aside to the next side when the first is taken, and stay away when all are', () => {
    const crowd = new Crowd();
    crowd.take([0, -5, 50, 5]);
    const sides = settingsOf(lookAt({ 'text-variable-anchor': ['left', 'right'], 'text-radial-offset': 1, 'text-padding': 0 }), 10);
    const block = textBlockOf(lookAt({ 'text-field': '四字地名' }));
    const free = sides.filter((side) => crowd.isFree(frameOf(block, side, 10)));
    expect(sides.map((side) => side.anchor)).toEqual(['left', 'right']);
    expect(free.map((side) => side.anchor)).toEqual(['right']);
    expect(frameOf(block, sides[0] ?? { anchor: '', offset: [0, 0] }, 10)).toEqual([10, -6, 50, 6]);
  });

  it('are turned with their offset', () => {
    const box = placed([10, -1, 20, 1], [100, 100], 90, 0).map(Math.round);
    expect(box).toEqual([99, 110, 101, 120]);
  });

  it('break into lines of nearly equal length, between words or ideographs', () => {
    expect(wrapText('One two three four', 5, 0)).toEqual(['One two', 'three four']);
    expect(wrapText('一二三四五六', 4, 0)).toEqual(['一二三', '四五六']);
    expect(wrapText('短', 4, 0)).toEqual(['短']);
  });

  it('stand in the middle of what they name, letter-spacing included', () => {
    const block = textBlockOf(lookAt({ 'text-field': '沙洲', 'text-letter-spacing': 0.5 }));
    expect(block.widthEm).toBe(2.5);
    expect(textMarkup(block, { anchor: 'center', offset: [0, 0] }, 'center')).toContain('text-anchor="middle" x="0.25em"');
    expect(alignmentOf('bottom-left')).toEqual({ across: 0, down: 1 });
  });
});
