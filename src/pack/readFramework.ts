import type { FrameworkNode } from '../domain/pack';
import { readItems, type Desk, type Item } from './item';
import type { PackFiles } from './openPack';
import { isForbidden, parseJson } from './parseJson';
import { pointerTo } from './pointer';
import { frameworkNodeSchema } from './schemaFramework';

export const frameworkFile = 'framework.json';

/** Most nodes of a framework: more than any report has, and few enough for a page to draw. */
export const mostNodes = 2_000;

/** The nodes of `framework.json`, one by one; empty where the pack has no such file or it cannot be used. */
export function readFramework(files: PackFiles, desk: Desk): Item<FrameworkNode>[] {
  const source = Object.hasOwn(files, frameworkFile) ? files[frameworkFile] : undefined;
  const value = source === undefined ? undefined : parseJson(frameworkFile, source, desk.report);
  if (value === undefined) return [];
  const raw = (typeof value === 'object' && value !== null ? value : {}) as { nodes?: unknown };
  for (const key of Object.keys(raw)) {
    if (key !== 'nodes' && key !== '$schema' && !isForbidden(key)) desk.report('unknown-key', { file: frameworkFile, pointer: pointerTo([key]) }, { key });
  }
  if (Array.isArray(raw.nodes) && raw.nodes.length > mostNodes) {
    desk.report('too-many', { file: frameworkFile, pointer: '/nodes' }, { kind: 'nodes', limit: mostNodes });
    desk.ids.leaveOpen('node');
    return [];
  }
  if (Array.isArray(raw.nodes)) return readItems(frameworkNodeSchema, raw.nodes, frameworkFile, '/nodes', ['node'], desk);
  desk.report('wrong-type', { file: frameworkFile, pointer: '' }, { key: 'nodes', expected: 'list' });
  return [];
}
