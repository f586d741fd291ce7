import type { Size } from '../../../src/domain/camera';
import { framePadding } from '../../../src/domain/frame';
import { cameraOf } from '../../../src/domain/framing';
import type { Pack } from '../../../src/domain/pack';
import { sceneOf } from '../../../src/domain/scene';
import { home, type View } from '../../../src/domain/view';
import { readPack } from '../../../src/pack/readPack';
import type { Sight } from '../../../src/still/stillSvg';
import { readPackFolder } from '../../../tools/packFolder';

/** The windows the atlas is framed for. */
export const windows: readonly Size[] = [{ width: 1440, height: 900 }, { width: 1920, height: 1080 }, { width: 1280, height: 720 }, { width: 390, height: 844 }];

/** The pack in the repository, whatever district it is of. */
export function shippedPack(): Pack {
  const { pack } = readPack(readPackFolder('data'));
  if (!pack) throw new Error('the shipped pack has no manifest');
  return pack;
}

/** A view of a pack as a window shows it. */
export function sightOf(pack: Pack, change: Partial<View>, size: Size): Sight {
  const view: View = { ...home, ...change };
  return { scene: sceneOf(view, pack), camera: cameraOf(view, pack, size), size, padding: framePadding(size, view.mode), hovered: null };
}
