import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { callTool, runTool, type Outcome } from '../tools/runTool';
import { soundFolder, soundPack } from './soundPack';

const root = resolve(import.meta.dirname, '../../..');
const work = mkdtempSync(join(tmpdir(), 'atlas-pack-check-'));
const folder = join(work, 'pack');

const check = (...args: readonly string[]): Outcome => callTool('packCheck', args);

function put(file: string, text: string | Buffer): void {
  writeFileSync(join(folder, file), text);
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(soundFolder, folder, { recursive: true });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('npm run pack:check', { timeout: 60_000 }, () => {
  it('exits 0 for a sound pack and says so', () => {
    expect(check(folder)).toEqual({ status: 0, out: `${folder}：数据包没有问题。\n`, error: '' });
  });

  it('exits 1 and prints file, line, feature, what and remedy of each fault', () => {
    put('layers/rivers.geojson', (soundPack()['layers/rivers.geojson'] ?? '').replace('[105.2, 35.08]', '[35.08, 105.2]').replace('"jade-brook", "zh"', '"jade-brook", "Alias": "red", "zh"'));
    const { status, out, error } = runTool('packCheck', [folder, '--lang', 'en']);
    expect(status).toBe(1);
    expect(error).toBe('');
    expect(out).toContain(`${join(folder, 'layers/rivers.geojson')}:3:`);
    expect(out).toContain('layers/rivers.geojson, line 3, feature lan-river: longitude and latitude are swapped (35.08, 105.2).');
    expect(out).toContain('Write longitude first, then latitude: [105.2, 35.08].');
    expect(out).toContain('layers/rivers.geojson, line 2, feature jade-brook: the key Alias is not known and was ignored.');
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^.*: errors: 2; warnings: \d+\.$/);
  });

  it('exits 0 where there are only warnings', () => {
    put('layers/draft.geojson', '{}');
    const { status, out } = check(folder);
    expect(status).toBe(0);
    expect(out).toContain('[unused-file]');
    expect(out).toContain('可以使用，有 1 条提醒');
  });

  it('exits 0 where the report’s text is another one, with one warning for all its quotes, and 1 where a quote is not in the right text', () => {
    const text = soundPack()['sources/report.txt'] ?? '';
    put('sources/report.txt', `新${text}`.replace('新建公园3处', '新建公园4处'));
    const { status, out } = check(folder);
    expect(status).toBe(0);
    expect(out.match(/提醒  \[/g)).toHaveLength(1);
    expect(out).toContain('（sha256 不同）；10 处引文中，9 处移了位置，1 处没有找到（parks）。');
    put('sources/report.txt', text);
    put('claims.json', (soundPack()['claims.json'] ?? '').replace('"start": 124, "end": 130', '"start": 123, "end": 129'));
    expect(check(folder)).toMatchObject({ status: 1, out: expect.stringContaining('[quote-moved]') as string });
  });

  it('gives machines the same list as JSON', () => {
    put('claims.json', '{');
    const { status, out } = check(folder, '--json');
    const told = JSON.parse(out) as { errors: number; faults: { code: string; line: number; what: string; remedy: string }[] };
    expect(status).toBe(1);
    expect(told.errors).toBe(1);
    expect(told.faults[0]).toMatchObject({ code: 'broken-json', file: 'claims.json', line: 1, what: 'claims.json 第 1 行第 2 列：JSON 写法有误，从这里起读不下去。' });
  });

  it.each([
    ['a folder that is not there', [join(work, 'nowhere')]],
    ['a file instead of a folder', [join(soundFolder, 'pack.json')]],
    ['an unknown option', ['--fast']],
    ['an unknown language', ['--lang', 'de']],
  ])('exits 2 with one line and no stack trace for %s', (_title, args) => {
    const { status, out, error } = check(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(error).not.toMatch(/\bat .*:\d+/);
  });

  it('reads past a byte order mark', () => {
    put('pack.json', `\ufeff${soundPack()['pack.json'] ?? ''}`);
    put('tables/projects.csv', `\ufeff${soundPack()['tables/projects.csv'] ?? ''}`);
    expect(check(folder).status).toBe(0);
  });

  it('says of UTF-16, and of GBK where it is no table from a spreadsheet, that they are not UTF-8', () => {
    put('claims.json', Buffer.from(soundPack()['claims.json'] ?? '', 'utf16le'));
    put('framework.json', Buffer.from([0xc2, 0xba, 0xd3, 0xf1, 0x2c, 0xb4, 0xe5, 0x0a]));
    const { status, out } = check(folder);
    expect(status).toBe(1);
    expect(out).toContain('claims.json：不是 UTF-8 编码的文本。');
    expect(out).toContain('framework.json：不是 UTF-8 编码的文本。');
  });

  it('does not read a file of 100 MB', () => {
    truncateSync(join(folder, 'layers/road.geojson'), 100_000_000);
    const { status, out } = check(folder);
    expect(status).toBe(1);
    expect(out).toContain('layers/road.geojson：文件有 100 MB，超过上限 20 MB，没有读取。');
    expect(out).not.toContain('[missing-layer-file]');
  });

  it('cannot be made to write control characters to the terminal', () => {
    put('pack.json', (soundPack()['pack.json'] ?? '').replace('"id": "lanting"', '"id": "\\u001b[2J\\u202ex"'));
    put('layers/\u001b[31mred\n.geojson', '{}');
    for (const { out } of [check(folder), check(folder, '--json')]) expect(out).not.toMatch(/[\u001b\u202e]/);
    expect(check(folder, '--lang', 'en').out).toContain('layers/U+001B[31mredU+000A.geojson: no layer uses this file.');
  });

  it('ends quietly, with its own exit code, where nobody reads on', () => {
    put('claims.json', '{');
    const { stdout, stderr } = spawnSync('bash', ['-c', '"$0" tools/run.mjs tools/packCheck.ts "$1" --json | true; echo "${PIPESTATUS[0]}"', process.execPath, folder], { cwd: root, encoding: 'utf8' });
    expect(stdout).toBe('1\n');
    expect(stderr).toBe('');
  });

  it('is what npm runs', () => {
    const out = execFileSync('npm', ['run', '--silent', 'pack:check', '--', folder, '--lang', 'en'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    expect(out).toBe(`${folder}: the pack is sound.\n`);
  });
});
