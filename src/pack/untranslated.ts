import type { FaultPlace } from '../domain/fault';
import type { Report } from './faultList';
import type { OpenPack } from './openPack';
import { pointerTo } from './pointer';

/** Reports every text whose English is its Chinese over again: filled in to please the check, and not translated. */
export function reportUntranslated({ manifest, claims, layers, projects, framework }: OpenPack, report: Report): void {
  const { title, district, subtitle, report: source } = manifest.head;
  visit({ title, district, subtitle, report: source.title }, [], { file: 'pack.json', pointer: '' }, report);
  const lists = [manifest.sources, manifest.themes, manifest.sectors, manifest.programmes, manifest.statuses, manifest.layers, manifest.lenses, claims, projects, framework];
  for (const { place, value } of [...lists.flat(), ...layers.flatMap(({ features }) => features)]) {
    const texts = value !== null && 'geometry' in value ? value.properties : value;
    visit(texts, value === texts ? [] : ['properties'], place, report);
  }
}

function visit(value: unknown, path: readonly string[], place: FaultPlace, report: Report): void {
  if (typeof value !== 'object' || value === null) return;
  const { zh, en, own } = value as { zh?: unknown; en?: unknown; own?: object };
  const isGiven = own === undefined || Object.hasOwn(own, 'en');
  if (isGiven && typeof zh === 'string' && zh === en && /\p{Script=Han}/u.test(zh)) {
    report('not-translated', place.line === undefined ? { ...place, pointer: (place.pointer ?? '') + pointerTo(path) } : place, { key: path.join('.') });
  }
  for (const [key, child] of Object.entries(value)) if (key !== 'own') visit(child, [...path, key], place, report);
}
