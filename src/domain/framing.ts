import { areaKm2 } from './claimArea';
import type { Geometry, Position } from 'geojson';
import { fitCamera, type Box, type Camera, type Size } from './camera';
import { framePadding, openRoom, type Room } from './frame';
import { litNode } from './framework';
import type { AtlasFeature } from './layer';
import type { Pack } from './pack';
import { panelOf } from './panels';
import { lensOf } from './scene';
import type { Mode, View } from './view';
import { drawScale } from './wall';

function* positions(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'GeometryCollection') return;
  const stack: unknown[] = [geometry.coordinates];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const list = item as unknown[];
    if (typeof list[0] === 'number') yield list as Position;
    else stack.push(...list);
  }
}

/** Kilometres in a degree of latitude. */
const kmPerDegree = 111.2;

/** Radius in km of the circle a feature is drawn as; 0 for anything that is drawn as it lies. */
function radiusKm(feature: AtlasFeature, pack: Pack): number {
  const km2 = feature.properties.claim ? areaKm2(pack.claims.find((claim) => claim.id === feature.properties.claim)) : null;
  return feature.geometry.type === 'Point' && km2 !== null ? Math.sqrt(km2 / Math.PI) : 0;
}

/** West, south, east, north of some features as they are drawn, in degrees; `null` where there are none. */
export function boxOf(features: readonly AtlasFeature[], pack: Pack): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const feature of features) {
    const dy = radiusKm(feature, pack) / kmPerDegree;
    for (const [lon = 0, lat = 0] of positions(feature.geometry)) {
      const dx = dy / Math.cos((lat * Math.PI) / 180);
      [west, south, east, north] = [Math.min(west, lon - dx), Math.min(south, lat - dy), Math.max(east, lon + dx), Math.max(north, lat + dy)];
    }
  }
  return west <= east ? [west, south, east, north] : null;
}

const known = new WeakMap<Pack, ReadonlyMap<string, AtlasFeature>>();

/** Every feature of the pack by id; made once a pack. */
export function featureById(pack: Pack): ReadonlyMap<string, AtlasFeature> {
  const features = known.get(pack) ?? new Map(pack.layers.flatMap((layer) => layer.features.map((feature) => [feature.id, feature] as const)));
  known.set(pack, features);
  return features;
}

/** What is truly known of where a feature is: the feature itself, but of one that is known only to its township the township; `null` where not even that is known. */
export function knownPlace(feature: AtlasFeature, pack: Pack): AtlasFeature | null {
  const { grade, township } = feature.properties;
  return grade === 'township' ? (featureById(pack).get(township ?? '') ?? null) : feature;
}

/** The features of some ids, as far as their places are known; ids without a feature are left out. */
function placesOf(ids: readonly string[], pack: Pack): readonly AtlasFeature[] {
  const features = featureById(pack);
  return ids.flatMap((id) => features.get(id) ?? []).flatMap((each) => knownPlace(each, pack) ?? []);
}

/** What a view without a camera of its own frames: the members of its lens, else the whole district. */
export function frameBox(view: View, pack: Pack): Box {
  return boxOf(placesOf(lensOf(view, pack).members, pack), pack) ?? pack.home;
}

/** What a chapter frames: its own features, with a little air around them; `null` where it names none. */
function chapterBox(view: View, pack: Pack): Box | null {
  if (view.mode === 'explore' || view.chapter === null) return null;
  const box = boxOf(placesOf(pack.chapters.find((each) => each.id === view.chapter)?.frame ?? [], pack), pack);
  if (!box) return null;
  const [dx, dy] = [(box[2] - box[0]) * 0.06, (box[3] - box[1]) * 0.06];
  return [box[0] - dx, box[1] - dy, box[2] + dx, box[3] + dy];
}

/** The closest zoom of a frame: a wall that draws everything larger comes as much closer. */
const closest = (zoom: number, size: Size, mode: Mode): number => zoom + Math.log2(drawScale(size, mode));

/** The camera of a view: the person's own, else what the framework's node (no closer than zoom 13.5) or the lens is about, fitted into the free part of the window. */
export function cameraOf(view: View, pack: Pack, size: Size, room: Room = openRoom): Camera {
  if (view.camera) return view.camera;
  const padding = framePadding(size, view.mode, panelOf(view, pack), room);
  const chapter = chapterBox(view, pack);
  if (chapter) return fitCamera(chapter, size, padding, closest(13.2, size, view.mode));
  const node = litNode(view, pack);
  const box = boxOf(placesOf(node?.members ?? [], pack), pack);
  return box ? fitCamera(box, size, padding, closest(13.5, size, view.mode)) : fitCamera(frameBox(view, pack), size, padding, closest(14.5, size, view.mode));
}

/** The camera that shows in another mode's frame what a view frames in its own. */
export function cameraIn(mode: Mode, view: View, pack: Pack, size: Size): Camera {
  return fitCamera(chapterBox(view, pack) ?? frameBox(view, pack), size, framePadding(size, mode, panelOf(view, pack)), closest(13.2, size, mode));
}

/** A camera that shows some features whole, as far as their places are known: about 1.5 times their box, no closer than zoom 13.5. */
export function cameraOn(features: readonly AtlasFeature[], view: View, size: Size, pack: Pack, room: Room = openRoom): Camera | null {
  const box = boxOf(features.flatMap((each) => knownPlace(each, pack) ?? []), pack);
  if (!box) return null;
  const [dx, dy] = [(box[2] - box[0]) / 4, (box[3] - box[1]) / 4];
  return fitCamera([box[0] - dx, box[1] - dy, box[2] + dx, box[3] + dy], size, framePadding(size, view.mode, panelOf(view, pack), room), closest(13.5, size, view.mode));
}
