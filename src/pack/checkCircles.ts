import type { Claim } from '../domain/claim';
import type { Desk, Item } from './item';
import type { OpenLayer } from './readLayers';

/** A circle's area is the value of its claim: one whose claim has no single positive number cannot be drawn. */
export function checkCircles(layers: readonly OpenLayer[], claims: readonly Item<Claim>[], desk: Desk): void {
  const values = new Map(claims.flatMap(({ value }) => (value ? [[value.id, value.value] as const] : [])));
  for (const { entry, features } of layers) {
    if (entry.value?.drawing !== 'circles') continue;
    for (const item of features) {
      const claim = item.value?.properties.claim;
      if (claim === undefined) continue;
      const value = values.get(claim);
      if (typeof value === 'number' && value > 0) continue;
      if (values.has(claim)) desk.report('claim-without-value', { ...item.place, pointer: `${item.place.pointer ?? ''}/properties/claim` }, { claim });
      item.value = null;
    }
  }
}
