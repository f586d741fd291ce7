import { claimById } from './claims';
import type { Claim, Tense } from './claim';
import type { AtlasFeature, Layer } from './layer';
import type { Pack } from './pack';
import type { Section, Unused } from './report';
import { featureById } from './framing';

/** What the reader of the report's sentences is narrowed to; every part may be absent. */
export interface ReaderFilter {
  readonly theme: string | null;
  readonly tense: Tense | null;
  /** Id of a feature or project the claims must mention. */
  readonly mention: string | null;
  /** Words to look for, as typed. */
  readonly words: string;
}

export const noFilter: ReaderFilter = { theme: null, tense: null, mention: null, words: '' };

/** Claims under one heading of the report; `null` for those that have no place in it. */
export interface ReaderSection {
  readonly section: Section | null;
  readonly claims: readonly Claim[];
}

/** Where a claim stands in the report, in UTF-16 code units: its own quote, for a computed one the last of its inputs; `null` where nothing says. */
export function positionOf(pack: Pack, claim: Claim, seen: ReadonlySet<string> = new Set()): number | null {
  if (claim.passage) return claim.passage.start;
  const claims = claimById(pack);
  const around = new Set([...seen, claim.id]);
  const places = (claim.inputs ?? []).flatMap((id) => {
    const input = around.has(id) ? undefined : claims.get(id);
    return input ? (positionOf(pack, input, around) ?? []) : [];
  });
  return places.length ? Math.max(...places) : null;
}

/** The section of the report a claim stands in. */
export function sectionOf(pack: Pack, claim: Claim): Section | null {
  const at = positionOf(pack, claim);
  return at === null ? null : ((pack.report.sections ?? []).find((section) => section.start <= at && at < section.end) ?? null);
}

/** Every text in which a search looks: what the claim is about, its sentence, its figure and its rule. */
function searchable(claim: Claim): string {
  const texts = [claim.subject.zh, claim.subject.en, claim.passage?.quote, claim.figure, claim.rule?.zh, claim.rule?.en, claim.value === undefined ? '' : String(claim.value)];
  return texts.join('\n').normalize('NFKC').toLowerCase();
}

/** True where a claim passes every part of the filter; several words must all occur. */
export function passes(claim: Claim, { theme, tense, mention, words }: ReaderFilter): boolean {
  if (theme !== null && claim.theme !== theme) return false;
  if (tense !== null && claim.tense !== tense) return false;
  if (mention !== null && !claim.mentions.includes(mention)) return false;
  const wanted = words.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const text = wanted.length ? searchable(claim) : '';
  return wanted.every((word) => text.includes(word));
}

/** The claims that pass a filter in the report's own order, under its headings; claims without a place in the report come last. */
export function readerSections(pack: Pack, filter: ReaderFilter = noFilter): readonly ReaderSection[] {
  const placed = pack.claims.filter((claim) => passes(claim, filter)).map((claim, index) => ({ claim, index, at: positionOf(pack, claim) ?? Infinity }));
  placed.sort((a, b) => (a.at === b.at ? a.index - b.index : a.at - b.at));
  const sections: { section: Section | null; claims: Claim[] }[] = [];
  for (const { claim } of placed) {
    const section = sectionOf(pack, claim);
    const last = sections.at(-1);
    if (last && last.section?.id === section?.id) last.claims.push(claim);
    else sections.push({ section, claims: [claim] });
  }
  return sections;
}

/** The other claims whose quotes share text with this one's: one sentence may hold several. */
export function claimsBeside(pack: Pack, claim: Claim): readonly Claim[] {
  const own = claim.passage;
  if (!own) return [];
  return pack.claims.filter(({ id, passage }) => id !== claim.id && passage && passage.start < own.end && own.start < passage.end);
}

/** The features a claim is about: those it mentions, and where the projects it mentions are known to be. */
export function featuresOf(pack: Pack, mentions: readonly string[]): readonly AtlasFeature[] {
  const features = featureById(pack);
  const ids = mentions.map((id) => (features.has(id) ? id : (pack.projects.find((project) => project.id === id)?.place ?? '')));
  return [...new Set(ids)].flatMap((id) => features.get(id) ?? []);
}

/** The claims that a layer's features are drawn from or that mention one of them, in the order of the pack. */
export function claimsOfLayer(pack: Pack, layer: Layer): readonly Claim[] {
  const ids = new Set(layer.features.map((feature) => feature.id));
  const named = new Set(layer.features.map((feature) => feature.properties.claim));
  return pack.claims.filter((claim) => named.has(claim.id) || claim.mentions.some((id) => ids.has(id)));
}

/** What was left unused, under the report's headings in its order; what has no place in it comes last. */
export function unusedSections(pack: Pack): readonly { readonly section: Section | null; readonly unused: readonly Unused[] }[] {
  const sections = pack.report.sections ?? [];
  const sectionAt = ({ start }: Unused) => (start === undefined ? null : (sections.find((section) => section.start <= start && start < section.end) ?? null));
  return [...sections, null]
    .map((section) => ({ section, unused: (pack.unused ?? []).filter((entry) => sectionAt(entry) === section) }))
    .filter((group) => group.unused.length > 0);
}
