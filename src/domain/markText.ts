import type { Claim } from './claim';
import type { QuotePlace } from './report';

/** A run of the report's text: plain, or inside the quotes of claims. */
export interface TextRun {
  readonly text: string;
  /** Offset in UTF-16 code units of the whole text. */
  readonly start: number;
  /** The claim a click opens: the one whose figure this is, else the one with the shortest quote here; `null` outside every quote. */
  readonly claim: string | null;
  /** True on the figure itself. */
  readonly isFigure: boolean;
}

interface Anchor {
  readonly claim: string;
  readonly start: number;
  readonly end: number;
  readonly isFigure: boolean;
}

/** The ranges of a claim's quote and of the figure within it. */
function anchorsOf({ id, passage, figure }: Claim): Anchor[] {
  if (!passage || passage.end <= passage.start) return [];
  const quote = { claim: id, start: passage.start, end: passage.end, isFigure: false };
  const at = figure ? passage.quote.indexOf(figure) : -1;
  return figure && at >= 0 ? [{ claim: id, start: passage.start + at, end: passage.start + at + figure.length, isFigure: true }, quote] : [quote];
}

/** The claims with their quotes where a text has them, which need not be where the pack's own report does; those it has not are left out. */
export function placedIn(quotes: readonly QuotePlace[], claims: readonly Claim[]): readonly Claim[] {
  const found = new Map(quotes.map((place) => [place.claim, place.found]));
  return claims.flatMap((claim) => {
    const start = found.get(claim.id) ?? null;
    return claim.passage && start !== null ? [{ ...claim, passage: { ...claim.passage, start, end: start + claim.passage.quote.length } }] : [];
  });
}

/** Figures before quotes, short before long. */
function rank(a: Anchor, b: Anchor): number {
  return Number(b.isFigure) - Number(a.isFigure) || a.end - a.start - (b.end - b.start);
}

/** A text cut at the quotes of claims and the figures in them; joined again, the runs are the text. */
export function markText(text: string, claims: readonly Claim[]): readonly TextRun[] {
  const anchors = claims.flatMap(anchorsOf).filter(({ start, end }) => start >= 0 && end <= text.length).sort(rank);
  const cuts = [...new Set([0, text.length, ...anchors.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const runs: TextRun[] = [];
  cuts.forEach((start, index) => {
    const end = cuts[index + 1];
    if (end === undefined) return;
    const over = anchors.find((anchor) => anchor.start <= start && end <= anchor.end);
    const run = { text: text.slice(start, end), start, claim: over?.claim ?? null, isFigure: over?.isFigure ?? false };
    const last = runs.at(-1);
    if (last && last.claim === run.claim && last.isFigure === run.isFigure) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  });
  return runs;
}

/** Runs cut into the lines of the text, line breaks left out; an empty line is an empty list. */
export function linesOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    let start = run.start;
    for (const piece of run.text.split(/(\r\n|\r|\n)/)) {
      if (/^[\r\n]/.test(piece)) lines.push([]);
      else if (piece) lines.at(-1)?.push({ ...run, text: piece, start });
      start += piece.length;
    }
  }
  return lines;
}
