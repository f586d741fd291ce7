import { borne } from '../../../../domain/certainty';
import { formatNumber } from '../../../../domain/claims';
import type { Pack } from '../../../../domain/pack';
import type { AskKind, Question } from '../../../../domain/question';
import { featureById } from '../../../../domain/framing';
import type { Language } from '../../../../domain/view';
import type { Messages } from '../../../../messages/messages';
import { isAskable, placeIdOf, suits, type Sketched } from '../../../../ask/targets';

/** Things a question may be about, under a heading. */
export interface SubjectGroup {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** Layers with more features than this are not listed: nobody finds one in so long a list. */
const mostListed = 300;

/** What a question of a kind may be about: what is selected, sketches, then the pack's layers. */
export function subjectGroups(pack: Pack, sketches: readonly Sketched[], selected: string | null, kind: AskKind, language: Language, t: Messages): readonly SubjectGroup[] {
  const chosen = selected ? featureById(pack).get(placeIdOf(pack, selected)) : undefined;
  const groups: SubjectGroup[] = [];
  const layers = pack.layers.map((layer) => ({ layer, features: layer.features.filter((feature) => isAskable(layer, feature) && suits(kind, feature.geometry)) }));
  if (chosen && layers.some(({ features }) => features.includes(chosen))) groups.push({ label: t.ask.selected, options: [{ id: chosen.id, name: chosen.properties[language] }] });
  const drawn = sketches.filter(({ geometry }) => suits(kind, geometry));
  if (drawn.length > 0) groups.push({ label: t.ask.sketches, options: drawn.map(({ id, label }) => ({ id, name: t.ask.sketch(label) })) });
  for (const { layer, features } of [...layers].reverse()) {
    if (features.length > 0 && features.length <= mostListed) groups.push({ label: layer.title[language], options: features.map(({ id, properties }) => ({ id, name: properties[language] })) });
  }
  return groups;
}

/** Layers left out of the lists for their length, as a sentence; empty where there is none. */
export function leftOut(pack: Pack, kind: AskKind, language: Language, t: Messages): string {
  const long = pack.layers.filter((layer) => layer.features.filter((feature) => isAskable(layer, feature) && suits(kind, feature.geometry)).length > mostListed);
  return long.length > 0 ? t.ask.tooMany(long.map(({ title }) => title[language]).join(t.ask.comma)) : '';
}

/** What a thing asked about is called: its name in the pack, or a sketch's. */
export function subjectName(pack: Pack, sketches: readonly Sketched[], id: string, language: Language, t: Messages): string {
  const feature = featureById(pack).get(id) ?? featureById(pack).get(placeIdOf(pack, id));
  return feature ? feature.properties[language] : t.ask.sketch(sketches.find((each) => each.id === id)?.label ?? '');
}

/** The question the form begins with: within 1 km of what is selected, else of the first road. */
export function firstQuestion(pack: Pack, selected: string | null): Question {
  const place = selected ? featureById(pack).get(placeIdOf(pack, selected)) : undefined;
  const layer = place && pack.layers.find(({ features }) => features.includes(place));
  const lines = (['road', 'corridor', 'river', 'railway'] as const).flatMap((drawing) => pack.layers.filter((each) => each.drawing === drawing).flatMap(({ features }) => features));
  const any = pack.layers.flatMap((each) => each.features.filter((feature) => isAskable(each, feature)));
  return { kind: 'within', subject: place && layer && isAskable(layer, place) ? place.id : (lines[0] ?? any[0])?.id ?? '', km: 1 };
}

/** The same question of another kind: what it is about is kept where it suits, else the first that does takes its place. */
export function questionOf(kind: AskKind, before: Question, groups: readonly SubjectGroup[]): Question {
  const ids = groups.flatMap(({ options }) => options.map(({ id }) => id));
  const subject = ids.includes(before.subject) ? before.subject : ids[0] ?? before.subject;
  const km = 'km' in before ? before.km : 1;
  switch (kind) {
    case 'within': case 'along': return { kind, subject, km };
    case 'inside': return { kind, subject };
    case 'nearest': return { kind, subject, count: 5, layer: null };
    case 'crossings': case 'overlap': return { kind, subject, other: 'other' in before && ids.includes(before.other) && before.other !== subject ? before.other : ids.find((id) => id !== subject) ?? subject };
  }
}

/** Kilometres or square kilometres as answers write them, rounded to what they bear; more than nothing never becomes nothing. */
export function measured(value: number, decimals: number, t: Messages): string {
  const shown = borne(value, decimals);
  return shown === 0 && value > 1e-9 ? t.ask.below(formatNumber(10 ** -decimals, decimals)) : formatNumber(shown, decimals);
}

/** Where along a line, which begins at 0: kilometres rounded to what they bear. */
export function alongText(km: number, decimals: number): string {
  return km.toFixed(decimals);
}
