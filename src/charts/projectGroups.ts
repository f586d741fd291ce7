import type { Pack, Project, Term } from '../domain/pack';
import type { Language } from '../domain/view';
import { textWidth } from './textWidth';

/** The projects of one sector that share a status. */
export interface StatusGroup {
  readonly status: Term;
  readonly projects: readonly Project[];
}

/** The named projects of one sector. */
export interface SectorGroup {
  readonly sector: Term;
  readonly count: number;
  readonly statuses: readonly StatusGroup[];
}

/** The named projects by sector and status, both in the pack's order; a project of an undeclared term keeps the bare id as its title. */
export function projectGroups(pack: Pack): readonly SectorGroup[] {
  const complete = (terms: readonly Term[], used: readonly string[]): readonly Term[] => {
    const strangers = [...new Set(used)].filter((id) => !terms.some((term) => term.id === id));
    return [...terms, ...strangers.map((id) => ({ id, title: { zh: id, en: id } }))];
  };
  const statuses = complete(pack.statuses, pack.projects.map((project) => project.status));
  return complete(pack.sectors, pack.projects.map((project) => project.sector)).flatMap((sector) => {
    const members = pack.projects.filter((project) => project.sector === sector.id);
    const groups = statuses.map((status) => ({ status, projects: members.filter((each) => each.status === status.id) })).filter((group) => group.projects.length > 0);
    return members.length ? [{ sector, count: members.length, statuses: groups }] : [];
  });
}

/** Widths in CSS pixels of the columns of the project marks. */
export interface ProjectColumns {
  readonly sectorWidth: number;
  readonly statusWidth: number;
  /** True where the sector stands above its statuses for want of room. */
  readonly stacked: boolean;
  /** True where the status, too, stands above its projects. */
  readonly statusAbove: boolean;
}

const fontPx = 13;
/** A mark, its gap to the name, and the padding of both. */
const markPx = 30;
/** A name may take two lines once it is this wide. */
const foldPx = 220;

/** Shares `width` CSS pixels between sectors, statuses and the projects' names. */
export function projectColumns(pack: Pack, width: number, language: Language): ProjectColumns {
  const groups = projectGroups(pack);
  const widest = (texts: readonly string[]): number => Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, fontPx)))) + 2;
  const sectorWidth = widest(groups.map((group) => `${group.sector.title[language]} ${group.count}`));
  const statusWidth = Math.min(Math.round(width * 0.6), widest(groups.flatMap((group) => group.statuses.map((each) => each.status.title[language]))));
  const nameWidth = Math.min(foldPx, widest(pack.projects.map((project) => project.name[language]))) + markPx;
  return { sectorWidth, statusWidth, stacked: sectorWidth + statusWidth + 14 + nameWidth > width, statusAbove: statusWidth + 6 + nameWidth > width };
}
