import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files at the top of a pack's folder. */
const atTop = ['pack.json', 'claims.json', 'framework.json', 'unused.json'];

/** The places in a pack's folder that belong to the pack, and the endings of the files there. */
const places: readonly (readonly [folder: string, ending: string])[] = [['layers', '.geojson'], ['tables', '.csv'], ['sources', '.txt'], ['story', '.md']];

/** The paths of all files that belong to a pack, those at the top first, the others sorted. */
export function packFiles(folder: string): string[] {
  const inPlaces = places.flatMap(([place, ending]) => filesIn(join(folder, place)).filter((name) => name.endsWith(ending)).map((name) => `${place}/${name}`));
  return [...atTop.filter((name) => isFile(join(folder, name))), ...inPlaces.sort()];
}

/** Files beside those of the pack that look as if they were meant to be read; the sources may hold anything, and people's own notes are left alone. */
export function strayFiles(folder: string): string[] {
  const top = filesIn(folder).filter((name) => !atTop.includes(name) && /\.(json|geojson|csv)$/i.test(name));
  const inPlaces = places.filter(([place]) => place !== 'sources').flatMap(([place, ending]) => (
    filesIn(join(folder, place)).filter((name) => !name.endsWith(ending)).map((name) => `${place}/${name}`)
  ));
  return [...top, ...inPlaces].filter((path) => !/(^|\/)\./.test(path)).sort();
}

function filesIn(folder: string): string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).filter((name) => isFile(join(folder, name))) : [];
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
