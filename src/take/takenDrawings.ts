import type { Feature, Geometry } from 'geojson';
import type { Answer, Item } from '../ask/answer';
import { borne } from '../domain/certainty';
import type { Overlay } from '../domain/scene';
import { passesThing, type Sieve } from '../domain/sieve';
import { messages } from '../messages/messages';

/** The answer on the map, in words. */
export interface TakenAnswer {
  readonly answer: Answer;
  readonly sentence: string;
  readonly grade: string;
  /** The day it was worked out, `YYYY-MM-DD`. */
  readonly date: string;
}

/** 「方案草图」 in both languages: stands on everything a person drew. */
export const watermark = `${messages.zh.sketch.watermark} · ${messages.en.sketch.watermark}`;

/** Names of drawings stand on the map as features of their own, over the shape of the same id. */
const isName = ({ properties }: Feature): boolean => properties?.['anchor'] === true;

/** What a person drew, as it lies on the map: each shape with the watermark, its scenario's name and what its name on the map says. */
export function sketchFeatures(overlays: readonly Overlay[], scenario: string | null): Feature<Geometry>[] {
  const sketches = overlays.filter(({ kind }) => kind === 'sketch');
  const labels = new Map(sketches.flatMap(({ data }) => data.features.filter(isName).map(({ id, properties }) => [id, properties ?? {}] as const)));
  return sketches.flatMap(({ id: overlay, data }) => data.features.filter((each) => !isName(each)).map((feature): Feature<Geometry> => {
    const { name, measured } = (labels.get(feature.id) ?? {}) as { readonly name?: string; readonly measured?: string };
    const isOther = overlay === 'sketch-other';
    const known = Object.entries({ name, measured, scenario: isOther ? null : scenario }).filter(([, value]) => value);
    return { type: 'Feature', id: `${overlay}/${String(feature.id)}`, geometry: feature.geometry, properties: { role: 'sketch', watermark, ...Object.fromEntries(known) } };
  }));
}

/** What an answer draws on the map: its outline, the parts of lines in it, or the places of crossings, each with how sure the answer is. */
export function answerFeatures({ answer, sentence }: TakenAnswer): Feature<Geometry>[] {
  return answer.drawing.features.map(({ id, geometry }): Feature<Geometry> => ({ type: 'Feature', id: `answer/${String(id)}`, geometry, properties: { role: 'answer', answer: sentence, grade: answer.grades.worst, certainty: answer.certainty } }));
}

const metres = (km: number | null, decimals: number): number | null => (km === null ? null : Math.round(borne(km, decimals) * 1000));
const listed = ({ id, layer, township, certainty, basis, grade, nearKm, farKm, decimals }: Item) =>
  ({ id, layer, township, certain: certainty === 'certain', certainty, basis, grade, near_m: metres(nearKm, decimals), far_m: metres(farKm, decimals) });

/** An answer as its file tells it: what was said, and the list behind it, without what the filter hides. */
export function answerList({ answer, sentence, grade, date }: TakenAnswer, sieve: Sieve) {
  const items = 'items' in answer ? answer.items : [];
  const passing = items.filter(({ id }) => passesThing(sieve, id));
  return { sentence, how_sure: grade, date, grade: answer.grades.worst, items: passing.map(listed), hidden_by_filter: items.length - passing.length, not_placed: 'unplaced' in answer ? answer.unplaced.filter((id) => passesThing(sieve, id)) : [] };
}
