import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inReadingOrder, pathTo } from '../../../src/domain/framework';
import { deepestNode } from '../../../src/pack/referFramework';
import { rankNodes } from '../../../src/pack/rankNodes';
import { mostNodes } from '../../../src/pack/readFramework';
import { readWithLines, soundPack } from './soundPack';

const node = (id: string, parent: string | null) => ({
  id, parent, title: { zh: '题', en: 'title' }, says: { zh: '说', en: 'says' }, enumerated: true, claims: [], projects: [], layers: [], members: [],
});
const reading = (nodes: readonly object[]) => readWithLines({ ...soundPack(), 'framework.json': JSON.stringify({ nodes }) });
const told = (nodes: readonly object[]) => reading(nodes).faults.filter(({ file }) => file === 'framework.json').map(({ code }) => code);
const many = Array.from({ length: mostNodes }, (_, i) => i);

describe('a framework that is too large, too deep or a ring', () => {
  it('is refused whole, in one sentence, where it has more nodes than a page can draw', () => {
    expect(told([...many, mostNodes].map((i) => node(`n-${i}`, null)))).toEqual(['too-many']);
    expect(told(many.map((i) => node(`n-${i}`, null)))).toEqual([]);
  });

  it('keeps a chain down to the deepest level, in whichever order its nodes stand, and says once that it goes on', () => {
    for (const chain of [many.map((i) => node(`n-${i}`, i ? `n-${i - 1}` : null)), many.map((i) => node(`n-${i}`, i ? `n-${i - 1}` : null)).reverse()]) {
      const { pack, faults } = reading(chain);
      expect(faults.filter(({ file }) => file === 'framework.json').map(({ code }) => code)).toEqual(['node-too-deep']);
      expect(pack && inReadingOrder(pack).map(({ id }) => id)).toEqual(many.slice(0, deepestNode).map((i) => `n-${i}`));
    }
  });

  it('names the nodes of a ring, and those that hang on it as hanging on something faulty', () => {
    expect(told(many.map((i) => node(`n-${i}`, `n-${(i + 1) % mostNodes}`))).every((code) => code === 'circular-parent')).toBe(true);
    const codes = told([node('a', 'b'), node('b', 'a'), node('d', 'c'), node('c', 'a'), node('root', null), node('x', 'gone'), node('y', 'x')]);
    expect([...codes].sort()).toEqual(['circular-parent', 'circular-parent', 'refers-to-faulty', 'refers-to-faulty', 'refers-to-faulty', 'unknown-id']);
  });
});

describe('ranks of nodes', () => {
  it('are those of the plain walk up, for any parents', () => {
    const parents = fc.array(fc.option(fc.integer({ min: -1, max: 11 })), { maxLength: 12 });
    fc.assert(fc.property(parents, (list) => {
      const nodes = list.map((parent, i) => [String(i), parent === null ? null : String(parent)] as const);
      const up = new Map(nodes);
      const ranks = rankNodes(nodes);
      for (const [id, parent] of nodes) {
        const seen: string[] = [];
        for (let at: string | null | undefined = parent; typeof at === 'string' && up.has(at) && !seen.includes(at); at = up.get(at)) seen.push(at);
        expect(ranks.get(id)?.isCircular).toBe(seen.includes(id));
        const above = parent === null ? undefined : ranks.get(parent);
        if (!seen.includes(id)) expect(ranks.get(id)?.depth).toBe((above?.depth ?? 0) + 1);
      }
    }));
  });
});

it('the way to a node ends even where somebody hands the page a ring', () => {
  const { pack } = reading([node('a', null), node('b', 'a')]);
  const [a, b] = pack?.framework ?? [];
  if (!pack || !a || !b) throw new Error('the framework is missing');
  const ring = { ...pack, framework: [{ ...a, parent: 'b' }, b] };
  expect(pathTo(ring, b).map(({ id }) => id)).toEqual(['a', 'b']);
});
