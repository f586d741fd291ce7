import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facets, type Facet, type Filter } from '../../../src/domain/filter';
import { orientations, papers, sheetCharts } from '../../../src/domain/sheet';
import type { Question } from '../../../src/domain/question';
import { runs } from '../../../src/domain/hall';
import { languages, modes, home, panels, twins, type View } from '../../../src/domain/view';
import { readView, writeView, type Known } from '../../../src/domain/viewCodec';

const known: Known = {
  languages: new Set(['zh', 'ug']),
  lenses: new Set(['whole', 'two-zones', 'two-rivers']),
  layers: new Set(['rivers', 'villages', 'road', 'outline']),
  things: new Set(['east-river', 'mill-7', 'depot']),
  claims: new Set(['built-up-after', 'jobs']),
  nodes: new Set(['goals', 'rivers-two']),
  chapters: new Map([['opening', home], ['waters', { ...home, lens: 'two-rivers', layers: { rivers: 1, road: 0.3 }, selected: 'east-river', camera: { lon: 114, lat: 33.5, zoom: 12 } }]]),
  tables: new Set(['rivers', 'villages', 'projects', 'claims']),
  facets: {
    themes: new Set(['water', 'town', 'zones', 'goals']), tenses: new Set(['achieved', 'target', 'context']), sectors: new Set(['commerce', 'health']),
    statuses: new Set(['planned', 'under-way']), townships: new Set(['north', 'south']), grades: new Set(['official', 'traced', 'schematic', 'township']),
  },
  bounds: [113, 33, 115, 34],
};

const rounded = (low: number, high: number, places: number) =>
  fc.double({ min: low, max: high, noNaN: true, noDefaultInfinity: true }).map((value) => Number(value.toFixed(places)) + 0);

const some = (ids: ReadonlySet<string>) => fc.subarray([...ids]);
const filters: fc.Arbitrary<Filter> = fc.record({
  ...(Object.fromEntries(facets.map((facet) => [facet, some(known.facets[facet])])) as Record<Facet, fc.Arbitrary<string[]>>),
  box: fc.option(fc.tuple(rounded(-180, 0, 4), rounded(-85, 0, 4), rounded(0.001, 180, 4), rounded(0.001, 85, 4))),
  stretch: fc.option(fc.tuple(rounded(0, 4.9, 6), rounded(5, 99, 6))),
  things: some(known.things), claims: some(known.claims),
});
const subject = fc.oneof(fc.constantFrom(...known.things), fc.stringMatching(/^\*[a-z0-9.-]{1,12}$/));
const km = rounded(0.001, 50, 6);
const questions: fc.Arbitrary<Question> = fc.oneof(
  fc.record({ kind: fc.constantFrom('within' as const, 'along' as const), subject, km }),
  fc.record({ kind: fc.constant('inside' as const), subject }),
  fc.record({ kind: fc.constant('nearest' as const), subject, count: fc.integer({ min: 1, max: 50 }), layer: fc.constantFrom(null, ...known.layers) }),
  fc.record({ kind: fc.constantFrom('crossings' as const, 'overlap' as const), subject, other: subject }),
);

const views: fc.Arbitrary<View> = fc.record({
  mode: fc.constantFrom(...modes),
  run: fc.constantFrom(...runs),
  language: fc.constantFrom(...languages),
  words: fc.constantFrom(null, 'ug', 'zh'),
  theme: fc.constantFrom(null, 'light' as const, 'hall' as const),
  lens: fc.constantFrom(...known.lenses),
  layers: fc.dictionary(fc.constantFrom(...known.layers), fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)).map((choice) => ({ ...choice })),
  selected: fc.constantFrom(null, ...known.things),
  claim: fc.constantFrom(null, ...known.claims),
  panel: fc.constantFrom(...panels),
  node: fc.constantFrom(null, ...known.nodes),
  table: fc.constantFrom(null, ...known.tables),
  scenario: fc.option(fc.constantFrom('k3x9qz', 'abcdef')),
  withinKm: rounded(0.001, 50, 6),
  ask: fc.option(questions),
  chapter: fc.constantFrom(null, ...known.chapters.keys()),
  twin: fc.constantFrom(null, ...twins),
  filter: filters,
  camera: fc.option(fc.record({ lon: rounded(113, 115, 5), lat: rounded(33, 34, 5), zoom: rounded(8, 17, 2) })),
  compare: fc.option(fc.record({
    at: fc.integer({ min: 0, max: 100 }), lens: fc.constantFrom(null, ...known.lenses), theme: fc.constantFrom(null, 'light' as const, 'hall' as const), plain: fc.boolean(), scenario: fc.option(fc.stringMatching(/^[a-z0-9]{6}$/)),
    layers: fc.option(fc.dictionary(fc.constantFrom(...known.layers), fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)).map((choice) => ({ ...choice }))),
  }).map((compare) => (compare.plain ? { ...compare, scenario: null } : compare))),
  sheet: fc.option(fc.record({
    paper: fc.constantFrom(...papers), orientation: fc.constantFrom(...orientations), scale: fc.option(fc.integer({ min: 10_000, max: 100_000 })),
    centre: fc.option(fc.tuple(rounded(113, 115, 5), rounded(33, 34, 5))), charts: fc.subarray([...sheetCharts]),
  })),
});

