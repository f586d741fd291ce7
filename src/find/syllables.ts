/** Other spellings of ü that people type after l and n: lv, lu and lyu are all lü. */
const ofUmlaut = (syllable: string): string[] => (/^[ln]ve?$/.test(syllable) ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')] : [syllable]);

/** What can be typed for a unit of an index (readings joined by /), the likeliest first. */
export const readingsOf = (unit: string): string[] => [...new Set(unit.split('/').flatMap(ofUmlaut))];

/** Letters as syllables are spelt: after j, q, x and y the ü is written u, though many type v. */
export const asSpelt = (letters: string): string => letters.replace(/([jqxy])v/g, '$1u');
