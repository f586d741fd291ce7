import { noFilter, mostPicked, type Filter } from '../domain/filter';
import type { Pack } from '../domain/pack';
import type { Text } from '../domain/text';

/** What one can look up things by that is no thing itself: the themes of the report's sentences, the sectors and programmes of its projects. */
export const topicKinds = ['themes', 'sectors', 'programmes'] as const;
export type TopicKind = (typeof topicKinds)[number];

export interface Topic {
  readonly kind: TopicKind;
  readonly id: string;
  readonly title: Text;
}

/** Every topic of a pack that something is of. */
export function topicsOf(pack: Pack): readonly Topic[] {
  return topicKinds.flatMap((kind) => pack[kind].map(({ id, title }) => ({ kind, id, title }))).filter((topic) => countOf(topic, pack) > 0);
}

/** A topic's name in the index: ids of themes, sectors and programmes may be alike. */
export const topicId = ({ kind, id }: Pick<Topic, 'kind' | 'id'>): string => `${kind}/${id}`;

/** The topic an index means; `null` where the pack has it no longer. */
export function topicBy(name: string, pack: Pack): Topic | null {
  return topicsOf(pack).find((topic) => topicId(topic) === name) ?? null;
}

/** How many sentences or projects are of a topic. */
export function countOf({ kind, id }: Pick<Topic, 'kind' | 'id'>, pack: Pack): number {
  if (kind === 'themes') return pack.claims.filter(({ theme }) => theme === id).length;
  return pack.projects.filter((project) => (kind === 'sectors' ? project.sector : project.programme) === id).length;
}

/** A filter that lets through what is of a topic, and the table that lists it. */
export function filterBy({ kind, id }: Topic, pack: Pack): { readonly filter: Filter; readonly table: 'claims' | 'projects' } {
  switch (kind) {
    case 'themes': return { filter: { ...noFilter, themes: [id] }, table: 'claims' };
    case 'sectors': return { filter: { ...noFilter, sectors: [id] }, table: 'projects' };
    case 'programmes': {
      const things = pack.projects.filter(({ programme }) => programme === id).map((project) => project.id).slice(0, mostPicked);
      return { filter: { ...noFilter, things }, table: 'projects' };
    }
    default: return kind satisfies never;
  }
}
