import { describe, expect, it } from 'vitest';
import { datumOf, type Datum } from '../../../tools/adoptDatum';
import { misfitOf } from '../../../src/domain/tiling';
import { checkPackFiles, readPackFolder } from '../../../tools/packFolder';
import { soundPack } from '../pack/soundPack';
import { adopt, exported, featuresIn } from './adopting';

const wgs84 = datumOf('wgs84') as Datum;
const box = (id: string, west: number, south: number, east: number, north: number): object => ({
  type: 'Feature', properties: { id }, geometry: { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] },
});
const collection = (...features: readonly object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const whole = [box('west-ford', 105, 35, 105.12, 35.16), box('east-ford', 105.12, 35, 105.24, 35.16)] as const;

describe('An area that is adopted', () => {
  it('keeps its name where it stands, as long as that is inside', () => {
    const plan = adopt(collection(box('west-ford', 105.04, 35.1, 105.1, 35.14)), { layer: 'townships', datum: 'wgs84' });
    expect(plan.labels).toEqual([]);
    expect(featuresIn(plan.files, 'townships')[1]?.properties.labelAt).toEqual([105.05, 35.12]);
  });

  it('takes its name along where that would be outside, and says so', () => {
    const plan = adopt(collection(box('west-ford', 105.06, 35.02, 105.1, 35.04)), { layer: 'townships', datum: 'wgs84' });
    expect(plan.labels).toEqual(['west-ford']);
    expect(featuresIn(plan.files, 'townships')[1]?.properties.labelAt).toEqual([105.08, 35.03]);
    expect(featuresIn(plan.files, 'townships')[0]?.properties.labelAt).toEqual([105.19, 35.12]);
    expect(plan.faults).toEqual([]);
  });

  it('puts the name into the shape even where the middle is not', () => {
    const horseshoe = { type: 'Feature', properties: { id: 'west-ford' }, geometry: { type: 'Polygon', coordinates: [[[105, 35], [105.04, 35], [105.04, 35.1], [105.07, 35.1], [105.07, 35], [105.1, 35], [105.1, 35.11], [105, 35.11], [105, 35]]] } };
    const [lon = 0, lat = 0] = featuresIn(adopt(collection(horseshoe), { layer: 'townships', datum: 'wgs84' }).files, 'townships')[1]?.properties.labelAt as number[];
    expect((lon > 105 && lon < 105.04) || (lon > 105.07 && lon < 105.1) || lat > 35.1).toBe(true);
  });

  it('without a place for its name gets none', () => {
    const plan = adopt(exported('zones', wgs84), { layer: 'zones', datum: 'wgs84' });
    expect(plan.labels).toEqual([]);
    expect(featuresIn(plan.files, 'zones')[0]?.properties).not.toHaveProperty('labelAt');
  });
});

describe('The townships and the outline', () => {
  it('fit in the sound pack and in the bundled one', () => {
    for (const files of [soundPack(), readPackFolder('data')]) expect(misfitOf(checkPackFiles(files).pack ?? { layers: [] })).toBeNull();
  });

  it('fit after both are adopted, or one just as it was', () => {
    expect(adopt(exported('outline', wgs84), { layer: 'outline', datum: 'wgs84' }).misfit).toBeNull();
    const outline = adopt(collection(box('lanting', 105, 35, 105.2, 35.16)), { layer: 'outline', datum: 'wgs84' });
    const files = { ...soundPack(), ...outline.files };
    expect(adopt(collection(whole[0], box('east-ford', 105.12, 35, 105.2, 35.16)), { layer: 'townships', datum: 'wgs84' }, files).misfit).toBeNull();
  });

  it('no longer fit after one alone is adopted, by so many km² open, beyond and twice over', () => {
    // 0.04° of longitude by 0.16° of latitude at 35.08° N is about 3.64 km by 17.79 km.
    const outline = adopt(collection(box('lanting', 105, 35, 105.2, 35.16)), { layer: 'outline', datum: 'wgs84' }).misfit;
    expect(outline?.beyondKm2).toBeCloseTo(64.8, 0);
    expect([outline?.gapKm2, outline?.overlapKm2].map((each) => Math.round(each ?? NaN))).toEqual([0, 0]);
    const townships = adopt(collection(whole[0], box('east-ford', 105.08, 35, 105.2, 35.16)), { layer: 'townships', datum: 'wgs84' }).misfit;
    expect(townships?.gapKm2).toBeCloseTo(64.8, 0);
    expect(townships?.overlapKm2).toBeCloseTo(64.8, 0);
    expect(townships?.beyondKm2).toBeCloseTo(0, 2);
  });

  it('are no matter when another layer is adopted', () => {
    expect(adopt(exported('rivers', wgs84), { layer: 'rivers', datum: 'wgs84' }).misfit).toBeNull();
  });
});

it('Marks spread over an old township are counted, official ones not', () => {
  expect(adopt(collection(whole[0]), { layer: 'townships', datum: 'wgs84' }).spread).toBe(featuresIn(soundPack(), 'villages').concat(featuresIn(soundPack(), 'communities')).filter(({ properties }) => properties.township === 'west-ford').length);
  expect(adopt(exported('outline', wgs84), { layer: 'outline', datum: 'wgs84' }).spread).toBe(0);
});
