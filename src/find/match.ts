import { lettersOf, type Ready, type ReadyText } from './prepare';
import { spell, spellSeveral } from './spell';
import { asSpelt } from './syllables';

/** How well an entry is met, best first; entries met equally well are ranked by their kind. */
export const tiers = ['whole', 'wholeSpelt', 'start', 'startSpelt', 'wholeInitials', 'inside', 'startInitials', 'insideSpelt', 'insideInitials', 'scattered', 'parts', 'quote', 'near'] as const;
export type Tier = (typeof tiers)[number];

const tierPlace = Object.fromEntries(tiers.map((tier, i) => [tier, i])) as Record<Tier, number>;

/** A part of a text, in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** Which of an entry's texts was met, and where. */
export interface Met {
  readonly tier: Tier;
  readonly by: 'name' | 'english' | 'code' | 'quote';
  /** The text that was met: a name, an alias, the code or the quote. */
  readonly text: string;
  readonly ranges: readonly Range[];
  /** Letters of the text that were not asked for: of two equal matches the closer one has fewer. */
  readonly left: number;
}

/** What was typed, ready to be compared. */
export interface Query {
  /** Without blanks. */
  readonly plain: string;
  /** The same letters as syllables are spelt. */
  readonly spelt: string;
  /** Cut at blanks. */
  readonly words: readonly string[];
  /** Letters a to z and figures only; and not figures alone. */
  readonly latin: boolean;
  readonly letters: boolean;
  /** Its letters and characters, as `lettersOf` sums them up: an entry that does not hold them all is not met. */
  readonly needs: number;
  /** Each word as if it alone were typed; empty where there is but one. */
  readonly parts: readonly Query[];
}

/** Longer words are met exactly or not at all. */
const mostNear = 12;

/** What was typed, from its words, with what decides which texts it can meet settled once. */
export function queryOf(words: readonly string[]): Query {
  const plain = words.join('');
  const spelt = asSpelt(plain);
  return { plain, spelt, words, latin: /^[a-z0-9]+$/.test(plain), letters: /[a-z]/.test(plain), needs: lettersOf(plain) & lettersOf(spelt), parts: words.length < 2 ? [] : words.map((word) => queryOf([word])) };
}

function met(tier: Tier, by: Met['by'], of: ReadyText, start: number, end: number): Met {
  const ranges: Range[] = [[of.at[start] ?? 0, (of.at[end - 1] ?? 0) + 1]];
  return { tier, by, text: of.text, ranges, left: of.plain.length - (end - start) };
}

function meetText(of: ReadyText, plain: string, by: 'name' | 'english' | 'quote'): Met | null {
  const start = of.plain.indexOf(plain);
  if (start < 0) return null;
  const tier: Tier = start > 0 ? 'inside' : of.plain.length === plain.length ? 'whole' : 'start';
  return met(tier, by, of, start, start + plain.length);
}

/** Two Chinese characters or more that stand in a name in this order, with others between them. */
function meetScattered(name: ReadyText, { plain, latin }: Query): Met | null {
  if (plain.length < 2 || latin) return null;
  const ranges: Range[] = [];
  let from = 0;
  for (const character of plain) {
    const at = name.plain.indexOf(character, from);
    if (at < 0) return null;
    from = at + character.length;
    ranges.push([name.at[at] ?? 0, (name.at[from - 1] ?? 0) + 1]);
  }
  return { tier: 'scattered', by: 'name', text: name.text, ranges, left: name.plain.length - plain.length };
}

function meetName(name: Ready['names'][number], query: Query): Met | null {
  const { plain } = query;
  const written = meetText(name, plain, 'name');
  if (written || !query.latin || !query.letters) return written ?? meetScattered(name, query);
  const { spelt: letters } = query;
  const likely = spell(name.syllables, letters);
  const spelt = likely ?? (name.readings && spellSeveral(name.readings, letters));
  if (!spelt) return null;
  const { start, end, how } = spelt;
  const whole = start === 0 && end === name.plain.length;
  const full: Tier = whole && (likely ? name.syllables.join('') === letters : true) ? 'wholeSpelt' : start === 0 ? 'startSpelt' : 'insideSpelt';
  const initials: Tier = whole && how === 'initials' ? 'wholeInitials' : start === 0 ? 'startInitials' : 'insideInitials';
  return met(how === 'full' ? full : initials, 'name', name, start, end);
}

