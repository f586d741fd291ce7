import type { Brush, Item, Look, Subject } from './drawing';
import { escapeStyle, escapeText, tenth } from './escapeText';

/**
 * The looks of a round mark as CSS; empty where nothing of it shows. `--r` is its radius.
 * MapLibre lays the stroke around the radius, SVG lays it on the rim.
 */
export function markStyle(look: Look, brush: Pick<Brush, 'paint'>): string {
  const [radius, stroke] = [look('circle-radius', 5), look('circle-stroke-width', 0)];
  const [inside, around] = [look('circle-opacity', 1), stroke > 0 ? look('circle-stroke-opacity', 1) : 0];
  if (inside <= 0 && around <= 0) return '';
  const color = escapeStyle(look('circle-color', '#000'));
  const fill = look('circle-blur', 0) >= 0.5 ? brush.paint('soft', color) : color;
  const css = `--r:${Math.round((radius + stroke / 2) * 100) / 100}px;fill:${fill};fill-opacity:${inside}`;
  if (around <= 0) return css;
  return `${css};stroke:${escapeStyle(look('circle-stroke-color', '#000'))};stroke-width:${Math.round(stroke * 100) / 100}px;stroke-opacity:${around}`;
}

/** A group that stands at a place; what is in it is measured in CSS pixels around that place. */
export function standing(id: string, [x, y]: readonly [number, number], content: string, turnDegrees = 0): string {
  const turn = turnDegrees === 0 ? '' : ` rotate(${tenth(turnDegrees)})`;
  return `<g data-id="${escapeText(id)}" transform="translate(${tenth(x)} ${tenth(y)})${turn}">${content}</g>`;
}

/** Where a point feature stands on the picture; null for anything else and for what is out of sight. */
export function placeOf({ feature: { geometry } }: Subject, { projection }: Brush): [number, number] | null {
  if (geometry.type !== 'Point') return null;
  const [lon = 0, lat = 0] = geometry.coordinates;
  const place = projection.point(lon, lat);
  return projection.inSight(...place) ? place : null;
}

/** A circle layer's features: a round mark at every point. */
export function drawMarks(layer: string, subjects: readonly Subject[], brush: Brush): Item[] {
  return subjects.flatMap((subject) => {
    const place = placeOf(subject, brush);
    const css = markStyle(subject.look, brush);
    return place && css ? [{ layer, css, body: standing(subject.id, place, '<circle/>') }] : [];
  });
}
