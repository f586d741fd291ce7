import pairs from 'opencc-js/dict/TSCharacters';

/** Traditional and other older forms of the simplified characters in some texts, as pairs without anything between (OpenCC's table of single characters). */
export function foldsFor(texts: Iterable<string>): string {
  const used = new Set([...texts].join(''));
  const folds: string[] = [];
  for (const pair of pairs.split('|')) {
    const [traditional = '', simplified = ''] = pair.split(' ');
    // A character that the texts themselves hold is folded too: both sides of a comparison are.
    if (used.has(simplified) || used.has(traditional)) folds.push(traditional + simplified);
  }
  return folds.join('');
}
