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
    before.keep({ ...answer, name: 'two' });
    before.rename(now().answers[0]!.id, ' second ');
    before.remove(now().answers[1]!.id);
    await vi.waitFor(() => expect([...rows.values()].map(({ name }) => name)).toEqual(['second']));
    const after = watch(new KeptAnswers(tableOf(rows)));
    await vi.waitFor(() => expect(after().answers.map(({ name }) => name)).toEqual(['second']));
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
