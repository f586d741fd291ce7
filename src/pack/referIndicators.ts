import type { IdKind } from '../domain/fault';
import type { Indicators } from '../domain/pack';
import type { Desk } from './item';
import { manifestFile } from './parts';

/** Reports every id the charts read that names nothing; blank ones come from an entry already reported as faulty. */
export function referIndicators({ growth, investment, corridor, promises }: Indicators, desk: Desk): void {
  const refer = (kind: IdKind, key: string, id: string): void => {
    if (id === '') return;
    desk.ids.refer(id, kind, key, { file: manifestFile, pointer: `/indicators/${key.replaceAll('.', '/')}` }, desk.report);
  };
  const list = (kind: IdKind, key: string, ids: readonly string[]): void => ids.forEach((id, index) => refer(kind, `${key}.${index}`, id));
  for (const key of ['before', 'after', 'change', 'changePercent', 'annual', 'start', 'end'] as const) refer('claim', `growth.${key}`, growth[key]);
  refer('layer', 'growth.layer', growth.layer);
  list('claim', 'investment.thresholds', investment.thresholds);
  refer('claim', 'investment.keyProjects', investment.keyProjects);
  refer('claim', 'investment.floor', investment.floor);
  refer('feature', 'corridor.feature', corridor.feature);
  refer('claim', 'corridor.claim', corridor.claim);
  list('feature', 'corridor.crossings', corridor.crossings);
  refer('layer', 'corridor.townships', corridor.townships);
  list('layer', 'corridor.villages', corridor.villages);
  refer('claim', 'promises.year', promises.year);
}
