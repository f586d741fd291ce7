import type * as v from 'valibot';
import type { Indicators } from '../domain/pack';
import type { Text } from '../domain/text';
import type { Desk } from './item';
import { manifestFile, readPart, reportStrangers, type RawObject } from './parts';
import { indicatorParts } from './schemaManifest';

const blank: Text = { zh: '', en: '' };

/** Indicators that name nothing: a chart whose entry is faulty says it has no data, and the others work. */
const blanks: Indicators = {
  growth: { title: blank, before: '', after: '', change: '', changePercent: '', annual: '', start: '', end: '', layer: '' },
  investment: { title: blank, thresholds: [], keyProjects: '', floor: '' },
  corridor: { title: blank, feature: '', claim: '', crossings: [], townships: '', villages: [] },
  promises: { title: blank, year: '' },
};

/** What the charts read, chart by chart. */
export function readIndicators(manifest: RawObject, desk: Desk): Indicators {
  const raw = Object.hasOwn(manifest, 'indicators') ? manifest.indicators : undefined;
  if (typeof raw !== 'object' || raw === null) {
    if (raw === undefined) desk.report('missing-key', { file: manifestFile, pointer: '' }, { key: 'indicators' });
    else desk.report('wrong-type', { file: manifestFile, pointer: '/indicators' }, { key: 'indicators', expected: 'object' });
    return blanks;
  }
  reportStrangers(raw as RawObject, Object.keys(indicatorParts), '/indicators', desk);
  const part = <K extends keyof typeof indicatorParts>(key: K) =>
    readPart(raw as RawObject, key, indicatorParts[key], '/indicators', desk) as v.InferOutput<(typeof indicatorParts)[K]> | null;
  return {
    growth: part('growth') ?? blanks.growth,
    investment: part('investment') ?? blanks.investment,
    corridor: part('corridor') ?? blanks.corridor,
    promises: part('promises') ?? blanks.promises,
  };
}
