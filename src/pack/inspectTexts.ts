import type { FaultPlace } from '../domain/fault';
import type { Report } from './faultList';
import type { OpenPack } from './openPack';
import { pointerTo } from './pointer';

/** Most characters of a name or title: beyond, no label, list or button can show it. */
const longestName = 120;
/** Most characters of any other text. */
const longestText = 4_000;

/** Keys of texts that are a name or a title, where they do not stand at an item's own top. */
const names: ReadonlySet<string> = new Set(['title', 'name', 'short', 'alias', 'subject', 'district', 'subtitle', 'unit', 'period']);

/** Reports names that are far too long, and names in which a sign was lost on the way. */
export function inspectTexts({ manifest, claims, layers, projects, framework }: OpenPack, report: Report): void {
  const { title, district, subtitle } = manifest.head;
  visit({ title, district, subtitle }, [], { file: 'pack.json', pointer: '' }, report);
  const lists = [manifest.sources, manifest.themes, manifest.sectors, manifest.programmes, manifest.statuses, manifest.layers, manifest.lenses, claims, projects, framework];
  for (const { value, place } of lists.flat()) visit(value, [], place, report);
  for (const { value, place } of layers.flatMap(({ features }) => features)) visit(value?.properties, ['properties'], place, report);
}

function visit(value: unknown, path: readonly (string | number)[], place: FaultPlace, report: Report): void {
  if (typeof value === 'string') return judge(value, path, place, report);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) visit(child, [...path, key], place, report);
}

function judge(text: string, path: readonly (string | number)[], place: FaultPlace, report: Report): void {
  const steps = path.filter((step) => step !== 'properties');
  const isName = steps.length === 1 ? steps[0] === 'zh' || steps[0] === 'en' : names.has(String(steps[0]));
  const limit = isName ? longestName : longestText;
  const at = place.line === undefined ? { ...place, pointer: (place.pointer ?? '') + pointerTo(path) } : place;
  const key = steps.join('.');
  if (text.length > limit) report('too-long', at, { key, length: text.length, limit });
  else if (isName && /\p{Script=Han}\?|\?\p{Script=Han}/u.test(text)) report('lost-sign', at, { key, value: text.slice(0, 40) });
}
