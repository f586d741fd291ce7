import type { FaultPlace, IdKind } from '../domain/fault';
import type { Known } from '../domain/viewCodec';
import { readView, writeView } from '../domain/viewCodec';
import type { Desk } from './item';
import { shown } from './checked';
import { watched } from './faultList';

/** What belongs to whoever reads and not to the picture. */
const personal: readonly string[] = ['mode', 'run', 'lang', 'words', 'theme', 'chapter', 'twin'];

const kinds: Readonly<Record<string, IdKind>> = { lens: 'lens', id: 'mention', claim: 'claim', node: 'node', on: 'layer' };

/** Whether a chapter's link is one the atlas itself would write, for a picture alone; what is wrong with it is reported. */
export function checkLink(link: string, known: Known, place: FaultPlace, desk: Desk): void {
  const given = new URLSearchParams(link);
  const own = personal.filter((name) => given.has(name));
  if (own.length > 0) return desk.report('personal-link', place, { parts: own.join(', ') });
  const { view, damaged } = readView(link, known);
  const strange = damaged.filter((name) => !tellIds(name, given.get(name) ?? '', place, desk));
  if (strange.length > 0) desk.report('damaged-link', place, { parts: strange.join(', ') });
  const canonical = writeView(view);
  if (damaged.length === 0 && canonical !== link) desk.report('uncanonical-link', place, { canonical });
}

/** Names the ids in a damaged part of a link that there are not, or that are faulty themselves; false where it names none. */
function tellIds(name: string, text: string, place: FaultPlace, desk: Desk): boolean {
  const kind = kinds[name];
  if (kind === undefined) return false;
  const ids = name === 'on' ? text.split('_').map((each) => each.replace(/\.\d$/, '')) : [text];
  const watch = watched(desk.report);
  let isFaulty = false;
  for (const id of ids) isFaulty = desk.ids.refer(shown(id), kind, 'view', place, watch.report) === 'faulty' || isFaulty;
  return watch.hasErrors() || isFaulty;
}
