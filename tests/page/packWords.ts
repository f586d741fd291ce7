import { formatClaim, formatNumber } from '../../src/domain/claims';
import { claimsOfLayer } from '../../src/domain/reader';
import type { Claim } from '../../src/domain/claim';
import type { Text } from '../../src/domain/text';
import { equationsOf } from '../../src/domain/workedRule';
import { thePack } from './thePack';

const runs = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
const both = (text: Text | undefined): string[] => (text ? [text.zh, text.en] : []);

/** Every number a claim may be seen with: its value, unit, figure, threshold and sentence, and for a derived one its rule, worked out. */
function numbersOf(claim: Claim): Set<string> {
  const texts = [
    formatClaim(claim, 'zh'), formatClaim(claim, 'en'), ...both(claim.unit), claim.figure ?? '', claim.passage?.quote ?? '', claim.passage?.en ?? '', ...both(claim.subject), ...both(claim.period), ...both(claim.rule), ...both(claim.reasoning),
    ...(claim.threshold ? [formatNumber(claim.threshold.value), ...both(claim.threshold.unit)] : []),
    ...equationsOf(claim.rule?.zh ?? '').map((sum) => formatNumber(sum.computed)),
  ];
  return new Set(texts.flatMap(runs));
}

const numbers = new Map(thePack.claims.map((claim) => [claim.id, numbersOf(claim)]));

/** True where one of these claims holds the number. */
export function isClaimed(run: string, claims: readonly string[]): boolean {
  return claims.some((id) => numbers.get(id)?.has(run));
}

/** Claims that are the number in a name (of a road, a programme): it may be said wherever the name is. */
const inNames = thePack.claims.filter((claim) => claim.value !== undefined && claim.unit?.zh === '').map((claim) => claim.id);

const mentioning = (id: string): string[] => thePack.claims.filter((claim) => claim.mentions.includes(id)).map((claim) => claim.id);

/** The claims behind a thing of the pack: those that mention it, that it is drawn from, or that it is made of. */
export function claimsBehind(id: string): readonly string[] {
  const features = thePack.layers.flatMap((layer) => layer.features).filter((each) => each.id === id);
  const layer = thePack.layers.find((each) => each.id === id);
  const project = thePack.projects.find((each) => each.id === id);
  const node = thePack.framework.find((each) => each.id === id);
  return [
    ...mentioning(id), ...features.flatMap((each) => each.properties.claim ?? []), ...(project ? [project.claim] : []), ...(node?.claims ?? []),
    ...(layer ? claimsOfLayer(thePack, layer).map((claim) => claim.id) : []), ...(numbers.has(id) ? [id] : []),
  ];
}

/** A text of the pack that may be seen on a screen with a number in it, and the claims that answer for the number. */
interface PackWords {
  readonly text: string;
  readonly claims: readonly string[];
}

const indicators = Object.values(thePack.indicators);
const everyClaim = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string' && numbers.has(id));

/** Words of the pack with numbers: names, titles and sentences, each with the claims it must rest on. */
export const packWords: readonly PackWords[] = [
  ...thePack.layers.flatMap((layer) => [
    ...[...both(layer.title), ...both(layer.note)].map((text) => ({ text, claims: claimsBehind(layer.id) })),
    ...layer.features.flatMap(({ id, properties }) => [properties.zh, properties.en, ...both(properties.note), ...(properties.alias ?? [])].map((text) => ({ text, claims: [...claimsBehind(id), ...claimsBehind(layer.id)] }))),
  ]),
  ...thePack.claims.flatMap(({ id, passage }) => (passage?.en ? [{ text: passage.en, claims: [id] }] : [])),
  ...thePack.projects.flatMap((project) => [...both(project.name), ...both(project.note)].map((text) => ({ text, claims: claimsBehind(project.id) }))),
  ...thePack.framework.flatMap((node) => [...both(node.title), ...both(node.says)].map((text) => ({ text, claims: node.claims }))),
  ...thePack.lenses.flatMap((lens) => [...both(lens.title), ...both(lens.sentence)].map((text) => ({ text, claims: [lens.lead, ...lens.claims, ...lens.members.flatMap(claimsBehind)] }))),
  ...thePack.themes.flatMap((theme) => both(theme.title).map((text) => ({ text, claims: thePack.claims.filter((claim) => claim.theme === theme.id).map((claim) => claim.id) }))),
  ...indicators.flatMap((chart) => both(chart.title).map((text) => ({ text, claims: [...Object.values(chart).flatMap(everyClaim), ...('feature' in chart ? claimsBehind(chart.feature) : [])] }))),
].filter(({ text }) => /\d/.test(text)).map(({ text, claims }) => ({ text, claims: [...claims, ...inNames] }));
