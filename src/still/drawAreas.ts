import type { Brush, Item, Subject } from './drawing';
import { escapeStyle, escapeText } from './escapeText';

/** A fill layer's features: plain or stippled areas. */
export function drawAreas(layer: string, subjects: readonly Subject[], brush: Brush): Item[] {
  return subjects.flatMap(({ feature, id, look }) => {
    const opacity = look('fill-opacity', 1);
    const d = brush.projection.path(feature.geometry);
    if (d === '' || opacity <= 0) return [];
    const pattern = look('fill-pattern', '');
    const outline = look('fill-outline-color', '');
    const paint = pattern ? brush.paint('stipple', pattern) : look('fill-color', '#000');
    const css = `fill:${pattern ? paint : escapeStyle(paint)};fill-opacity:${opacity}` + (outline && !pattern ? `;stroke:${escapeStyle(outline)};stroke-width:1px;stroke-opacity:${opacity}` : '');
    return [{ layer, css, body: `<path data-id="${escapeText(id)}" fill-rule="evenodd" d="${d}"/>` }];
  });
}
