import type { Grade } from '../domain/layer';
import type { FlatShape } from '../domain/flatShape';
import type { GradeParts, Item, Target } from './answer';
import type { Ground } from './ground';

/**
 * Grades from the best to the worst for an answer. A place known only to its township is counted by its township's area and so truly; one drawn
 * from words is neither here nor there: an answer that rests on a sketched line is no better than the sketch.
 */
const order: readonly Grade[] = ['official', 'traced', 'township', 'schematic'];

/** The worst of some grades; the best there is where there are none. */
export function worstGrade(grades: readonly Grade[]): Grade {
  return grades.reduce((worst, grade) => (order.indexOf(grade) > order.indexOf(worst) ? grade : worst), 'official');
}

/** The grades of all that went into an answer: what was asked about, what is listed, and the townships where something is known only by them. */
export function gradeParts(ground: Ground, targets: readonly { readonly target: Target; readonly shape: FlatShape }[], items: readonly Item[], usesTownships: boolean): GradeParts {
  const subjects = targets.map(({ target, shape }) => ({ kind: shape.kind, grade: target.grade }));
  const listed = items.filter((item) => item.basis !== 'township').map(({ grade }) => grade);
  const byTownship = items.filter((item) => item.basis === 'township' && item.layer !== null);
  const isUsed = usesTownships && (ground.somewhere.size > 0 || items.some((item) => item.basis === 'township'));
  const townships = isUsed && ground.townships.length > 0 ? worstGrade(ground.townships.map(({ feature }) => feature.grade)) : null;
  const townshipOnly = [...new Set(byTownship.map((item) => item.layer!))];
  const all = [...subjects.map(({ grade }) => grade ?? 'schematic'), ...listed, ...(townships ? [townships] : []), ...(byTownship.length > 0 ? ['township' as const] : [])];
  return { worst: worstGrade(all), subjects, townshipOnly, townships, items: listed.length > 0 ? worstGrade(listed) : null };
}
