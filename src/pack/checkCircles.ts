import { areaKm2 } from '../domain/claimArea';
import { numberOf } from '../domain/claims';
import type { Claim } from '../domain/claim';
import type { Desk, Item } from './item';
import type { OpenLayer } from './readLayers';

/** A circle's area is the value of its claim: one whose claim has no single positive number, or is of no unit of area, cannot be drawn. */
export function checkCircles(layers: readonly OpenLayer[], claims: readonly Item<Claim>[], desk: Desk): void {
  const values = new Map(claims.flatMap(({ value }) => (value ? [[value.id, value] as const] : [])));
  for (const { entry, features } of layers) {
    if (entry.value?.drawing !== 'circles') continue;
    for (const item of features) {
      const claim = item.value?.properties.claim;
      if (claim === undefined) continue;
      const said = values.get(claim);
      if (areaKm2(said) !== null) continue;
      const place = { ...item.place, pointer: `${item.place.pointer ?? ''}/properties/claim` };
      if (said && (numberOf(said) ?? 0) > 0) desk.report('claim-not-area', place, { claim, unit: said.unit?.zh ?? '' });
      else if (said) desk.report('claim-without-value', place, { claim });
      item.value = null;
    }
  }
}
