/** Characters that some system does not take in the name of a file, or that mean something to a shell, and blanks of every kind. */
const unfit = /[\\/:*?"<>|\u0000-\u001f\u007f]+/g;

/** As much of a text as fits into so many bytes: a file's name may have 255, and a Chinese character takes three. */
function cut(text: string, mostBytes: number): string {
  const encoder = new TextEncoder();
  let [out, used] = ['', 0];
  for (const sign of text) {
    used += encoder.encode(sign).length;
    if (used > mostBytes) break;
    out += sign;
  }
  return out;
}

/** Name of a file that is taken away: the atlas, what it is, and the day, in the language they come in. */
export function fileNameOf(atlas: string, what: string, date: string, ending: string): string {
  const tidy = (text: string, mostBytes: number) => cut(text.replace(unfit, ' ').replace(/\s+/g, ' ').trim(), mostBytes).replace(/[. ]+$/, '');
  return `${[tidy(atlas, 72), tidy(what, 150), date].filter(Boolean).join('_')}.${ending}`;
}
