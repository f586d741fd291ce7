/** One piece of a JSON text: a mark, a text, a number or a word. */
const piece = /[\s\ufeff]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null))/y;

/** What may come next inside a list or an object. */
type Wanted = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

/** The offset from which on a text can be no JSON, whatever browser says so; `null` where it is JSON. */
export function brokenAt(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let from = 0;
  do {
    piece.lastIndex = from;
    const found = piece.exec(text);
    const start = from + /^[\s\ufeff]*/.exec(text.slice(from, from + 4000))![0].length;
    if (!found) return start;
    const [all, mark, quoted] = found;
    const within = open[open.length - 1];
    if (mark === '{' || mark === '[') {
      if (!wanted.startsWith('value')) return start;
      open.push(mark);
      wanted = mark === '{' ? 'keyOrEnd' : 'valueOrEnd';
    } else if (mark === '}' || mark === ']') {
      const fits = within === (mark === '}' ? '{' : '[') && (wanted === 'commaOrEnd' || wanted === (mark === '}' ? 'keyOrEnd' : 'valueOrEnd'));
      if (!fits) return start;
      open.pop();
      wanted = 'commaOrEnd';
    } else if (mark === ',') {
      if (wanted !== 'commaOrEnd' || !within) return start;
      wanted = within === '{' ? 'key' : 'value';
    } else if (mark === ':') {
      if (wanted !== 'colon') return start;
      wanted = 'value';
    } else if (quoted !== undefined && wanted.startsWith('key')) wanted = 'colon';
    else if (wanted.startsWith('value')) wanted = 'commaOrEnd';
    else return start;
    from += all.length;
  } while (open.length > 0);
  const rest = /\S/.exec(text.slice(from).replace(/\ufeff/g, ' '));
  return rest ? from + rest.index : null;
}
