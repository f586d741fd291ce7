import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandLabel } from '../../../src/charts/corridorLabels';
import { corridorLayout } from '../../../src/charts/corridorLayout';
import { corridorTable, corridorTitle, reportedLength } from '../../../src/charts/corridorWords';
import { messages } from '../../../src/messages/messages';
import { inventedPack, pinnedPack } from './inventedPack';

const strip = (width = 640, km = 1, pack = inventedPack) => corridorLayout(pack, km, width, 'zh', messages.zh)!;

describe('The corridor strip', () => {
  it('puts kilometre 0 and 5 at the ends of the line, and every whole kilometre between', () => {
    const { ticks, line } = strip();
    expect(ticks.map((tick) => tick.label)).toEqual(['0 km', '1 km', '2 km', '3 km', '4 km', '5 km']);
    expect(ticks[0]?.x).toBe(line.x0);
    expect(Math.abs((ticks[5]?.x ?? 0) - line.x1)).toBeLessThan(1);
  });

  it('puts a crossing where it is along the line', () => {
    const { points, line } = strip();
    const bridge = points.find((mark) => mark.id === 'bridge-b')!;
    expect((bridge.x - line.x0) / (line.x1 - line.x0)).toBeCloseTo(0.0225 / 0.04497, 4);
  });

  it('labels a township stretch with its range, never a village at a distance', () => {
    const { stretches, points } = strip();
    expect(stretches.find((mark) => mark.id === 'north')?.label).toBe('north 0–31 村');
    expect(points.map((mark) => mark.id)).toEqual(['bridge-a', 'bridge-b']);
  });

  it('draws a township along a part of the line as a band, and along all of it by name in one lane they share', () => {
    expect(strip().whole).toEqual([]);
    const { whole, stretches } = strip(640, 10);
    expect(whole.map((mark) => mark.label)).toEqual(['north 31 村（按示意图）', 'south 15 村（按示意图）', 'far 7 村（按示意图）']);
    expect(stretches).toEqual([]);
  });

  it('moves a name a little aside rather than to another row, and never from over its mark', () => {
    for (const mark of strip(200).points.filter((each) => each.row !== null)) expect(mark.labelX <= mark.x).toBe(true);
  });

  it('pins an official village as a dot without a label', () => {
    expect(strip(640, 1, pinnedPack).points.find((mark) => mark.id === 'north-0')).toMatchObject({ drawing: 'villages', row: null });
  });

  it('gives every mark the id of a thing of the pack', () => {
    const ids = new Set(inventedPack.layers.flatMap((layer) => layer.features.map((feature) => feature.id)));
    for (const mark of [...strip(640, 10).points, ...strip(640, 10).stretches, ...strip(640, 10).whole]) expect(ids.has(mark.id)).toBe(true);
  });

  it('stays inside its width, without NaN and without two bands on one another, from 280 to 1600 px', () => {
    fc.assert(fc.property(fc.integer({ min: 280, max: 1600 }), fc.integer({ min: 1, max: 100 }), (width, tenths) => {
      const { points, stretches, height } = strip(width, tenths / 10, pinnedPack);
      expect(Number.isFinite(height)).toBe(true);
      for (const mark of points) expect(mark.x >= 0 && mark.x <= width && mark.labelX >= 0).toBe(true);
      const bands = stretches.flatMap((mark) => mark.bands.map((band) => ({ ...band, lane: mark.lane })));
      for (const [at, a] of bands.entries()) {
        expect(a.x >= 0 && a.x + a.width <= width + 6).toBe(true);
        for (const b of bands.slice(at + 1)) expect(a.lane !== b.lane || a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true);
      }
    }));
  });

  it('says the range and how it is known in its title', () => {
    expect(corridorTitle(inventedPack, 'zh', messages.zh, 0.4)).toBe('长廊 · 沿线 400 m 内：0–15 村（仅知所属乡镇）');
    expect(corridorTitle(inventedPack, 'en', messages.en, 0.6)).toContain('0–46 villages');
  });

  it('says why a smaller distance changes nothing where the line runs through every township', () => {
    const layers = inventedPack.layers.map((layer) => (layer.id === 'townships' ? { ...layer, features: layer.features.filter((each) => each.id === 'north').map((each) => ({ ...each, geometry: { type: 'Polygon' as const, coordinates: [[[-0.02, -0.01], [0.0225, -0.01], [0.0225, 0.06], [-0.02, 0.06], [-0.02, -0.01]]] } })) } : layer));
    expect(corridorTitle({ ...inventedPack, layers }, 'zh', messages.zh, 0.1)).toContain('线路穿过即计入');
    expect(corridorTitle(inventedPack, 'zh', messages.zh, 0.5)).not.toContain('线路穿过');
  });

  it('names the length as the report writes it beside its value', () => {
    expect(reportedLength(inventedPack, 'zh', messages.zh, '5 公里')).toBe('「十里」（5 公里）');
  });

  it('has a table twin with a row for every mark, every zone within the distance and every project beside the line', () => {
    const { points, stretches } = strip();
    expect(corridorTable(inventedPack, 'zh', messages.zh, 1).rows).toHaveLength(points.length + stretches.length + 2);
  });
});

describe('The label of a band', () => {
  const label = (widest: { x: number; width: number }) => bandLabel(['甲乡 0–15 村 · 0–4 社区', '甲乡 0–15 村 …', '甲乡'], { widest, first: widest.x, last: widest.x + widest.width }, 225, 13);

  it('stands inside where there is room, else beside', () => {
    expect(label({ x: 0, width: 240 })).toMatchObject({ label: '甲乡 0–15 村 · 0–4 社区' });
    expect(label({ x: 0, width: 60 }).x).toBe(66);
  });

  it('is shortened, with a sign that it is, before it would run out of the chart or over the left edge of its band', () => {
    const { label: text, x } = label({ x: 90, width: 120 });
    expect(text).toBe('甲乡 0–15 村 …');
    expect(x).toBeGreaterThanOrEqual(90);
  });

  it('stands left of its band only where it is short', () => {
    const at = (wordings: string[]) => bandLabel(wordings, { widest: { x: 400, width: 90 }, first: 400, last: 490 }, 500, 13);
    expect(at(['甲乡 0–15 村 · 0–4 社区']).x).toBeLessThan(400);
    expect(at([`${'甲'.repeat(20)} 0–15 村`, '甲乡']).label).toBe('甲乡');
  });
});
