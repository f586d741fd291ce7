import type { Report } from './faultList';
import type { OpenPack } from './openPack';

/** Reports each source that nothing names; what is named by something faulty counts as named. */
export function reportOrphans({ manifest, claims, layers }: OpenPack, report: Report): void {
  const named = new Set<unknown>();
  for (const { raw } of claims) named.add((raw as { source?: unknown } | null)?.source);
  for (const { raw } of manifest.layers) {
    const { sources } = (raw ?? {}) as { sources?: unknown };
    if (Array.isArray(sources)) for (const id of sources) named.add(id);
  }
  for (const { features } of layers) {
    for (const { raw } of features) named.add((raw as { properties?: { source?: unknown } | null } | null)?.properties?.source);
  }
  for (const { id, place, value } of manifest.sources) if (value && !named.has(id)) report('orphan-source', place, { id });
}