describe('the link', () => {
  it('is empty at home', () => {
    expect(writeView(home)).toBe('');
    expect(readView('', known)).toEqual({ view: home, damaged: [] });
  });

  it('brings every view back whole', () => {
    fc.assert(fc.property(views, (view) => {
      expect(readView(writeView(view, known.chapters), known)).toEqual({ view, damaged: [] });
    }));
  });

  it('needs no percent escapes, so that it survives chat programs', () => {
    fc.assert(fc.property(views, (view) => { expect(writeView(view, known.chapters)).toMatch(/^[\w.=&*-]*$/); }));
  });

  it('opens a sensible view whatever is in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (nonsense) => {
      const { view } = readView(nonsense, known);
      expect(readView(writeView(view, known.chapters), known).view).toEqual(view);
    }));
  });

  it('falls back field by field and names what it did not understand', () => {
    const { view, damaged } = readView('lens=nowhere&lang=en&at=12_99_4&km=1e1&id=east-river', known);
    expect(view).toEqual({ ...home, language: 'en', selected: 'east-river' });
    expect(damaged).toEqual(['lens', 'km', 'at']);
  });

  it('keeps the good members of a damaged list of layers', () => {
    const { view, damaged } = readView('on=rivers.3_atlantis_villages', known);
    expect(view.layers).toEqual({ rivers: 0.3, villages: 1 });
    expect(damaged).toEqual(['on']);
  });

  it('takes a number written another way for the same number', () => {
    expect(readView('at=114.00_33.50_12.0&km=2.0', known)).toEqual({ view: { ...home, camera: { lon: 114, lat: 33.5, zoom: 12 }, withinKm: 2 }, damaged: [] });
  });

  it('keeps a distance exactly, from a metre to fifty kilometres, and names what is outside that or finer than a millimetre', () => {
    for (const km of [0.001, 0.05, 0.25, 1.234567, 12.5, 50]) {
      expect(readView(`km=${km}&ask=along_east-river_${km}&f=k0.25_${km + 1}`, known)).toMatchObject({ view: { withinKm: km, ask: { km }, filter: { stretch: [0.25, km + 1] } }, damaged: [] });
    }
    for (const text of ['0', '0.0009', '50.001', '999', '-5', '1.2345678', '1e1']) {
      expect(readView(`km=${text}&ask=within_east-river_${text}`, known)).toEqual({ view: home, damaged: ['km', 'ask'] });
    }
  });

  it('does not look away from what there is to see', () => {
    expect(readView('at=112.5_33.5_9', known)).toEqual({ view: home, damaged: ['at'] });
  });

  it('of a chapter is the whole picture, and as short as its id', () => {
    const { view, damaged } = readView('mode=story&chapter=waters', known);
    expect({ view, damaged }).toEqual({ view: { ...known.chapters.get('waters'), mode: 'story', chapter: 'waters' }, damaged: [] });
    expect(writeView(view, known.chapters)).toBe('mode=story&chapter=waters');
    expect(writeView({ ...view, camera: null, selected: null }, known.chapters)).toBe('mode=story&id=&chapter=waters&at=');
  });

  it('of an explorer who left a chapter keeps both the chapter and a picture of its own', () => {
    const left = { ...home, chapter: 'waters', lens: 'two-zones' };
    expect(writeView(left, known.chapters)).toBe('lens=two-zones&chapter=waters');
    expect(readView('chapter=waters', known)).toEqual({ view: { ...home, chapter: 'waters' }, damaged: [] });
  });

  it('of a question names its kind and what it is about, and nothing that is neither in the pack nor a sketch', () => {
    expect(writeView({ ...home, ask: { kind: 'within', subject: 'east-river', km: 1 } })).toBe('ask=within_east-river_1');
    expect(readView('ask=within_*s4.area_0.5', known).view.ask).toEqual({ kind: 'within', subject: '*s4.area', km: 0.5 });
    for (const text of ['within_nowhere_1', 'within_east-river_51', 'within_east-river_0.0009', 'within_east-river_0', 'within_east-river_1.2345678', 'within_east-river', 'inside_east-river_1', 'nearest_mill-7_0', 'nearest_mill-7_5_atlantis', 'crossings_east-river', 'within_*_1', 'why_east-river', '']) {
      expect(readView(`ask=${text}`, known)).toEqual({ view: home, damaged: text ? ['ask'] : [] });
    }
  });

  it('takes no prototype key for a known id', () => {
    expect(readView('on=__proto__&id=constructor&lens=toString', known).view).toEqual(home);
  });
});
