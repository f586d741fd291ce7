import { maxZoom, minZoom } from '../domain/camera';
import { lengthKm } from '../domain/geodesy';
import type { Layer } from '../domain/layer';
import type { Draw } from './draw';
import { pixelsPerKm } from './ground';
import { lettering, sizeAt } from './lettering';
import { nameSizes } from './nameSizes';

/** About the width of a name in ems: an ideograph is one em, a Latin letter of the bundled bold face up to 0.6. */
function widthEm(text: string, spacingEm: number): number {
  return [...text].reduce((sum, each) => sum + ((each.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.58) + spacingEm, 0);
}

function lineKm({ geometry }: Layer['features'][number]): number {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString' ? lengthKm(geometry) : 0;
}

/** The zoom, to a tenth, from which the names of all lines of a layer are no longer than the lines themselves. */
export function fitsFrom({ layer, scene }: Draw, short: boolean): number {
  const type = lettering[layer.drawing];
  if (!type) return minZoom;
  const [sizes, spacing] = [nameSizes(type.sizes, scene), scene.language === 'zh' ? (type.spacing ?? 0.02) : 0.02];
  const lat = (scene.pack.home[1] + scene.pack.home[3]) / 2;
  const fits = (zoom: number) => layer.features.every((each) => {
    const { short: brief, [scene.language]: full } = each.properties;
    const text = short ? (brief?.[scene.language] ?? full) : full;
    return widthEm(text, spacing) * sizeAt(sizes, zoom) <= lineKm(each) * pixelsPerKm(zoom, lat);
  });
  let zoom = minZoom;
  while (zoom < maxZoom && !fits(zoom)) zoom = Math.round((zoom + 0.1) * 10) / 10;
  return zoom;
}
