import type { Paragraph, Run } from '../domain/chapter';
import type { FaultPlace } from '../domain/fault';
import type { Report } from './faultList';
import type { Line } from './frontMatter';

const token = /\*\*([^*[\]]+)\*\*|\*([^*[\]]+)\*|\[\[([^[\]|]*)(?:\|([^[\]|]*))?\]\]/g;
const html = /<[/!a-z][^>]*>?|&[#a-z0-9]+;/i;
/** Markdown this subset does not have: headings, lists, quotes, tables, links, pictures, code, a mark left open. */
const otherMarkup = /^(?:#{1,6}|[-+>|]|\d+[.)])(?=\s|$)|[`*]|\]\(|!\[|\[\[|\]\]/;

/** The words of every language below its heading, `# zh`; what is not of the subset is reported at its line. */
export function readWords(body: readonly Line[], languages: readonly string[], place: FaultPlace, report: Report): Record<string, Paragraph[]> {
  const words: Record<string, Paragraph[]> = {};
  const seen = new Set<string>();
  let language: string | null = null;
  let lines: Line[] = [];
  const close = (): void => {
    const paragraph = runsOf(lines, isUnspaced(language) ? '' : ' ', place, report);
    if (language !== null && paragraph.length > 0) (words[language] ??= []).push(paragraph);
    lines = [];
  };
  for (const each of body) {
    const heading = /^#\s+(\S.*)$/.exec(each.text)?.[1]?.trim();
    const next = languages.find((known) => known === heading);
    if (next !== undefined) {
      close();
      if (seen.has(next)) report('repeated-key', { ...place, line: each.line }, { key: `# ${next}` });
      seen.add(next);
      language = next;
    } else if (each.text.trim() === '') close();
    else if (language === null) report('words-astray', { ...place, line: each.line }, {});
    else lines.push(each);
  }
  close();
  return words;
}

/** Whether lines of one sentence are joined without a blank between them. */
const isUnspaced = (language: string | null): boolean => language !== null && /^(zh|ja|yue|bo|th|lo|km|my)\b/.test(language);

function runsOf(lines: readonly Line[], joint: string, place: FaultPlace, report: Report): Run[] {
  return lines.flatMap(({ text, line }, index) => {
    const at = { ...place, line };
    const runs = inlineRuns(text.trim(), at, report);
    return index > 0 && joint !== '' ? [{ kind: 'text', text: joint } as const, ...runs] : runs;
  });
}

function inlineRuns(text: string, at: FaultPlace, report: Report): Run[] {
  const runs: Run[] = [];
  let end = 0;
  const plain = (to: number): void => {
    if (to > end) runs.push({ kind: 'text', text: checkPlain(text.slice(end, to), end === 0, at, report) });
  };
  for (const match of text.matchAll(token)) {
    plain(match.index);
    end = match.index + match[0].length;
    const [, strong, emphasis, claim, shown] = match;
    if (claim !== undefined) runs.push({ kind: 'claim', claim: claim.trim(), text: shown?.trim() || null });
    else runs.push({ kind: 'emphasis', text: checkPlain(strong ?? emphasis ?? '', false, at, report) });
  }
  plain(text.length);
  return runs;
}

/** Reports markup and figures nobody stands for in a plain text, and returns the text. */
export function checkPlain(text: string, isLineStart: boolean, at: FaultPlace, report: Report): string {
  const tag = html.exec(text)?.[0];
  const markup = tag === undefined ? otherMarkup.exec(isLineStart ? text : ` ${text}`)?.[0].trim() : undefined;
  const figure = /\p{Nd}[\p{Nd}.,]*/u.exec(text.replace(html, ''))?.[0];
  if (tag !== undefined) report('html', at, { tag: tag.slice(0, 24) });
  else if (markup !== undefined) report('other-markup', at, { found: markup });
  else if (figure !== undefined) report('loose-figure', at, { figure });
  return text;
}
