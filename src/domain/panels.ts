import { isTarget } from './actuals';
import type { Pack } from './pack';
import { panels, type Panel, type View } from './view';

/** True where a pack gives a panel something to show; the planner's own tools always have something. */
function hasContent(panel: Panel, pack: Pack): boolean {
  switch (panel) {
    case 'strip': return pack.layers.some(({ features }) => features.some(({ id }) => id === pack.indicators.corridor.feature));
    case 'framework': return pack.framework.length > 0;
    case 'ledger': return pack.claims.some(isTarget);
    default: return true;
  }
}

const known = new WeakMap<Pack, readonly Panel[]>();

/** The drawer's panels in the order of their tabs: those with something first; the strip of a corridor that the pack does not have is none. */
export function panelsOf(pack: Pack): readonly Panel[] {
  const before = known.get(pack);
  if (before) return before;
  const full = panels.filter((each) => hasContent(each, pack));
  const ordered = [...full, ...panels.filter((each) => each !== 'strip' && !full.includes(each))];
  known.set(pack, ordered);
  return ordered;
}

/** The panel that is open: the one chosen, or in place of the strip of no corridor the first that has something. */
export function panelOf(view: Pick<View, 'panel'>, pack: Pack): Panel {
  const [first = 'table', ...others] = panelsOf(pack);
  return view.panel === first || others.includes(view.panel) ? view.panel : first;
}
