import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The files at the top of a pack's folder. */
const atTop = ['pack.json', 'claims.json', 'framework.json', 'unused.json'];

/** The places in a pack's folder that belong to the pack, and the endings of the files there. */
const places: readonly (readonly [folder: string, ending: string])[] = [['layers', '.geojson'], ['tables', '.csv'], ['story', '.md']];

/** The paths of all files that belong to a pack, those at the top first, the others sorted; of the sources only the report that `pack.json` names. Links that lead out of the folder are no files of it. */
export function packFiles(folder: string): string[] {
  const inPlaces = places.flatMap(([place, ending]) => filesIn(join(folder, place)).filter((name) => name.endsWith(ending)).map((name) => `${place}/${name}`));
  const all = [...atTop.filter((name) => isFile(join(folder, name))), ...inPlaces.sort(), ...reportIn(folder)];
  return all.filter((path) => isInside(folder, path));
}

/** The report's text, where the pack has one beside it. */
function reportIn(folder: string): string[] {
  try {
    const { report } = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8').replace(/^\uFEFF/, '')) as { report?: { file?: unknown } };
    const path = `sources/${String(report?.file ?? '').replace(/^sources\//, '')}`;
    return isFile(join(folder, path)) ? [path] : [];
  } catch {
    return isFile(join(folder, 'sources/report.txt')) ? ['sources/report.txt'] : [];
  }
}

/** True where a file really lies in the folder, wherever links on the way lead. */
function isInside(folder: string, path: string): boolean {
  return realpathSync(join(folder, path)).startsWith(realpathSync(folder) + sep);
}

/** Files beside those of the pack that look as if they were meant to be read; the sources may hold anything, and people's own notes are left alone. */
export function strayFiles(folder: string): string[] {
  const top = filesIn(folder).filter((name) => !atTop.includes(name) && /\.(json|geojson|csv)$/i.test(name));
  const inPlaces = places.flatMap(([place, ending]) => filesIn(join(folder, place)).filter((name) => !name.endsWith(ending)).map((name) => `${place}/${name}`));
  return [...top, ...inPlaces].filter((path) => !/(^|\/)\./.test(path)).sort();
}

function filesIn(folder: string): string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).filter((name) => isFile(join(folder, name))) : [];
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
