const figure = String.raw`\d+(?:[.,]\d+)*`;
/** A date, or figures with a dash between them, which read as something else when a line breaks amid them. */
const whole = new RegExp(`(${figure}(?:[–-]${figure})+)`);

/** A text cut into what may break over two lines and what may not; joined again, the runs are the text. */
export function unbrokenRuns(text: string): readonly { readonly text: string; readonly whole: boolean }[] {
  return text.split(whole).map((run, i) => ({ text: run, whole: i % 2 === 1 })).filter((run) => run.text !== '');
}
