import { diamondOf, diamondPx } from '../map/images';
import type { Brush, Look } from './drawing';
import { tenth } from './escapeText';

/** A diamond by its image name as markup around the origin, and its looks; `--s` is its scale. */
export function iconOf(name: string, look: Look, brush: Pick<Brush, 'palette'>): { css: string; markup: string } {
  const { stroke, fill } = diamondOf(name, brush.palette);
  const opacity = look('icon-opacity', 1);
  const tip = tenth((diamondPx.half - diamondPx.stroke / 2) * Math.SQRT2);
  return {
    css: `--s:${Math.round(look('icon-size', 1) * 1000) / 1000};fill:${fill};stroke:${stroke};stroke-width:${diamondPx.stroke}px;fill-opacity:${opacity};stroke-opacity:${opacity}`,
    markup: `<g><path class="icon" d="M0-${tip}L${tip} 0 0 ${tip}-${tip} 0Z"/></g>`,
  };
}
