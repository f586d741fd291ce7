import type { Item } from './drawing';
import { escapeText } from './escapeText';

/** Rules of a still inside a scope: `--r` is a mark's radius, `--s` an icon's scale, `--i` undoes the paper's scale for what stands at a place. */
export function stillRules(scope: string): string {
  return [
    'circle{r:var(--r)}', '.icon{transform:scale(var(--s))}', 'text{paint-order:stroke;stroke-linejoin:round}', '[data-id]>*{transform:scale(var(--i,1))}',
  ].map((rule) => `${scope} ${rule}`).join('');
}

/** Items as markup; neighbours that look alike share a group, which names their layer. */
export function grouped(items: readonly Item[]): string {
  let [markup, open] = ['', ''];
  for (const { layer, css, body } of items) {
    const group = `<g data-layer="${escapeText(layer)}" style="${css}">`;
    if (group !== open) markup += (open && '</g>') + group;
    open = group;
    markup += body;
  }
  return markup + (open && '</g>');
}
