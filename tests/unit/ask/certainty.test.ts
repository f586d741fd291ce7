import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Answer, Item } from '../../../src/ask/answer';
import { sketchesOf } from '../../../src/ask/targets';
import { certaintyOf, decimalsOf } from '../../../src/domain/certainty';
import type { AtlasFeature, Grade } from '../../../src/domain/layer';
import type { Pack } from '../../../src/domain/pack';
import type { Question } from '../../../src/domain/question';
import type { Overlay } from '../../../src/domain/scene';
import { messages } from '../../../src/messages/messages';
import { answerGeojson, answerTable } from '../../../src/modes/explore/panels/ask/answerFiles';
import { answerRows } from '../../../src/modes/explore/panels/ask/answerRows';
import { itemWords, sentenceOf, type Speech } from '../../../src/modes/explore/panels/ask/answerWords';
import { answerList } from '../../../src/take/takenDrawings';
import { openSieve } from '../../../src/domain/sieve';
import { inventedPack, pinnedPack } from '../charts/inventedPack';
import { ask, request } from './asking';

const grades: readonly Grade[] = ['official', 'traced', 'schematic'];
const overlay = (geometry: Geometry): Overlay[] => [{ id: 'sketch', kind: 'sketch', data: { type: 'FeatureCollection', features: [{ type: 'Feature', id: 's1', properties: {}, geometry }] } }];
const area: Geometry = { type: 'Polygon', coordinates: [[[-0.01, -0.012], [0.05, -0.012], [0.05, 0.0203], [-0.01, 0.0203], [-0.01, -0.012]]] };
const line: Geometry = { type: 'LineString', coordinates: [[0.01, -0.02], [0.012, 0.05]] };

/** The invented pack with grades, and how far off it may be, given to every feature that has a place of its own. */
function graded(pack: Pack, gradeOf: (id: string) => Grade, accuracyM?: number): Pack {
  const withGrade = (each: AtlasFeature): AtlasFeature => (each.properties.grade === 'township' ? each : { ...each, properties: { ...each.properties, grade: gradeOf(each.id), ...(accuracyM === undefined ? {} : { accuracyM }) } });
  return { ...pack, layers: pack.layers.map((layer) => ({ ...layer, features: layer.features.map(withGrade) })) };
}
const questions: readonly Question[] = [
  { kind: 'within', subject: 'corridor', km: 0.9 }, { kind: 'within', subject: 'zone', km: 2.5 }, { kind: 'within', subject: '*s1', km: 1.3 }, { kind: 'along', subject: 'corridor', km: 1 }, { kind: 'inside', subject: 'north' },
  { kind: 'inside', subject: '*s1' }, { kind: 'nearest', subject: 'bridge-a', count: 4, layer: null }, { kind: 'nearest', subject: 'bridge-a', count: 2, layer: 'bridges' }, { kind: 'overlap', subject: 'zone', other: 'south' },
];
const sketchesFor = (question: Question): Overlay[] => overlay(question.kind === 'inside' ? area : line);

/** Every certainty that an answer tells, with what it was told of. */
const told = (answer: Answer): readonly { readonly id: string | null; readonly certainty: string }[] => [
  { id: null, certainty: answer.certainty }, ...('items' in answer ? answer.items : []), ...('townships' in answer ? answer.townships : []),
];

describe('Certain', () => {
  it('is nothing that rests on what was drawn from words or by hand, on either side of any question', () => {
    const given = fc.record({ question: fc.constantFrom(...questions), pinned: fc.boolean(), grades: fc.dictionary(fc.constantFrom('corridor', 'zone', 'north', 'south', 'bridge-a', 'bridge-b', 'bridge-far', 'north-0'), fc.constantFrom(...grades)) });
    fc.assert(fc.property(given, ({ question, pinned, grades: chosen }) => {
      const pack = graded(pinned ? pinnedPack : inventedPack, (id) => chosen[id] ?? 'traced');
      const gradeOf = new Map(pack.layers.flatMap(({ features }) => features.map(({ id, properties }) => [id, properties.grade] as const)));
      const isSketched = (id: string | null) => id !== null && (id.startsWith('*') || gradeOf.get(id) === 'schematic');
      const answer = ask(pack, question, sketchesFor(question));
      const subjects = [question.subject, ...('other' in question ? [question.other] : [])];
      for (const { id, certainty } of told(answer)) {
        const item = 'items' in answer ? answer.items.find((each) => each.id === id) : undefined;
        const place = pack.projects.find((project) => project.id === id)?.place ?? id;
        // What is counted by its township does not rest on where its mark is drawn.
        if ([...subjects, item?.basis === 'township' ? item.township : place].some(isSketched)) expect([id, certainty]).not.toEqual([id, 'certain']);
      }
    }), { numRuns: 150 });
  });

  it('is what was surveyed or traced and lies there by more than it may be off', () => {
    const traced = graded(pinnedPack, () => 'traced');
    const north = (pack: Pack) => ask(pack, { kind: 'within', subject: 'corridor', km: 0.5 }).items.find(({ id }) => id === 'north-0')!.certainty;
    expect(north(traced)).toBe('certain');
    expect(north(graded(pinnedPack, () => 'traced', 40))).toBe('certain');
    expect(north(graded(pinnedPack, () => 'traced', 60))).toBe('possible');
    expect(ask(traced, { kind: 'within', subject: 'corridor', km: 0.9 }).items.filter(({ township, layer }) => township === 'south' && layer === 'villages').every(({ certainty }) => certainty === 'certain')).toBe(true);
  });

  it('is no rank among what may be nearer but has no place of its own', () => {
    const traced = graded(inventedPack, () => 'traced');
    const sure = (layer: string | null) => new Set(ask(traced, { kind: 'nearest', subject: 'bridge-a', count: 2, layer }).items.map(({ certainty }) => certainty));
    expect(sure('zones')).toEqual(new Set(['certain']));
    expect(sure(null)).toEqual(new Set(['possible']));
  });

  it('is told in one of three words everywhere, the same one', () => {
    const speech: Speech = { pack: inventedPack, sketches: [], language: 'zh', t: messages.zh };
    for (const question of questions) {
      const overlays = sketchesFor(question);
      const here = { ...speech, sketches: sketchesOf(overlays) };
      const answer = ask(inventedPack, question, overlays);
      const sentence = sentenceOf(request(inventedPack, question, overlays), answer, '2031-05-01', here);
      expect(sentence).not.toMatch(/确定 [1-9]/);
      const { rows } = answerTable(answer, here);
      expect(rows.flat()).not.toContain('确定');
      expect(answerGeojson(answer, { sentence, grade: '', date: '', datum: '', approval: '', atlas: '', hash: '', sources: '', link: '' }, here)).not.toMatch(/"certain":true|"certainty":"certain"/);
      expect(JSON.stringify(answerList({ answer, sentence, grade: '', date: '' }, openSieve))).not.toMatch(/"certain":true|"certainty":"certain"/);
      for (const row of answerRows(request(inventedPack, question, overlays), answer, here).rows) expect(row.solid).toEqual([]);
      if ('items' in answer) for (const item of answer.items) expect(itemWords(item, messages.zh)).toMatch(/^(按示意图|可能)/);
    }
  });
});

