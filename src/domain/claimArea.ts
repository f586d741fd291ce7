import { numberOf } from './claims';
import type { Claim } from './claim';
import { ownOf } from './text';

/** Square kilometres in one of a unit of area. One mu (市亩) is a fifteenth of a hectare. */
const units: Readonly<Record<string, number>> = {
  平方公里: 1, 平方千米: 1, 'km²': 1, km2: 1, 'sq km': 1, 'square kilometres': 1, 'square kilometers': 1,
  公顷: 0.01, ha: 0.01, hectares: 0.01, 亩: 1 / 1500, 市亩: 1 / 1500, mu: 1 / 1500, 万亩: 1e4 / 1500,
  平方米: 1e-6, 'm²': 1e-6, m2: 1e-6, 万平方米: 0.01,
};

/** What a claim says the area of something is, in square kilometres; `null` where it has no single positive number, or its unit is none of area. */
export function areaKm2(claim: Claim | undefined): number | null {
  const value = numberOf(claim);
  const factor = unitKm2(claim);
  return value !== null && value > 0 && factor !== null ? value * factor : null;
}

/** Square kilometres in one of the claim's unit, in whichever of its languages it is known; `null` for any other unit, or none. */
export function unitKm2(claim: Claim | undefined): number | null {
  const known = Object.values(claim?.unit ? ownOf(claim.unit) : {}).map((unit) => unit.normalize('NFC').trim()).find((unit) => Object.hasOwn(units, unit));
  return known === undefined ? null : (units[known] ?? null);
}
