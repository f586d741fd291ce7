/** How letters meet the spelling of a name: every syllable written out, only initials, or some of each; by its likeliest readings, or by others. */
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

/** The same as `fullEnd` and `initialsEnd` where syllables are read in several ways: a bit of `reached` for every count of letters that some readings use up. */
function severalEnd(readings: readonly (readonly string[])[], start: number, letters: string, step: (syllable: string, at: number) => number): number {
  if (letters.length > mostMixed) return -1;
  let reached = 1;
  for (let i = start; i < readings.length && reached !== 0; i++) {
    let next = 0;
    for (const syllable of readings[i] ?? []) {
      if (syllable === '') next |= reached;
      else for (let at = 0; at < letters.length; at++) {
        if ((reached & (1 << at)) === 0) continue;
        const after = step(syllable, at);
        if (after >= letters.length) return i + 1;
        if (after > at) next |= 1 << after;
      }
    }
    reached = next;
  }
  return -1;
}

/** Where letters meet a name whose characters are read in several ways; `null` where they do not. */
export function spellSeveral(readings: readonly (readonly string[])[], letters: string): Spelt | null {
  const written = (syllable: string, at: number): number => {
    const rest = letters.length - at;
    if (rest <= syllable.length) return syllable.startsWith(letters.slice(at)) ? letters.length : -1;
    return letters.startsWith(syllable, at) ? at + syllable.length : -1;
  };
  const initial = (syllable: string, at: number): number => (syllable[0] === letters[at] ? at + 1 : -1);
  for (const [how, step] of [['full', written], ['initials', initial]] as const) {
    for (let start = 0; start < readings.length; start++) {
      if (!readings[start]?.some((syllable) => syllable !== '' && syllable[0] === letters[0])) continue;
      const end = severalEnd(readings, start, letters, step);
      if (end >= 0) return { start, end, how };
    }
  }
  return null;
}

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
