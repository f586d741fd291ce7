import type { Brush, Item, Look, Subject } from './drawing';
import { escapeStyle, escapeText } from './escapeText';
import { sidesPath } from './offsetPath';

/** Strokes of falling width that together fade out over the blur's width, as MapLibre's line shader does. */
const softSteps = 4;

/** Width in px, opacity of each stroke that makes up a line; one where the edge is sharp. */
export function strokesOf(width: number, blur: number, opacity: number): { width: number; opacity: number }[] {
  if (blur < 0.5) return [{ width, opacity }];
  const strokes: { width: number; opacity: number }[] = [];
  for (let step = 0; step < softSteps; step++) {
    const [before, after] = [(opacity * step) / softSteps, (opacity * (step + 1)) / softSteps];
    const each = width - (2 * blur * (step + 0.5)) / softSteps;
    if (each > 0) strokes.push({ width: each, opacity: (after - before) / (1 - before) });
  }
  return strokes;
}

/**
 * Dash lengths in px: MapLibre counts them in widths of the line at the whole zoom below, and lets them grow until the next.
 * Its round caps grow with them, half a unit at either end; SVG's are as long as half the line is wide.
 */
export function dashesOf(look: Look, zoom: number): number[] {
  const unit = look('line-width', 1, Math.floor(zoom)) * 2 ** (zoom - Math.floor(zoom));
  const cap = look<string>('line-cap', 'butt') === 'round' ? unit - look('line-width', 1) : 0;
  return look<number[]>('line-dasharray', []).map((dash, i) => Math.max(0.01, Math.round((dash * unit + (i % 2 === 0 ? cap : -cap)) * 100) / 100));
}

/** The looks of a line as CSS, one string for each of its strokes, widest first. */
export function lineStyles(look: Look, zoom: number): string[] {
  const [lineWidth, opacity] = [look('line-width', 1), look('line-opacity', 1)];
  if (lineWidth <= 0 || opacity <= 0) return [];
  const dashes = dashesOf(look, zoom);
  const ends = `stroke-linecap:${escapeStyle(look('line-cap', 'butt'))};stroke-linejoin:${escapeStyle(look('line-join', 'miter'))}`;
  const dash = dashes.length > 0 ? `;stroke-dasharray:${dashes.map((length) => `${length}px`).join(',')}` : '';
  return strokesOf(lineWidth, look('line-blur', 0), opacity).map(
    (stroke) => `fill:none;stroke:${escapeStyle(look('line-color', '#000'))};stroke-width:${Math.round(stroke.width * 100) / 100}px;stroke-opacity:${Math.round(stroke.opacity * 1000) / 1000};${ends}${dash}`,
  );
}

/** A line layer's features, areas included (as their rims); with a gap width, a line on either side of the gap. */
export function drawLines(layer: string, subjects: readonly Subject[], brush: Brush): Item[] {
  return subjects.flatMap(({ feature, id, look }) => {
    const middle = brush.projection.path(feature.geometry);
    if (middle === '') return [];
    const gap = look('line-gap-width', 0);
    const d = gap > 0 ? sidesPath(feature.geometry, brush.projection, (gap + look('line-width', 1)) / 2 / brush.pxPerUnit) : middle;
    return lineStyles(look, brush.zoom).map((css) => ({ layer, css, body: `<path data-id="${escapeText(id)}" d="${d}"/>` }));
  });
}
