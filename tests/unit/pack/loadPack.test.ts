import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadPack } from '../../../src/pack/loadPack';
import { wrapFile } from '../../../src/pack/wrapped';
import { checkPackFiles } from '../../../tools/packFolder';
import { broken, soundPack } from './soundPack';

/** A page with these elements: as much of a document as loading looks at. */
function page(elements: Readonly<Record<string, { href?: string; text?: string }>>): Document {
  const getElementById = (id: string) => {
    const element = elements[id];
    return element ? { textContent: element.text ?? '', getAttribute: () => element.href ?? null } : null;
  };
  return { getElementById } as unknown as Document;
}

const linked = page({ 'atlas-pack': { href: './assets/pack-12345678.json' } });
const wire = (files: Record<string, string>): string => JSON.stringify({ files });

function answer(body: string, status = 200): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
}

/** The function a wrapped file's script hands over. */
function scripted(source: string): () => void {
  let given: () => void = () => undefined;
  new Function('atlasFile', source)((_path: string, wrapped: () => void) => (given = wrapped));
  return given;
}

afterEach(() => vi.unstubAllGlobals());

describe('The page', () => {
  it('reads the pack its link names', async () => {
    answer(wire(soundPack()));
    const { pack, faults } = await loadPack(linked);
    expect(pack?.id).toBe('lanting');
    expect(faults).toEqual([]);
  });

  it('names the line of a fault', async () => {
    answer(wire(broken('layers/rivers.geojson', '[105.2, 35.08]', '[106.2, 35.08]')));
    const { faults } = await loadPack(linked);
    expect(faults.filter((fault) => fault.severity === 'error')).toMatchObject([{ code: 'outside-bounds', file: 'layers/rivers.geojson', line: 3, feature: 'lan-river' }]);
  });

  it('finds an area that crosses itself when there is time, in the words of the command line, past a faulty feature before it', async () => {
    const ring = (x: number): string => `[[[${x}, 35.02], [${x + 0.03}, 35.02], [${x + 0.01}, 35.04], [${x + 0.02}, 35.04], [${x}, 35.02]]]`;
    const area = (id: string, x: number, grade = 'schematic'): string => `{"type": "Feature", "id": "${id}", "properties": {"id": "${id}", "zh": "园", "en": "Park", "grade": "${grade}", "source": "invented"}, "geometry": {"type": "Polygon", "coordinates": ${ring(x)}}}`;
    const files = { ...soundPack(), 'layers/zones.geojson': `{"type": "FeatureCollection", "features": [\n${[area('first', 105.03, 'sure'), area('tea-park', 105.05), area('third', 105.07)].join(',\n')}]}` };
    answer(wire(files));
    const { faults, inspect } = await loadPack(linked);
    expect(faults.map(({ code }) => code)).not.toContain('self-crossing');
    const crossed = checkPackFiles(files).faults.filter(({ code }) => code === 'self-crossing');
    expect(crossed.map(({ line, feature }) => [line, feature])).toEqual([[3, 'tea-park'], [4, 'third']]);
    expect(await inspect()).toEqual(crossed);
  });

  it('finds nothing more in a sound pack', async () => {
    answer(wire(soundPack()));
    expect(await (await loadPack(linked)).inspect()).toEqual([]);
  });

  it('reads the wrapped files of a folder opened without a server, and says which file and line of it is wrong', async () => {
    const files = broken('layers/rivers.geojson', '[105.2, 35.08]', '[106.2, 35.08]');
    const given = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, scripted(wrapFile(path, text))]));
    const { pack, faults } = await loadPack(page({}), { wanted: [...Object.keys(files)], given });
    expect(pack?.id).toBe('lanting');
    expect(faults.filter((fault) => fault.severity === 'error')).toMatchObject([{ code: 'outside-bounds', file: 'data/layers/rivers.geojson.js', line: 4 }]);
  });

  it('tells a wrapped file that did not arrive once, and shows the rest', async () => {
    const files = soundPack();
    const given = Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'claims.json').map(([path, text]) => [path, scripted(wrapFile(path, text))]));
    const { faults } = await loadPack(page({}), { wanted: Object.keys(files), given });
    expect(faults.filter(({ file }) => file === 'data/claims.json.js').map(({ code }) => code)).toEqual(['damaged-wrapper']);
  });

  it.each([
    ['the server has no such file', () => answer('not found', 404), 'fetch-failed'],
    ['the network is down', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch'))), 'fetch-failed'],
    ['something else arrives', () => answer('<!doctype html>'), 'broken-wrapper'],
    ['the wrapper holds no texts', () => answer('{"files": {"pack.json": 3}}'), 'broken-wrapper'],
  ])('says so when %s', async (_title, arrange, code) => {
    arrange();
    const { pack, faults } = await loadPack(linked);
    expect(pack).toBeNull();
    expect(faults).toMatchObject([{ code, file: 'pack-12345678.json', severity: 'error' }]);
  });

  it('says so when it was built without a pack', async () => {
    expect((await loadPack(page({}))).faults).toMatchObject([{ code: 'fetch-failed' }]);
  });
});
