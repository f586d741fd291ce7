import type { Layer } from '../domain/layer';
import type { Approval } from '../domain/pack';
import { geometryHash } from './geometryHash';
import type { Desk } from './item';
import { manifestFile } from './parts';

/** The approval, or none where the geometry is not the one that was approved. */
export function checkApproval(approval: Approval, layers: readonly Layer[], desk: Desk): Approval {
  if (approval.state !== 'approved' || approval.geometry === geometryHash(layers)) return approval;
  desk.report('approval-stale', { file: manifestFile, pointer: '/approval/geometry' }, { number: approval.number });
  return { state: 'none' };
}
