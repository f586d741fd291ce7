/** The claims stepped through in one source card, oldest first, and which of them is shown. */
export interface Trail {
  /** The claim to go back to; `null` at the beginning. */
  readonly back: string | null;
  /** The claims up to and including the one that is shown. */
  readonly ids: readonly string[];
}

/** The trail as seen from a claim: Back and Forward of the browser may show an earlier one, or one that was never stepped to. */
export function trailAt(visited: readonly string[], claim: string): Trail {
  const at = visited.lastIndexOf(claim);
  return at < 0 ? { back: null, ids: [claim] } : { back: visited[at - 1] ?? null, ids: visited.slice(0, at + 1) };
}
