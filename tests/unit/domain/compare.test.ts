import { describe, expect, it } from 'vitest';
import { compareWith, firstCompare, isSame, otherScene, otherView, sketchesDiffer } from '../../../src/domain/compare';
import { readCompare, writeCompare } from '../../../src/domain/compareCodec';
import type { Overlay } from '../../../src/domain/scene';
import { home, type View } from '../../../src/domain/view';
import { tinyPack } from '../../fixtures/tinyPack';

const pack = tinyPack();
const [layer, another] = pack.layers;
const known = { lenses: new Set(['whole', 'two-rivers']), layers: new Set(['rivers', 'road']) };
const view: View = { ...home, layers: { [layer!.id]: 0.4 } };

describe('The other side', () => {
  it('shows the left side’s own view where nothing else was chosen', () => {
    expect(isSame(view, firstCompare)).toBe(true);
    expect(otherView(view, firstCompare)).toMatchObject({ lens: view.lens, layers: view.layers, theme: 'light', compare: null });
  });

  it('follows the left side in all that was not chosen for it', () => {
    const compare = { ...firstCompare, theme: 'hall' as const };
    expect(otherView({ ...view, lens: 'elsewhere', selected: 'x' }, compare)).toMatchObject({ lens: 'elsewhere', theme: 'hall', selected: 'x' });
    expect(isSame(view, compare)).toBe(false);
  });

  it('with a lens of its own shows that lens’s layers, not the left side’s choice', () => {
    expect(otherView(view, { ...firstCompare, lens: 'elsewhere' })).toMatchObject({ lens: 'elsewhere', layers: {}, node: null });
  });

  it('with layers of its own leaves the left side’s as they are', () => {
    const scene = otherScene(view, { ...firstCompare, layers: { [layer!.id]: 0, [another!.id]: 1 } }, pack);
    expect(scene.shown[layer!.id]).toBeUndefined();
    expect(scene.shown[another!.id]).toBe(1);
  });

  it('leaves sketches and answers away where only the plan is wanted, and keeps everything else', () => {
    const overlays = (['answer', 'sketch', 'place', 'filter'] as const).map((kind): Overlay => ({ id: kind, kind, data: { type: 'FeatureCollection', features: [] } }));
    const additions = { overlays, marked: ['m'], dimmed: ['h'] };
    expect(otherScene(view, { ...firstCompare, plain: true }, pack, additions)).toMatchObject({ overlays: [{ kind: 'place' }, { kind: 'filter' }], marked: [], dimmed: ['h'] });
    expect(otherScene(view, firstCompare, pack, additions)).toMatchObject(additions);
  });

  it('draws another scenario in place of the left side’s, and keeps answers and what a filter hides', () => {
    const overlay = (id: string, kind: Overlay['kind']): Overlay => ({ id, kind, data: { type: 'FeatureCollection', features: [] } });
    const additions = { overlays: [overlay('mine', 'sketch'), overlay('answer', 'answer')], marked: ['m'], dimmed: ['h'] };
    const mine = { ...view, scenario: 'mine00' };
    const scene = otherScene(mine, { ...firstCompare, scenario: 'theirs' }, pack, additions, [overlay('theirs', 'sketch')]);
    expect(scene).toMatchObject({ overlays: [{ id: 'answer' }, { id: 'theirs' }], marked: ['m'], dimmed: ['h'] });
    expect(otherScene(mine, { ...firstCompare, scenario: 'theirs' }, pack, additions).overlays.map(({ id }) => id)).toEqual(['answer']);
    expect(otherScene(mine, { ...firstCompare, scenario: 'mine00' }, pack, additions).overlays).toEqual(additions.overlays);
  });

  it('draws other sketches where it names another scenario, or leaves the left side’s away', () => {
    const mine = { ...view, scenario: 'mine00' };
    expect([mine, view].map((each) => sketchesDiffer(each, { ...firstCompare, plain: true }))).toEqual([true, false]);
    expect([mine, view].map((each) => sketchesDiffer(each, { ...firstCompare, scenario: 'mine00' }))).toEqual([false, true]);
    expect([mine, view].map((each) => sketchesDiffer(each, firstCompare))).toEqual([false, false]);
    expect(isSame(mine, { ...firstCompare, scenario: 'theirs' })).toBe(false);
  });

  it('opens with another lens than the left side’s, where the pack has one', () => {
    const lenses = [...pack.lenses, { ...pack.lenses[0]!, id: 'second' }];
    expect(compareWith(view, { ...pack, lenses }).lens).not.toBe(view.lens);
    expect(compareWith(view, { ...pack, lenses: [] }).lens).toBeNull();
  });
});

describe('A comparison in a link', () => {
  it('is as short as what differs', () => {
    expect(writeCompare(null)).toBe('');
    expect(writeCompare(firstCompare)).toBe('50');
    expect(writeCompare({ at: 7, lens: 'two-rivers', theme: 'hall', layers: { rivers: 0, road: 1 }, plain: true, scenario: null })).toBe('7_l.two-rivers_t.hall_p_on_rivers.0_road');
  });

  it('names a scenario, whether this device has it or not, but no nonsense in its place', () => {
    const compare = { ...firstCompare, at: 30, scenario: 'k3x9qz', layers: { road: 1 } };
    expect(writeCompare(compare)).toBe('30_s.k3x9qz_on_road');
    expect(readCompare(writeCompare(compare), known)).toEqual(compare);
    expect(readCompare('30_s.K3', known)).toEqual({ ...firstCompare, at: 30 });
    expect(readCompare('30_p_s.k3x9qz', known)).toEqual({ ...firstCompare, at: 30, plain: true });
  });

  it('tells no layers at all from those of the lens', () => {
    for (const layers of [null, {}]) expect(readCompare(writeCompare({ ...firstCompare, layers }), known)?.layers).toEqual(layers);
  });

  it('falls back part by part to the left side’s, and as a whole where the divider has no place', () => {
    expect(readCompare('30_l.nowhere_t.pink_q_on_rivers_atlantis', known)).toEqual({ ...firstCompare, at: 30, layers: { rivers: 1 } });
    for (const text of ['', 'l.two-rivers', '101', '-1', '5.5', '__proto__']) expect(readCompare(text, known), text).toBeUndefined();
  });
});