/** Where a word begins with some letters, from a place on; -1 where none does. */
function wordAt(plain: string, letters: string, from: number): number {
  let at = plain.indexOf(letters, from);
  while (at > 0 && plain[at - 1] !== ' ') at = plain.indexOf(letters, at + 1);
  return at;
}

/** English is met at the beginnings of words; each further word typed must begin a later word. */
function meetEnglish(english: ReadyText, words: readonly string[]): Met | null {
  const { plain } = english;
  const whole = words.join(' ');
  if (plain.trimEnd() === whole) return met('whole', 'english', english, 0, whole.length);
  if (plain.startsWith(whole)) return met('startSpelt', 'english', english, 0, whole.length);
  const ranges: Range[] = [];
  let from = 0;
  for (const word of words) {
    const at = wordAt(plain, word, from);
    if (at < 0) return null;
    from = at + word.length;
    ranges.push([english.at[at] ?? 0, (english.at[from - 1] ?? 0) + 1]);
  }
  return { tier: 'inside', by: 'english', text: english.text, ranges, left: plain.length - whole.length };
}

/** A code is met from its beginning by four digits or more; trailing zeros of a whole may be left away. */
function meetCode(code: string, digits: string): Met | null {
  if (!/^\d{4,12}$/.test(digits) || !code.startsWith(digits)) return null;
  const whole = code === digits || code.replace(/0+$/, '') === digits.replace(/0+$/, '');
  return { tier: whole ? 'whole' : 'start', by: 'code', text: code, ranges: [[0, digits.length]], left: code.length - digits.length };
}

/** The better of two matches: by tier, then by what is left over; the first where they are equal. */
export function closer(a: Met | null, b: Met | null): Met | null {
  if (!a || !b) return a ?? b;
  return tierPlace[b.tier] < tierPlace[a.tier] || (a.tier === b.tier && b.left < a.left) ? b : a;
}

/** How one run of letters meets an entry best; `null` where it does not. */
function meetOnce(ready: Ready, query: Query): Met | null {
  const { plain, words } = query;
  let best: Met | null = null;
  for (const name of ready.names) best = closer(best, meetName(name, query));
  if (query.latin) for (const english of ready.english) best = closer(best, meetEnglish(english, words));
  if (ready.entry.code) best = closer(best, meetCode(ready.entry.code, plain));
  const quoted = !best && ready.quote && plain.length > 1 ? meetText(ready.quote, plain, 'quote') : null;
  return best ?? (quoted && { ...quoted, tier: 'quote' });
}

/** Most letters of a name and of what was typed that stand in both in the same order. */
function inOrder(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const next = [0];
    for (let i = 0; i < b.length; i++) next.push(character === b[i] ? (row[i] ?? 0) + 1 : Math.max(next[i] ?? 0, row[i + 1] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** How a name is met by Chinese characters of which one is not in it or not in its place; three at least must be typed. */
export function meetNear(ready: Ready, { plain, latin }: Query): Met | null {
  const length = [...plain].length;
  if (latin || length < 3 || length > mostNear) return null;
  let best: Met | null = null;
  for (const name of ready.names) {
    if (inOrder(plain, name.plain) >= length - 1) best = closer(best, { tier: 'near', by: 'name', text: name.text, ranges: [], left: Math.abs(name.plain.length - plain.length) });
  }
  return best;
}

/** How what was typed meets an entry: as one, else every word of it somewhere in the entry; `null` where it does not. */
export function meet(ready: Ready, query: Query): Met | null {
  if ((ready.holds & query.needs) !== query.needs) return null;
  const whole = meetOnce(ready, query);
  if (whole || query.parts.length === 0) return whole;
  const parts: Met[] = [];
  for (const word of query.parts) {
    const part = meetOnce(ready, word);
    if (!part) return null;
    parts.push(part);
  }
  const [first] = parts as [Met];
  const same = parts.flatMap((part) => (part.text === first.text ? part.ranges : []));
  return { ...first, tier: 'parts', ranges: same.sort((a, b) => a[0] - b[0]) };
}
