/** Letters and figures of a text as they are compared, and where each stands in the text. */
export interface Folded {
  readonly plain: string;
  /** Index in the text (UTF-16 code units) of each code unit of `plain`. */
  readonly at: readonly number[];
}

/** A table of single characters, from the pairs an index carries. */
export function foldTable(pairs: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  const characters = [...pairs];
  for (let i = 0; i + 1 < characters.length; i += 2) table.set(characters[i] ?? '', characters[i + 1] ?? '');
  return table;
}

const apostrophes = /['’‘ʼ`´]/;

/** One character as it is compared: half width, small, without tone or accent (ü is v, as it is typed), simplified. */
function foldCharacter(character: string, table: ReadonlyMap<string, string>): string {
  const known = table.get(character);
  if (known) return known;
  const small = character.normalize('NFKC').toLowerCase();
  if (/^[üǖǘǚǜ]$/.test(small)) return 'v';
  return small.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Letters and figures only, folded; every run of anything else is one blank where `blanks` says so, else nothing. Apostrophes never part a word. */
export function fold(text: string, table: ReadonlyMap<string, string>, blanks: boolean): Folded {
  let plain = '';
  const at: number[] = [];
  let index = 0;
  for (const character of text) {
    for (const each of foldCharacter(character, table)) {
      const counts = /[\p{L}\p{N}]/u.test(each);
      const blank = !counts && blanks && plain !== '' && !plain.endsWith(' ') && !apostrophes.test(each);
      if (!counts && !blank) continue;
      plain += counts ? each : ' ';
      while (at.length < plain.length) at.push(index);
    }
    index += character.length;
  }
  return { plain, at };
}
