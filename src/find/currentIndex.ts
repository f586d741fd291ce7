import type { Pack } from '../domain/pack';
import { entriesOf, type Spell } from './entries';
import type { SearchIndex } from './searchIndex';

const isHan = (unit: string) => /\p{Script=Han}/u.test(unit);

/** Spells a name as the index does; a name it does not hold character by character, as they are read in the names it holds, letters and figures as themselves. */
export function spellBy({ entries }: SearchIndex): Spell {
  const names = new Map<string, string>();
  const characters = new Map<string, string>();
  for (const { text, spelling } of entries.flatMap((entry) => entry.names)) {
    names.set(text, spelling);
    spelling.split(' ').forEach((syllable, at) => {
      const character = text[at] ?? '';
      if (syllable && isHan(character) && !characters.has(character)) characters.set(character, syllable);
    });
  }
  const unit = (character: string): string => {
    const small = character.normalize('NFKC').toLowerCase();
    return characters.get(character) ?? (/^[a-z0-9]$/.test(small) ? small : '');
  };
  return (name) => names.get(name) ?? name.split('').map(unit).join(' ');
}

/** The index of a pack as it is now, from the one made when the atlas was built: what has a new name since is found by it, what is gone is not. */
export function currentIndex(pack: Pack, index: SearchIndex): SearchIndex {
  return { entries: entriesOf(pack, spellBy(index)), folds: index.folds };
}

/** Names of a pack that pinyin does not find, or only in part, since their characters are in no name the index was made from. */
export function unspelt(pack: Pack, index: SearchIndex): readonly string[] {
  const names = currentIndex(pack, index).entries.flatMap((entry) => entry.names);
  return [...new Set(names.filter(({ text, spelling }) => spelling.split(' ').some((syllable, at) => syllable === '' && isHan(text[at] ?? ''))).map(({ text }) => text))];
}
