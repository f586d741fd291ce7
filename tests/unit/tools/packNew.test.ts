import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPackFolder, readPackFolder } from '../../../tools/packFolder';
import { callTool, runTool } from './runTool';

const work = mkdtempSync(join(tmpdir(), 'atlas-pack-new-'));
const folder = join(work, 'county');
const start = ['--zh', '清河县', '--en', 'Qinghe County', '--bounds', '110,30,110.3,30.2'];
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('The way of data/README.md from nothing to a pack', { timeout: 60_000 }, () => {
  it('begins with a pack that has no errors, only empty layers to fill', () => {
    expect(runTool('packNew', [folder, ...start])).toMatchObject({ status: 0, error: '' });
    const { pack, faults } = checkPackFolder(folder);
    expect(faults.map(({ code, severity }) => `${severity} ${code}`)).toEqual(Array(3).fill('warning empty-layer'));
    expect(pack).toMatchObject({ id: 'qinghe-county', title: { zh: '清河县图志' }, seal: '清河', approval: { state: 'none' } });
  });

  it('begins in Chinese alone where no English name is given', () => {
    const alone = join(work, 'alone');
    expect(runTool('packNew', [alone, '--zh', '清河县', '--bounds', '110,30,110.3,30.2'])).toMatchObject({ status: 0, error: '' });
    const { pack, faults } = checkPackFolder(alone);
    expect(faults.map(({ code }) => code)).toEqual(Array(3).fill('empty-layer'));
    expect(pack).toMatchObject({ id: 'district', languages: ['zh'] });
    expect(Object.values(readPackFolder(alone)).join('')).not.toMatch(/"en"|-en:|_en\b/);
  });

  it('goes on with the township that the README shows, and its village', () => {
    const readme = readFileSync('data/README.md', 'utf8');
    const township = /\{"type":"Feature","id":"north-town"[\s\S]*?\]\]\]\}\}/.exec(readme)?.[0] ?? '';
    const row = /`(990002101000,990002101201,[^`]+)`/.exec(readme)?.[1] ?? '';
    writeFileSync(join(folder, 'layers/townships.geojson'), (readFileSync(join(folder, 'layers/townships.geojson'), 'utf8')).replace('[\n', () => `[\n${township}`));
    writeFileSync(join(folder, 'tables/divisions.csv'), `${readFileSync(join(folder, 'tables/divisions.csv'), 'utf8')}${row}\n`);
    expect(runTool('spreadVillages', [folder]).status).toBe(0);
    const { pack, faults } = checkPackFolder(folder);
    expect(faults.map(({ code, file }) => `${code} ${file}`)).toEqual(['empty-layer layers/communities.geojson']);
    expect(pack?.layers.find(({ id }) => id === 'villages')?.features).toMatchObject([{ id: 'wangzhuang-201', properties: { grade: 'township', source: 'divisions', township: 'north-town' } }]);
  });

  it('goes on with the report and the claim that the README shows, led by what the check says', () => {
    const claim = /\{"id":"new-parks"[\s\S]*?"mentions":\[\]\}/.exec(readFileSync('data/README.md', 'utf8'))?.[0] ?? '';
    const change = (file: string, from: string | RegExp, to: string) => writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, () => to));
    const codes = () => checkPackFolder(folder).faults.map(({ code }) => code).filter((code) => code !== 'empty-layer');
    mkdirSync(join(folder, 'sources'));
    writeFileSync(join(folder, 'sources/report.txt'), '去年建成公园3处。\n今年再建公园5处。\n');
    const told = /"sha256": "([0-9a-f]{64})", "length": (\d+)/.exec(callTool('packCheck', [folder]).out);
    change('pack.json', /"sha256": "0+",\s*"length": 0/, told?.[0] ?? '');
    change('claims.json', /"claims": \[/, `"claims": [${claim},`);
    expect(codes()).toEqual(['quote-moved']);
    change('claims.json', '"start":0,"end":8', '"start":10,"end":18');
    expect(codes()).toEqual([]);
    expect(checkPackFolder(folder).pack?.claims[0]).toMatchObject({ id: 'new-parks', value: 5 });
  });

  it('ends with official positions', () => {
    writeFileSync(join(work, 'seats.csv'), '代码,经度,纬度\n990002101201,110.106,30.147\n');
    expect(runTool('packAdopt', ['villages', join(work, 'seats.csv'), '--pack', folder, '--datum', 'gcj02', '--source-title', '村委会位置', '--source-title-en', 'Village seats']).status).toBe(0);
    expect(checkPackFolder(folder).pack?.layers.find(({ id }) => id === 'villages')).toMatchObject({ grade: 'official', features: [{ properties: { grade: 'official' } }] });
  });

  it('leaves every JSON file naming its schema, which lies beside it', () => {
    for (const [file, text] of Object.entries(readPackFolder(folder))) {
      if (!file.endsWith('json')) continue;
      const { $schema } = JSON.parse(text) as { $schema: string };
      expect(existsSync(join(folder, dirname(file), $schema)), file).toBe(true);
    }
  });

  it('never writes into a folder that has something in it', () => {
    expect(runTool('packNew', [folder, ...start])).toMatchObject({ status: 1 });
  });

  it.each([
    ['no names', ['--bounds', '110,30,111,31']],
    ['bounds that are no box', ['--zh', '清', '--en', 'Q', '--bounds', '111,30,110,31']],
    ['an unknown option', [...start, '--fast']],
  ])('exits 2 with one line for %s', (_title, args) => {
    const { status, error } = callTool('packNew', [join(work, 'other'), ...args]);
    expect(status).toBe(2);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
