import type { Item } from './drawing';
import { escapeText } from './escapeText';
import { grouped } from './stillMarkup';
import { drawSight, type Sight } from './stillSvg';

/** The map of a scene as SVG 1.1 without a style sheet, for programs that know no CSS variables (resvg, an office program): without its outer element. */
export function plainStill(sight: Sight): string {
  const { ground, items, defs } = drawSight(sight);
  return `${defs}<rect width="${sight.size.width}" height="${sight.size.height}" fill="${escapeText(ground)}"/>${grouped(items.map(plain))}`;
}

/** An item whose radius, scale and font stand where SVG 1.1 has them, and not in rules that read CSS variables. */
export function plain({ layer, css, body }: Item): Item {
  const radius = /--r:([\d.]+)px/.exec(css)?.[1] ?? '0';
  const scale = /--s:([\d.]+)/.exec(css)?.[1] ?? '1';
  const looks = css
    .split(';').filter((each) => !each.startsWith('--')).join(';')
    .replace(/font:(\d+) ([\d.]+px) ([^;]+)/, 'font-weight:$1;font-size:$2;font-family:$3;paint-order:stroke;stroke-linejoin:round');
  const marks = body.replaceAll('<circle/>', `<circle r="${radius}"/>`).replaceAll('<path class="icon"', `<path transform="scale(${scale})"`);
  return { layer, css: looks, body: marks };
}
