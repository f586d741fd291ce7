import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { investmentLayout, investmentTable, investmentTitle, projectTable } from '../../../src/charts/investmentLayout';
import { projectColumns, projectGroups } from '../../../src/charts/projectGroups';
import { placeGrade } from '../../../src/charts/projectPlace';
import { messages } from '../../../src/messages/messages';
import { inventedPack } from './inventedPack';

describe('The investment chart', () => {
  it('draws one mark for each project a target asks for: 1, 2, 30 and the 24 key projects', () => {
    expect(investmentLayout(inventedPack, 308, 'zh').rows.map((row) => [row.claim.id, row.units.length])).toEqual([['over-30', 1], ['over-10', 2], ['over-1', 30], ['key', 24]]);
  });

  it('gives squares areas in the ratio of the thresholds', () => {
    const { rows, toScale } = investmentLayout(inventedPack, 308, 'zh');
    const areas = rows.filter((row) => row.kind === 'threshold').map((row) => row.unit ** 2);
    expect(toScale).toBe(true);
    expect(areas[0]! / areas[2]!).toBeCloseTo(30, 9);
    expect(areas[1]! / areas[2]!).toBeCloseTo(10, 9);
  });

  it('draws equal squares and says nothing of scale where a threshold is unknown', () => {
    const claims = inventedPack.claims.map((claim) => (claim.id === 'over-10' ? { ...claim, threshold: undefined } : claim));
    const { rows, toScale } = investmentLayout({ ...inventedPack, claims: claims as typeof inventedPack.claims }, 308, 'zh');
    expect(toScale).toBe(false);
    expect(new Set(rows.map((row) => row.unit)).size).toBe(1);
  });

  it('never overlaps two marks of a row nor leaves its width, from 280 to 1600 px', () => {
    fc.assert(fc.property(fc.integer({ min: 280, max: 1600 }), fc.constantFrom('zh' as const, 'en' as const), (width, language) => {
      for (const row of investmentLayout(inventedPack, width, language).rows) {
        expect(new Set(row.units.map(({ x, y }) => `${x},${y}`)).size).toBe(row.units.length);
        for (const { x, y } of row.units) expect(x + row.unit <= width && y + row.unit <= row.marksHeight && x >= 0).toBe(true);
      }
    }));
  });

  it('says in its title what the targets ask for, as a person would', () => {
    const yuan = inventedPack.claims.map((claim) => (claim.threshold ? { ...claim, unit: { zh: '个', en: 'project' }, threshold: { ...claim.threshold, unit: { zh: '亿元', en: '× 100 million yuan' } } } : claim));
    const pack = { ...inventedPack, claims: yuan };
    const plain = (title: string) => title.replaceAll('\u00a0', ' ');
    expect(plain(investmentTitle(pack, 'zh', messages.zh))).toBe('全年至少引进 1 个超 30 亿元、2 个超 10 亿元、30 个超亿元的项目');
    expect(plain(investmentTitle(pack, 'en', messages.en))).toBe('At least 1 project over 3 billion yuan, 2 over 1 billion and 30 over 100 million');
  });

  it('falls back on the pack’s title where a threshold is missing', () => {
    const claims = inventedPack.claims.map((claim) => (claim.id === 'over-10' ? { ...claim, threshold: undefined } : claim));
    expect(investmentTitle({ ...inventedPack, claims: claims as typeof inventedPack.claims }, 'zh', messages.zh)).toBe('招大项目');
  });

  it('heads its table with the same sentence', () => {
    const claims = inventedPack.claims.map((claim) => (claim.id === 'over-10' ? { ...claim, threshold: undefined } : claim));
    for (const pack of [inventedPack, { ...inventedPack, claims: claims as typeof inventedPack.claims }]) {
      expect(investmentTable(pack, 'en', messages.en).caption).toBe(investmentTitle(pack, 'en', messages.en));
    }
  });

  it('says the range of the floor in its table, with a source', () => {
    expect(investmentTable(inventedPack, 'zh', messages.zh).rows.at(-1)?.[1]).toEqual({ text: '68–80\u00a0亿元', claim: 'floor' });
  });

  it('groups every named project once, by sector and then status', () => {
    const groups = projectGroups(inventedPack).map((group) => [group.sector.id, group.count, group.statuses.map((each) => [each.status.id, each.projects.map((project) => project.id)])]);
    expect(groups).toEqual([['trade', 4, [['begun', ['market']], ['planned', ['mall', 'store', 'yard']]]], ['farm', 1, [['planned', ['farm']]]]]);
  });

  it('keeps a project whose sector or status the pack does not declare', () => {
    const projects = [{ ...inventedPack.projects[0]!, sector: 'unheard-of', status: 'odd' }];
    expect(projectGroups({ ...inventedPack, projects })[0]).toMatchObject({ sector: { id: 'unheard-of' }, count: 1 });
  });

  it('says a project at a village of unknown position is known only to its township', () => {
    const grades = Object.fromEntries(inventedPack.projects.map((project) => [project.id, placeGrade(inventedPack, project)]));
    expect(grades).toEqual({ mall: 'district', market: 'township', store: 'along', farm: 'township', yard: 'schematic' });
  });

  it('lists projects with how well their place is known', () => {
    expect(projectTable(inventedPack, 'zh', messages.zh).rows.find((row) => row[0]?.text === 'mall项目')?.[3]?.text).toBe('位置未公布');
  });

  it('stacks sector over status only where the columns do not fit', () => {
    expect(projectColumns(inventedPack, 308, 'zh').stacked).toBe(false);
    expect(projectColumns(inventedPack, 120, 'zh').stacked).toBe(true);
  });
});
