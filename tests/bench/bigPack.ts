import type { PackFiles } from '../../src/pack/openPack';

/** Id of the layer that a big pack has over and above. */
export const bigLayer = 'many-points';

const surnames = [...'张王李赵刘陈杨黄周吴徐孙马朱胡郭何高林罗'];
const kinds = [...'庄店寨桥营岗湾坡沟井'];

/** The files of a pack with one layer more, which no lens shows: so many points, spread evenly over its bounds, their names in no order. */
export function withManyPoints(files: PackFiles, count: number): PackFiles {
  const manifest = JSON.parse(files['pack.json'] ?? '{}') as { readonly sources: { readonly id: string }[]; readonly bounds: [number, number, number, number]; readonly layers: object[] };
  const source = manifest.sources[0]?.id;
  const [west, south, east, north] = manifest.bounds;
  const across = Math.ceil(Math.sqrt(count));
  const at = (low: number, high: number, step: number) => Number((low + ((high - low) * (step + 0.5)) / across).toFixed(5));
  const features = Array.from({ length: count }, (_, i) => {
    const id = `p-${String(i).padStart(6, '0')}`;
    const mixed = (i * 7919) % count;
    const zh = `${surnames[mixed % surnames.length]}${kinds[Math.floor(mixed / surnames.length) % kinds.length]}${mixed}`;
    return { type: 'Feature', id, properties: { id, zh, en: `Point ${mixed}`, grade: 'schematic', source }, geometry: { type: 'Point', coordinates: [at(west, east, i % across), at(south, north, Math.floor(i / across))] } };
  });
  const file = `layers/${bigLayer}.geojson`;
  const layer = { id: bigLayer, file, title: { zh: '许多点', en: 'Many points' }, drawing: 'crossings', ink: 'water', grade: 'schematic', sources: [source], note: { zh: '为量时间而造。', en: 'Made to measure times.' }, count: 'features' };
  return { ...files, 'pack.json': JSON.stringify({ ...manifest, layers: [...manifest.layers, layer] }), [file]: JSON.stringify({ type: 'FeatureCollection', features }) };
}
