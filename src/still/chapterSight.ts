import { fitCamera, type Camera, type Padding, type Size } from '../domain/camera';
import type { Chapter } from '../domain/chapter';
import { picturesOf } from '../domain/chapters';
import { boxOf, featureById, frameBox } from '../domain/framing';
import type { Pack } from '../domain/pack';
import type { Theme } from '../domain/colour';
import { sceneOf } from '../domain/scene';
import { home, type Language, type View } from '../domain/view';
import type { Sight } from './stillSvg';

/** CSS pixels of free width that a camera of a link was most likely chosen in: a desk's, between its cards. */
const deskWidth = 760;
/** What stands beside a picture ends so many CSS pixels before the room that is left for it. */
const besidePx = 30;
/** A chapter is framed no closer than this. */
const nearest = 13.2;

/** A chapter's whole picture, on light paper where nothing else is said, of a size of its own, as the public sees it; what its movements end with is there from the start. */
export function chapterSight(chapter: Chapter, pack: Pack, language: Language, size: Size, padding: Padding, theme: Theme = 'light'): Sight {
  const picture: View = { ...(picturesOf(pack).get(chapter.id) ?? home), mode: 'story', language, theme, chapter: chapter.id };
  return { scene: sceneOf(picture, pack), camera: cameraOn(chapter, picture, pack, size, padding), size, padding, hovered: null, whole: [Math.max(0, padding.left - besidePx), 0, size.width, size.height] };
}

function cameraOn(chapter: Chapter, picture: View, pack: Pack, size: Size, padding: Padding): Camera {
  const framed = boxOf(chapter.frame.flatMap((id) => featureById(pack).get(id) ?? []), pack);
  const free = size.width - padding.left - padding.right;
  if (!framed && picture.camera) return { ...picture.camera, zoom: picture.camera.zoom + Math.log2(free / deskWidth) };
  const [west, south, east, north] = framed ?? frameBox(picture, pack);
  const [dx, dy] = [(east - west) * 0.06, (north - south) * 0.06];
  return fitCamera([west - dx, south - dy, east + dx, north + dy], size, padding, nearest);
}
