/** How letters meet the spelling of a name: every syllable written out, only initials, or some of each. */
export type Spelt = { readonly start: number; readonly end: number; readonly how: 'full' | 'initials' | 'mixed' };

/** Syllables written out one after the other from a place on, the last perhaps unfinished; the place after them, or -1. */
function fullEnd(syllables: readonly string[], start: number, letters: string): number {
  let at = 0;
  for (let i = start; i < syllables.length; i++) {
    const syllable = syllables[i] ?? '';
    const rest = letters.length - at;
    if (rest <= syllable.length) return syllable.startsWith(letters.slice(at)) ? i + 1 : -1;
    if (!letters.startsWith(syllable, at)) return -1;
    at += syllable.length;
  }
  return -1;
}

function initialsEnd(syllables: readonly string[], start: number, letters: string): number {
  let at = 0;
  for (let i = start; i < syllables.length; i++) {
    const syllable = syllables[i] ?? '';
    if (syllable === '') continue;
    if (syllable[0] !== letters[at]) return -1;
    if (++at === letters.length) return i + 1;
  }
  return -1;
}

/** Letters of which a set is kept in one number while a mixture is read; longer input is never a mixture. */
const mostMixed = 30;

/** Syllables written out or as their initials (zh, ch, sh too), the last one cut anywhere; `reached` holds a bit for every count of letters used up so far. */
function mixedEnd(syllables: readonly string[], start: number, letters: string): number {
  if (letters.length > mostMixed) return -1;
  let reached = 1;
  for (let i = start; i < syllables.length && reached !== 0; i++) {
    const syllable = syllables[i] ?? '';
    if (syllable === '') continue;
    let next = 0;
    for (let at = 0; at < letters.length; at++) {
      if ((reached & (1 << at)) === 0 || letters[at] !== syllable[0]) continue;
      if (letters.length - at <= syllable.length && syllable.startsWith(letters.slice(at))) return i + 1;
      if (letters.startsWith(syllable, at)) next |= 1 << (at + syllable.length);
      next |= 1 << (at + 1);
      if (syllable[1] === 'h' && letters[at + 1] === 'h') next |= 1 << (at + 2);
    }
    reached = next & ((1 << letters.length) - 1);
  }
  return -1;
}

const ways = [['full', fullEnd], ['initials', initialsEnd], ['mixed', mixedEnd]] as const;

/** Where letters meet the syllables of a name, best way and earliest place first; `null` where they do not. */
export function spell(syllables: readonly string[], letters: string): Spelt | null {
  const first = letters[0];
  if (first === undefined) return null;
  let from = 0;
  while (from < syllables.length && syllables[from]?.[0] !== first) from++;
  if (from === syllables.length) return null;
  for (const [how, endOf] of ways) {
    for (let start = from; start < syllables.length; start++) {
      if (syllables[start]?.[0] !== first) continue;
      const end = endOf(syllables, start, letters);
      if (end >= 0) return { start, end, how };
    }
  }
  return null;
}
