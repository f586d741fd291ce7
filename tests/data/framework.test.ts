import { describe, expect, it } from 'vitest';
import type { FrameworkNode } from '../../src/domain/pack';
import { claims, features, manifest, table, text } from './shipped';

const { nodes } = JSON.parse(text('framework.json')) as { nodes: readonly FrameworkNode[] };
const node = (id: string): FrameworkNode => {
  const found = nodes.find((each) => each.id === id);
  if (!found) throw new Error(`no node ${id}`);
  return found;
};
const under = (id: string): readonly string[] => nodes.filter((each) => each.parent === id).map((each) => each.title.zh);
const rootOf = (id: string): string => {
  const { parent } = node(id);
  return parent === null ? id : rootOf(parent);
};
const projects = table('projects').map((row) => row['id'] ?? '');

/** Claims that belong to no idea of the report: when it met, who came, and the year that follows from it. */
const meetings = ['target-year', 'meeting-month', 'meeting-first-day', 'meeting-last-day', 'delegates'];
/** What the report names and neither lists nor explains. */
const notEnumerated = ['six-campaigns', 'pair-zones', 'pair-renewals', 'pair-rivers', 'pair-belts', 'city-goal', 'programme-1351'];

describe('the report’s framework', () => {
  it('has each named group with as many members as the report lists', () => {
    expect(under('five-strategies')).toEqual(['商贸立区', '工业强区', '科教兴区', '兴农富民', '外向带动']);
    expect(under('four-pairs')).toEqual(['两区', '两改', '两河', '两带']);
    expect(under('four-improvements')).toEqual(['经济发展', '城乡建管', '生态环境', '群众生活']);
    expect(under('six-actions')).toEqual(['产业带动富民', '民生改善幸福', '环境整治提升', '文明风尚培育', '平安创建和谐', '强本固基引领']);
    expect(under('three-hundreds')).toEqual(['名优小吃', '民俗作坊', '旅游产品']);
    expect(under('ideas')).toEqual(['六大攻坚', '五大战略', '四两布局', '一区两城一中心', '一个目标：首善之区', '四个提升', '一个保障']);
    expect(under('chapters')).toEqual(['持续抓招商上项目', '持续做优服务业', '持续推进三农工作', '持续强化建设管理', '持续实施环保攻坚', '持续推动民生改善']);
    expect(node('programme-1351').title).toEqual({ zh: '「1351」工程', en: '“1351” programme' });
  });

  it('puts nothing under what the report does not list, and says so in both languages', () => {
    expect(nodes.filter((each) => !each.enumerated).map((each) => each.id)).toEqual(notEnumerated);
    for (const id of notEnumerated) {
      expect(under(id), id).toEqual([]);
      expect(node(id).says.zh, id).toMatch(/没有(列出|列举|说明|定义|解释)/);
      expect(node(id).says.en, id).toMatch(/nowhere|does not say|not explained|neither defines nor lists/);
    }
  });

  it('keeps the six chapters apart from the six campaigns, and says so', () => {
    expect(rootOf('six-campaigns')).not.toBe(rootOf('chapter-environment'));
    expect(node('chapters').says.zh).toMatch(/没有把它们叫作“六大攻坚”，两者不可混同/);
    expect(node('chapters').says.en).toMatch(/not call them the six campaigns, and the two must not be taken for each other/);
    expect(node('six-campaigns').says.zh).toContain('并不是它的清单');
    expect(node('six-actions').says.zh).toContain('另一回事');
  });

  it('names only nodes, claims, projects, layers and features that exist', () => {
    const known = { claims: new Set(claims.map(({ id }) => id)), projects: new Set(projects), layers: new Set(manifest.layers.map(({ id }) => id)), members: new Set(features.map(({ id }) => id)) };
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    for (const each of nodes) {
      if (each.parent !== null) expect(node(each.parent).id).toBe(each.parent);
      for (const key of ['claims', 'projects', 'layers', 'members'] as const) for (const id of each[key]) expect(known[key], `${each.id}: ${key}`).toContain(id);
    }
  });

  it('stands with parents before their children, each node with words of its own in both languages', () => {
    nodes.forEach((each, at) => expect(each.parent === null || nodes.findIndex(({ id }) => id === each.parent) < at, each.id).toBe(true));
    for (const { title, says } of nodes) for (const { zh, en } of [title, says]) expect([zh.trim() !== '', /^[^\p{Script=Han}]+$/u.test(en)]).toEqual([true, true]);
  });

  it('finds a place for every project and for every claim but those of the meetings', () => {
    expect(projects.filter((id) => !nodes.some((each) => each.projects.includes(id)))).toEqual([]);
    expect(claims.map(({ id }) => id).filter((id) => !nodes.some((each) => each.claims.includes(id)))).toEqual(meetings);
  });

  it('frames only what it lights: each member lies in a layer of its node', () => {
    for (const each of nodes) {
      const inLayers = new Set(each.layers.flatMap((id) => (JSON.parse(text(`layers/${id}.geojson`)) as { features: { id: string }[] }).features.map(({ id: feature }) => feature)));
      for (const id of each.members) expect(inLayers, each.id).toContain(id);
    }
  });
});
