import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { checkPackFolder } from '../../../tools/packFolder';
import { soundFolder } from '../pack/soundPack';
import { callTool, runTool } from './runTool';

const work = mkdtempSync(join(tmpdir(), 'atlas-pack-seal-'));
const folder = join(work, 'pack');
const sealed = ['--number', 'S(2031)1号', '--date', '2031-05-01', '--issuer', '某省自然资源厅'];

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(soundFolder, folder, { recursive: true });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('npm run pack:seal', { timeout: 60_000 }, () => {
  it('writes number, date, issuer and the hash of the geometry, and leaves the rest of pack.json as it was', () => {
    const before = readFileSync(join(folder, 'pack.json'), 'utf8');
    const { status, out } = runTool('packSeal', [folder, ...sealed]);
    expect(status).toBe(0);
    expect(out).toMatch(/已写入审图号 S\(2031\)1号，图形指纹 [0-9a-f]{64}。/);
    const after = readFileSync(join(folder, 'pack.json'), 'utf8');
    expect(after.replace(/"approval": \{[^}]*\}/, '"approval": {"state": "none"}')).toBe(before);
    expect(checkPackFolder(folder)).toMatchObject({ faults: [], pack: { approval: { state: 'approved', number: 'S(2031)1号', date: '2031-05-01' } } });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('seals again after the geometry changed and was approved anew', () => {
    callTool('packSeal', [folder, ...sealed]);
    const river = join(folder, 'layers/rivers.geojson');
    writeFileSync(river, readFileSync(river, 'utf8').replace('105.2, 35.08', '105.2, 35.081'));
    expect(checkPackFolder(folder).faults.map((fault) => fault.code)).toEqual(['approval-stale']);
    expect(callTool('packSeal', [folder, ...sealed, '--lang', 'en']).status).toBe(0);
    expect(checkPackFolder(folder).faults).toEqual([]);
  });

  it('refuses a pack with errors and lists them', () => {
    writeFileSync(join(folder, 'claims.json'), '{');
    const { status, error } = callTool('packSeal', [folder, ...sealed]);
    expect(status).toBe(1);
    expect(error).toContain('[broken-json]');
    expect(checkPackFolder(folder).pack?.approval).toEqual({ state: 'none' });
  });

  it.each([
    ['no number', [folder, '--date', '2031-05-01', '--issuer', 'X']],
    ['a date that is none', [folder, '--number', '1', '--date', '2031-02-30', '--issuer', 'X']],
    ['a folder that is not there', [join(work, 'nowhere'), ...sealed]],
    ['an unknown option', [folder, ...sealed, '--fast']],
  ])('exits 2 with one line for %s', (_title, args) => {
    const { status, error } = callTool('packSeal', args);
    expect(status).toBe(2);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
