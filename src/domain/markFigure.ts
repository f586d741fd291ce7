/** A quote cut around its figure; the figure is empty where the quote has none. */
export interface MarkedQuote {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

/** Finds the figure as a number of its own: "7" is not marked inside "37.4". */
export function markFigure(quote: string, figure: string | undefined): MarkedQuote {
  for (let at = figure ? quote.indexOf(figure) : -1; figure && at >= 0; at = quote.indexOf(figure, at + 1)) {
    const [previous = '', next = ''] = [quote[at - 1], quote[at + figure.length]];
    const insideNumber = /[\d.]/.test(figure[0] ?? '') && (/[\d.]/.test(previous) || /\d/.test(next));
    if (!insideNumber) return { before: quote.slice(0, at), figure, after: quote.slice(at + figure.length) };
  }
  return { before: quote, figure: '', after: '' };
}
