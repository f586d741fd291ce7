import type { Claim } from '../domain/claim';
import type { FrameworkNode, Project } from '../domain/pack';
import type { Desk, Item } from './item';
import { parseJson } from './parseJson';
import { manifestFile } from './parts';
import { claimsFile, readClaims } from './readClaims';
import { readFramework } from './readFramework';
import { readLayers, type OpenLayer } from './readLayers';
import { readManifest, type OpenManifest } from './readManifest';
import { projectsFile, readProjects } from './readProjects';
import { reportUnused } from './unusedFiles';

/** The text of every file of a pack by its path in the pack's folder. */
export type PackFiles = Readonly<Record<string, string>>;

/** A pack whose parts are of the right form but have not been compared with each other. */
export interface OpenPack {
  readonly manifest: OpenManifest;
  readonly claims: Item<Claim>[];
  readonly layers: OpenLayer[];
  readonly projects: Item<Project>[];
  readonly framework: Item<FrameworkNode>[];
}

/** Reads every file of a pack; null where the manifest cannot be used. */
export function openPack(files: PackFiles, desk: Desk): OpenPack | null {
  const manifest = readFile(files, manifestFile, desk, (text) => {
    const value = parseJson(manifestFile, text, desk.report);
    return value === undefined ? null : readManifest(value, desk);
  });
  if (!manifest) return null;
  const claims = readFile(files, claimsFile, desk, (text) => readClaims(text, desk));
  const layers = readLayers(manifest.layers, files, desk);
  const projects = readFile(files, projectsFile, desk, (text) => readProjects(text, desk));
  const framework = readFramework(files, desk);
  if (!claims) desk.ids.leaveOpen('claim');
  if (!projects) desk.ids.leaveOpen('project', 'mention');
  reportUnused(files, manifest, desk.report);
  return { manifest, claims: claims ?? [], layers, projects: projects ?? [], framework };
}

function readFile<T>(files: PackFiles, file: string, desk: Desk, read: (text: string) => T): T | null {
  const text = Object.hasOwn(files, file) ? files[file] : undefined;
  if (text !== undefined) return read(text);
  desk.report('missing-file', { file }, {});
  return null;
}
