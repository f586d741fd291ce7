import { bboxClip } from '@turf/turf';
import type { Box, Camera, Size } from '../../../domain/camera';
import { projector } from '../../../domain/camera';
import { lengthKm } from '../../../domain/geodesy';
import { boxOf } from '../../../domain/framing';
import type { DrawnNames, PictureBox } from '../../../domain/drawnNames';
import type { AtlasFeature, Layer, Shape } from '../../../domain/layer';
import { numberThem, type Nameless, type Numbered } from '../../../domain/numbering';
import type { Pack } from '../../../domain/pack';
import type { Language } from '../../../domain/view';
import { labelPointOf } from '../../../map/labelPoint';

const touches = (a: Box, b: Box): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
const holds = ([west, south, east, north]: Box, [lon = 0, lat = 0]: readonly number[]): boolean => lon >= west && lon <= east && lat >= south && lat <= north;

/** A shape cut to a box; `null` where nothing of it lies within. */
function cut(shape: Shape, box: Box): Shape | null {
  if (shape.type === 'Point') return holds(box, shape.coordinates) ? shape : null;
  const { geometry } = bboxClip(shape, [...box]);
  return geometry.coordinates.flat(2).length > 0 ? geometry : null;
}

/** Of a layer what lies on a sheet, as its legend counts it: points on it, lines cut to it, areas and circles that reach into it, townships (which have no drawing but their name) that are named on it. */
export function layerOn(layer: Layer, extent: Box, pack: Pack): Layer {
  return {
    ...layer,
    features: layer.features.flatMap((each): readonly AtlasFeature[] => {
      if (layer.drawing === 'places') return holds(extent, labelPointOf(each)) ? [each] : [];
      const box = boxOf([each], pack);
      if (!box || !touches(box, extent)) return [];
      if (layer.drawing === 'circles') return [each];
      const within = cut(each.geometry, extent);
      const isLine = each.geometry.type === 'LineString' || each.geometry.type === 'MultiLineString';
      return within ? [isLine ? { ...each, geometry: within } : each] : [];
    }),
  };
}

/** Half a mark on paper in CSS pixels. */
const markPx = 5.5;

/** Where a number stands for a thing on a sheet, which is cut to it: at its mark, in its area, or on its longest line half way. */
function standOf(each: AtlasFeature, extent: Box): readonly number[] {
  const shape = each.geometry;
  if (shape.type === 'Point') return shape.coordinates;
  if (shape.type === 'LineString' || shape.type === 'MultiLineString') {
    const parts = shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates;
    const long = (coordinates: (typeof parts)[number]) => lengthKm({ type: 'LineString', coordinates });
    const [longest = []] = [...parts].sort((a, b) => long(b) - long(a));
    return longest[longest.length >> 1] ?? [0, 0];
  }
  const at = labelPointOf(each);
  const within = holds(extent, at) ? null : cut(shape, extent);
  return within ? labelPointOf({ ...each, properties: { ...each.properties, labelAt: undefined } as unknown as AtlasFeature['properties'], geometry: within }) : at;
}

/** The things on a sheet that have no name there, numbered. `layers`: what `layerOn` makes of those shown; `out`: ids of what does not pass the filter, which is named nowhere. */
export function numbersOn(layers: readonly Layer[], names: DrawnNames, { extent, camera, size, figurePx }: { extent: Box; camera: Camera; size: Size; figurePx: number }, language: Language, out: readonly string[]): readonly Numbered[] {
  const put = projector(camera, size, { top: 0, right: 0, bottom: 0, left: 0 });
  const faint = new Set(out);
  const said = new Set<string>();
  const named = layers.filter(({ drawing }) => drawing !== 'boundary' && drawing !== 'circles');
  // A line in pieces has its name once.
  for (const layer of named) for (const each of layer.features) if (names.ids.has(each.id)) said.add(`${layer.id} ${each.properties[language]}`);
  const marks: PictureBox[] = [];
  const things = named.flatMap((layer) => layer.features.flatMap((each): Nameless[] => {
    const [x, y] = put(...(standOf(each, extent).slice(0, 2) as [number, number]));
    const isMark = each.geometry.type === 'Point' && layer.drawing !== 'places';
    if (isMark) marks.push([x - markPx, y - markPx, x + markPx, y + markPx]);
    const name = each.properties[language];
    if (names.ids.has(each.id) || faint.has(each.id) || (!isMark && said.has(`${layer.id} ${name}`))) return [];
    if (!isMark) said.add(`${layer.id} ${name}`);
    return [{ id: each.id, name, x, y, clearPx: isMark ? markPx : 0 }];
  }));
  return numberThem(things, [...names.taken, ...marks], size, figurePx);
}
