import { describe, expect, it, vi } from 'vitest';
import { KeptAnswers, type Kept } from '../../../src/ask/keptAnswers';
import type { KeptAnswer, KeptTable } from '../../../src/ask/keptTable';

const answer = { name: 'one', question: 'within_a_1', sentence: 's', grade: 'g', date: '2031-05-01' };

function tableOf(rows: Map<string, KeptAnswer>, refuse?: Error): KeptTable {
  const work = async <T>(act: () => T): Promise<T> => {
    if (refuse) throw refuse;
    return act();
  };
  return { all: () => work(() => [...rows.values()]), put: (row) => work(() => void rows.set(row.id, row)), remove: (id) => work(() => void rows.delete(id)) };
}

function watch(kept: KeptAnswers): () => Kept {
  let last: Kept = { answers: [], trouble: null };
  kept.subscribe((each) => (last = each));
  return () => last;
}

describe('Kept answers', () => {
  it('are there again after a reload, renamed and without the deleted ones', async () => {
    const rows = new Map<string, KeptAnswer>();
    const before = new KeptAnswers(tableOf(rows));
    const now = watch(before);
    before.keep(answer);
    before.keep({ ...answer, name: 'two', question: 'within_a_2' });
    before.rename(now().answers[0]!.id, ' second ');
    before.remove(now().answers[1]!.id);
    await vi.waitFor(() => expect([...rows.values()].map(({ name }) => name)).toEqual(['second']));
    const after = watch(new KeptAnswers(tableOf(rows)));
    await vi.waitFor(() => expect(after().answers.map(({ name }) => name)).toEqual(['second']));
  });

  it('are kept once: the same answer to the same question, on whatever day, comes to the top under the name it has', async () => {
    const rows = new Map<string, KeptAnswer>();
    const kept = new KeptAnswers(tableOf(rows));
    const now = watch(kept);
    kept.keep({ ...answer, sentence: 'on 2031-05-01: 3' });
    kept.rename(now().answers[0]!.id, 'mine');
    kept.keep({ ...answer, question: 'within_b_1' });
    kept.keep({ ...answer, date: '2031-06-02', sentence: 'on 2031-06-02: 3' });
    expect(now().answers.map(({ name, date }) => [name, date])).toEqual([['mine', '2031-06-02'], ['one', '2031-05-01']]);
    kept.keep({ ...answer, date: '2031-06-02', sentence: 'on 2031-06-02: 4' });
    expect(now().answers).toHaveLength(3);
    await vi.waitFor(() => expect(rows.size).toBe(3));
  });

  it('that an earlier version kept twice are merged when they are read', async () => {
    const rows = new Map(['a', 'b', 'c'].map((id, i) => [id, { ...answer, id, kept: `2031-05-0${i + 1}`, question: id === 'c' ? 'within_b_1' : answer.question }]));
    const now = watch(new KeptAnswers(tableOf(rows)));
    await vi.waitFor(() => expect(now().answers.map(({ id }) => id)).toEqual(['c', 'b']));
    await vi.waitFor(() => expect([...rows.keys()]).toEqual(['b', 'c']));
  });

  it('stay on the page and say so where the device keeps nothing', async () => {
    for (const [error, trouble] of [[new DOMException('no', 'SecurityError'), 'blocked'], [new DOMException('no', 'QuotaExceededError'), 'full']] as const) {
      const kept = new KeptAnswers(tableOf(new Map(), error));
      const now = watch(kept);
      kept.keep(answer);
      await vi.waitFor(() => expect(now().trouble).toBe(trouble));
      expect(now().answers).toHaveLength(1);
    }
  });
});