describe('A figure', () => {
  it('is no finer than what it rests on: a tenth of a kilometre by the sketch, in sentence, list, table, file and chart', () => {
    const speech: Speech = { pack: inventedPack, sketches: [], language: 'en', t: messages.en };
    for (const question of questions.filter(({ subject }) => !subject.startsWith('*'))) {
      const answer = ask(inventedPack, question);
      const sentence = sentenceOf(request(inventedPack, question), answer, '2031-05-01', speech).replace(/^Within [\d.]+ k?m/, '');
      const words = [sentence, ...('items' in answer ? answer.items.map((item) => itemWords(item, messages.en)) : []), ...answerRows(request(inventedPack, question), answer, speech).rows.map(({ text }) => text)].join(' ');
      expect(words).not.toMatch(/\d\.\d\d/);
      for (const cell of answerTable(answer, speech).rows.flat()) if (typeof cell === 'number') expect(String(cell)).not.toMatch(/\.\d\d/);
    }
  });

  it('is no distance where all that is known is the line it stands along', () => {
    const store = ask(inventedPack, { kind: 'within', subject: 'corridor', km: 1 }).items.find(({ id }) => id === 'store') as Item;
    expect(store).toMatchObject({ basis: 'line', nearKm: null, farKm: null, certainty: 'sketched' });
  });

  it('says less than, never nothing, of something too small for its grade', () => {
    const speech: Speech = { pack: inventedPack, sketches: [], language: 'zh', t: messages.zh };
    const answer = ask(inventedPack, { kind: 'within', subject: 'bridge-b', km: 1 });
    const item = { ...answer.items[0]!, nearKm: 0.03, lengthKm: null, areaKm2: null, basis: 'position' as const, decimals: 1 };
    expect(itemWords(item, speech.t)).toContain('不到 0.1 km');
  });

  it('bears what its grades bear', () => {
    expect([decimalsOf([{ grade: 'official' }]), decimalsOf([{ grade: 'traced' }, { grade: 'official' }]), decimalsOf([{ grade: null }]), decimalsOf([{ grade: 'schematic' }]), decimalsOf([{ grade: 'traced', accuracyM: 150 }])]).toEqual([3, 2, 2, 1, 1]);
    expect([certaintyOf(true, [{ grade: null }]), certaintyOf(true, []), certaintyOf(false, [])]).toEqual(['sketched', 'certain', 'possible']);
  });
});

describe('A sketch that has no true measure', () => {
  it('is named with what is wrong with it and where, instead of an answer', async () => {
    const { requestOf } = await import('../../../src/ask/targets');
    const { problemWords } = await import('../../../src/modes/explore/panels/ask/answerWords');
    const bow: Geometry = { type: 'Polygon', coordinates: [[[0, 0], [0.02, 0.02], [0.02, 0], [0, 0.03], [0, 0]]] };
    const hole: Geometry = { type: 'Polygon', coordinates: [[[0, 0], [0.01, 0], [0.01, 0.01], [0, 0.01], [0, 0]], [[-1, -1], [-1, 1], [1, 1], [1, -1], [-1, -1]]] };
    const still: Geometry = { type: 'LineString', coordinates: [[0, 0], [0, 0]] };
    for (const [geometry, kind] of [[bow, 'self-crossing'], [hole, 'hole-larger'], [still, 'no-length']] as const) {
      const problem = requestOf(inventedPack, sketchesOf(overlay(geometry)), { kind: 'within', subject: '*s1', km: 1 });
      if (typeof problem === 'string' || 'question' in problem) throw new Error('it was answered');
      expect(problem.fault.kind).toBe(kind);
      for (const language of ['zh', 'en'] as const) expect(problemWords(problem, messages[language])).toContain(messages[language].sketch.refusals.shapes[kind]);
    }
  });
});
