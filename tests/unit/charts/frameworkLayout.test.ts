import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/charts/frameworkColumns';
import { nextNode } from '../../../src/charts/frameworkKeys';
import { frameworkLayout } from '../../../src/charts/frameworkLayout';
import { boxHeight, boxWidth, type FrameworkBox } from '../../../src/charts/frameworkLines';
import type { FrameworkNode } from '../../../src/domain/pack';
import { languages } from '../../../src/domain/view';

const { nodes: shipped } = JSON.parse(readFileSync('data/framework.json', 'utf8')) as { nodes: readonly FrameworkNode[] };
const node = (id: string, parent: string | null, title = id): FrameworkNode => ({ id, parent, title: { zh: title, en: title }, says: { zh: id, en: id }, enumerated: true, claims: [], projects: [], layers: [], members: [] });
const overlap = (a: FrameworkBox, b: FrameworkBox) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + boxHeight && b.y < a.y + boxHeight;
const pairs = (boxes: readonly FrameworkBox[]) => boxes.flatMap((a, at) => boxes.slice(at + 1).flatMap((b) => (overlap(a, b) ? [`${a.node.id} ${b.node.id}`] : [])));

/** Drawer widths in CSS pixels at windows of 1280, 1440 and 1920, the last also with the detail beside the drawing, and a phone. */
const widths = [526, 690, 766, 1170, 358];
const tallest = { zh: { 526: 300, 690: 260, 766: 260, 1170: 260, 358: 520 }, en: { 526: 372, 690: 300, 766: 300, 1170: 260, 358: 580 } } as const;

describe.each(languages)('the bundled framework in %s', (language) => {
  it.each(widths)('fits %i pixels with every title whole, inside, and clear of all others', (width) => {
    const { boxes, height } = frameworkLayout(shipped, language, width);
    expect(boxes.map((box) => box.node.id).sort()).toEqual(shipped.map(({ id }) => id).sort());
    expect(pairs(boxes)).toEqual([]);
    for (const box of boxes) {
      expect(box.tight, box.node.id).toBe(false);
      expect(box.width, box.node.id).toBe(boxWidth(box.node.title[language], box.depth));
      expect(box.x >= 0 && box.x + box.width <= width, box.node.id).toBe(true);
    }
    expect(height).toBe(Math.max(...boxes.map((box) => box.y)) + boxHeight);
    expect(height).toBeLessThanOrEqual(tallest[language][width as 526]);
  });
});

describe('the drawing', () => {
  it('draws a line to every node but the headings, and starts each group of a family on its own line', () => {
    const { boxes, links } = frameworkLayout(shipped, 'zh', 690);
    expect(links).toHaveLength(shipped.filter(({ parent }) => parent !== null).length);
    const groups = boxes.filter((box) => box.node.parent === 'chapters');
    expect(new Set(groups.map((box) => box.y)).size).toBe(6);
    expect(new Set(groups.map((box) => box.x)).size).toBe(1);
  });

  it('tells each family, depth and place among siblings', () => {
    const { boxes } = frameworkLayout([node('b', 'a'), node('a', null), node('c', 'a'), node('d', null)], 'zh', 300);
    expect(boxes.map((box) => [box.node.id, box.family, box.depth, box.place, box.siblings])).toEqual([['a', 0, 0, 1, 2], ['b', 0, 1, 1, 2], ['c', 0, 1, 2, 2], ['d', 1, 0, 2, 2]]);
  });

  it('sets a title closer rather than out of its column', () => {
    const { boxes } = frameworkLayout([node('a', null, '长'.repeat(40))], 'zh', 300);
    expect(boxes[0]).toMatchObject({ tight: true, width: 300 });
  });

  it('is empty for a pack without a framework', () => {
    expect(frameworkLayout([], 'zh', 600)).toEqual({ boxes: [], links: [], height: 0 });
  });

  it('keeps any tree inside its width and apart', () => {
    const forest = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 40 })
      .map((list) => list.map(([parent, length], at) => node(`n${at}`, at === 0 || parent % 4 === 0 ? null : `n${parent % at}`, '字'.repeat(length))));
    fc.assert(fc.property(forest, fc.integer({ min: 500, max: 1200 }), (nodes, width) => {
      const { boxes } = frameworkLayout(nodes, 'zh', width);
      expect(boxes).toHaveLength(nodes.length);
      expect(pairs(boxes)).toEqual([]);
      for (const box of boxes) expect(box.x + box.width).toBeLessThanOrEqual(width + 0.001);
    }));
  });
});

describe('columns', () => {
  it('are dealt in order so that the tallest is as short as can be', () => {
    expect(columnsOf([10, 90, 80], 2)).toEqual([[0, 1], [2]]);
    expect(columnsOf([90, 10, 80], 2)).toEqual([[0], [1, 2]]);
    expect(columnsOf([1, 1, 1], 3)).toEqual([[0], [1], [2]]);
    expect(columnsOf([5], 3)).toEqual([[0]]);
  });
});

describe('arrow keys', () => {
  const tree = [node('a', null), node('b', 'a'), node('c', 'b'), node('d', 'a')];
  it.each([['ArrowDown', 'b', 'c'], ['ArrowUp', 'b', 'a'], ['ArrowUp', 'a', 'a'], ['ArrowDown', 'd', 'd'], ['ArrowLeft', 'd', 'a'], ['ArrowLeft', 'a', 'a'], ['ArrowRight', 'a', 'b'], ['ArrowRight', 'c', 'c'], ['Home', 'd', 'a'], ['End', 'a', 'd'], ['x', 'a', null], ['ArrowDown', null, 'b']])('%s from %s leads to %s', (key, from, to) => {
    expect(nextNode(tree, from, key)).toBe(to);
    expect(nextNode([], from, key)).toBeNull();
  });
});
