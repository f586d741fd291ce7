import type { Chapter } from '../../../domain/chapter';
import type { Pack } from '../../../domain/pack';

/** The supporting claims that a chapter's chart does not already show as rows of its own: no number is said twice in one breath. */
export function besideChart(chapter: Pick<Chapter, 'chart' | 'claims'>, pack: Pick<Pack, 'indicators'>): readonly string[] {
  const { thresholds, keyProjects } = pack.indicators.investment;
  if (chapter.chart === 'ledger') return [];
  return chapter.chart === 'investment' ? chapter.claims.filter((id) => id !== keyProjects && !thresholds.includes(id)) : chapter.claims;
}
