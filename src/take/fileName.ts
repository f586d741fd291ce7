/** Characters that some system does not take in the name of a file, or that mean something to a shell, and blanks of every kind. */
const unfit = /[\\/:*?"<>|\u0000-\u001f\u007f]+/g;

/** Name of a file that is taken away: the atlas, what it is, and the day, in the language they come in. */
export function fileNameOf(atlas: string, what: string, date: string, ending: string): string {
  const tidy = (text: string, most: number) => [...text.replace(unfit, ' ').replace(/\s+/g, ' ').trim()].slice(0, most).join('').replace(/[. ]+$/, '');
  return `${[tidy(atlas, 40), tidy(what, 60), date].filter(Boolean).join('_')}.${ending}`;
}
