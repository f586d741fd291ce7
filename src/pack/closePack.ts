import type { Layer } from '../domain/layer';
import type { Lens, Pack } from '../domain/pack';
import { checkApproval } from './checkApproval';
import { soundOf, type Desk } from './item';
import type { OpenPack } from './openPack';
import { manifestFile } from './parts';

/** The pack of everything that is still sound. */
export function closePack({ manifest, claims, layers, projects, framework }: OpenPack, desk: Desk): Pack {
  const { head, sources, themes, sectors, programmes, statuses } = manifest;
  const soundLayers = layers.flatMap(({ entry, features }) => (entry.value ? [{ ...entry.value, features: soundOf(features) }] : []));
  return {
    ...head,
    approval: checkApproval(head.approval, soundLayers, desk),
    sources: soundOf(sources),
    themes: soundOf(themes),
    sectors: soundOf(sectors),
    programmes: soundOf(programmes),
    statuses: soundOf(statuses),
    layers: soundLayers,
    claims: soundOf(claims),
    projects: soundOf(projects),
    framework: soundOf(framework),
    actuals: [],
    chapters: [],
    lenses: lensesOf(manifest, soundLayers, desk),
  };
}

/** The sound lenses, or one that shows every layer: there is no view without a lens. */
function lensesOf({ head, lenses }: OpenPack['manifest'], layers: readonly Layer[], desk: Desk): Lens[] {
  const sound = soundOf(lenses);
  if (sound.length > 0) return sound;
  desk.ids.leaveOpen('lens');
  desk.report('no-lens', { file: manifestFile, pointer: '/lenses' }, {});
  return [{ id: 'whole', title: head.district, sentence: head.subtitle, layers: layers.map(({ id }) => id), members: [], ourReading: false, lead: '', claims: [] }];
}
