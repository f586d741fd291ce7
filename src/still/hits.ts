import type { Scene } from '../domain/scene';
import { mapLayers } from '../map/layers';
import { choose, placeAt, touchableLayers, type Hit } from '../map/pick';

/** Points at which a reach of pixels is probed: the middle, then rings of eight. */
function probes(reachPx: number): [number, number][] {
  const rings = [reachPx / 2, reachPx].flatMap((radius) =>
    Array.from({ length: 8 }, (_, i): [number, number] => [radius * Math.cos((i * Math.PI) / 4), radius * Math.sin((i * Math.PI) / 4)]));
  return [[0, 0], ...rings];
}

/** The features drawn within some pixels of a point of the page, by the marks of the still that stand there. */
function hitsNear(root: Element, touchable: ReadonlySet<string>, x: number, y: number, reachPx: number): Hit[] {
  const elements = new Set(probes(reachPx).flatMap(([dx, dy]) => document.elementsFromPoint(x + dx, y + dy)));
  return [...elements].flatMap((element) => {
    const drawn = element.closest('[data-layer]')?.getAttribute('data-layer') ?? '';
    const id = element.closest('[data-id]')?.getAttribute('data-id');
    if (!id || !root.contains(element) || !touchable.has(drawn)) return [];
    const [layer = '', part = ''] = drawn.split('/');
    const box = element.getBoundingClientRect();
    const distancePx = part === 'mark' ? Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y) : null;
    return [{ id, layer, part, distancePx }];
  });
}

/** The feature a person means by a point of the page, chosen as the live map chooses; else the township that holds the place. */
export function featureAt(root: Element, scene: Scene, [x, y]: readonly [number, number], reachPx: number, [lon, lat]: readonly [number, number]): string | null {
  const touchable = new Set(touchableLayers(mapLayers(scene), scene.pack));
  return choose(hitsNear(root, touchable, x, y, reachPx), scene.pack) ?? placeAt(scene, lon, lat);
}
