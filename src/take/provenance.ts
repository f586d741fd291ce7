import { grades, type Grade } from '../domain/layer';
import type { Pack } from '../domain/pack';
import type { Language } from '../domain/view';
import type { Messages } from '../messages/messages';

/** What every file says about itself: labels and words, in the order they are written. */
export type Provenance = readonly (readonly [label: string, words: string])[];

/** What a file holds, as far as its provenance goes. */
export interface Taken {
  readonly pack: Pack;
  readonly language: Language;
  readonly t: Messages;
  /** Hex SHA-256 of the pack. */
  readonly hash: string;
  readonly link: string;
  /** ISO day. */
  readonly date: string;
  /** What the file is about, in words. */
  readonly shown: string;
  readonly lens: string;
  /** The conditions of the filter in words; empty for none. */
  readonly filter: readonly string[];
  /** What the answer on the map says and how sure it is; left out where there is none. */
  readonly answer?: string;
  /** Grades of the positions in the file, one a feature. */
  readonly grades: readonly Grade[];
  /** Ids of the sources of what is in the file. */
  readonly sources: readonly string[];
}

/** The approval rules' own line, or the number of the approval. */
export function approvalWords(pack: Pack, t: Messages): string {
  const { schematic, unreviewed, notBorders, submitted, number } = t.shell.approval;
  if (pack.approval.state === 'approved') return [number(pack.approval.number), pack.approval.issuer, pack.approval.date].join(' · ');
  return [schematic, unreviewed, notBorders, ...(pack.approval.state === 'submitted' ? [submitted] : [])].join(' · ');
}

/** How many positions there are of each grade, best first. */
export function gradeWords(found: readonly Grade[], t: Messages): string {
  return grades.flatMap((grade) => {
    const n = found.filter((each) => each === grade).length;
    return n > 0 ? [t.take.gradeCount(t.shell.grades[grade], n)] : [];
  }).join(t.take.between);
}

/** The provenance of a file. Sources come in the pack's order. */
export function provenanceOf(taken: Taken): Provenance {
  const { pack, language, t } = taken;
  const { labels } = t.take;
  const sources = pack.sources.filter(({ id }) => taken.sources.includes(id)).map(({ title, licence }) => t.take.source(title[language], licence[language]));
  const lines: Provenance = [
    [labels.atlas, `${pack.title[language]} · ${pack.district[language]}`],
    [labels.shown, taken.shown],
    [labels.lens, taken.lens],
    [labels.filter, taken.filter.join(t.take.between) || t.take.noFilter],
    [labels.answer, taken.answer ?? ''],
    [labels.date, taken.date],
    [labels.datum, t.take.datum],
    [labels.grades, gradeWords(taken.grades, t) || t.take.noPositions],
    [labels.sources, sources.join(t.take.between)],
    [labels.approval, approvalWords(pack, t)],
    [labels.hash, taken.hash],
    [labels.link, taken.link],
  ];
  return lines.filter(([, words]) => words !== '');
}

/** What stands in small type under a picture: what is said there, and all it rests on as one paragraph. */
export interface FootWords {
  readonly says: string;
  readonly rests: string;
}

/** The foot of a picture: of the provenance what no reader needs twice (what is shown, a filter that is none) is left to what is said, or to the file's own description. */
export function footWords(provenance: Provenance, says: string, t: Messages): FootWords {
  const { labels, colon, between, noFilter } = t.take;
  const left = provenance.filter(([label, words]) => label !== labels.shown && label !== labels.answer && !(label === labels.filter && words === noFilter));
  return { says, rests: left.map(([label, words]) => `${label}${colon}${words}`).join(between) };
}

/** The atlas as a reference, in the language of the words given. */
export function citationOf(pack: Pack, language: Language, t: Messages, date: string, hash: string, link: string): string {
  return t.take.cite(pack.title[language], pack.district[language], pack.report.title[language], date, hash, link, approvalWords(pack, t));
}

/** Today, where the person is, as an ISO day. */
export function today(now = new Date()): string {
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}
