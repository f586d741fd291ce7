import type { Pack, Project } from '../domain/pack';

/** How well the place of a project is known; a project at a village that is itself known only to its township is no better known. */
export const placeGrades = ['known', 'schematic', 'township', 'along', 'district'] as const;
export type PlaceGrade = (typeof placeGrades)[number];

/** How well the place of a project is known, given the grade of the feature it stands at. */
export function placeGrade(pack: Pack, project: Project): PlaceGrade {
  if (project.placeKind !== 'feature') return project.placeKind;
  const grade = pack.layers.flatMap((layer) => layer.features).find((feature) => feature.id === project.place)?.properties.grade;
  if (grade === 'township' || grade === 'schematic') return grade;
  return grade ? 'known' : 'district';
}
