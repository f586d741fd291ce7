import { readKm, writeKm } from './distance';
import { askKinds, isSketchName, mostNearest, type AskKind, type Question } from './question';

/** A question as it stands in a link: its kind and what belongs to it, `within_some-road_1.5`; the empty string for none. */
export function writeQuestion(question: Question | null): string {
  if (!question) return '';
  const parts = (): (string | number)[] => {
    switch (question.kind) {
      case 'within': case 'along': return [writeKm(question.km)];
      case 'inside': return [];
      case 'nearest': return [question.count, ...(question.layer === null ? [] : [question.layer])];
      case 'crossings': case 'overlap': return [question.other];
    }
  };
  return [question.kind, question.subject, ...parts()].join('_');
}

const sketchName = /^\*[A-Za-z0-9.-]{1,60}$/;
const isKind = (text: string): text is AskKind => askKinds.some((kind) => kind === text);

/** Reads a question back; `undefined` where it names a thing that is neither in the pack nor may be a sketch, or is not a question at all. */
export function readQuestion(text: string, things: ReadonlySet<string>, layers: ReadonlySet<string>): Question | undefined {
  const [kind = '', subject = '', first, second, ...rest] = text.split('_');
  const isNamed = (name: string | undefined): name is string => name !== undefined && (isSketchName(name) ? sketchName.test(name) : things.has(name));
  if (!isKind(kind) || !isNamed(subject) || rest.length > 0) return undefined;
  if (kind === 'nearest') {
    const count = /^\d{1,2}$/.test(first ?? '') ? Number(first) : NaN;
    const isSound = count >= 1 && count <= mostNearest && (second === undefined || layers.has(second));
    return isSound ? { kind, subject, count, layer: second ?? null } : undefined;
  }
  if (second !== undefined) return undefined;
  if (kind === 'inside') return first === undefined ? { kind, subject } : undefined;
  if (kind === 'crossings' || kind === 'overlap') return isNamed(first) ? { kind, subject, other: first } : undefined;
  const km = readKm(first);
  return km === undefined ? undefined : { kind, subject, km };
}
