import type { LayerChoice } from './view';

/** `rivers_villages.0_road.4`: a layer at full, no and four tenths opacity. */
export function writeChoice(choice: LayerChoice): string {
  return Object.entries(choice).map(([id, opacity]) => (opacity >= 1 ? id : `${id}.${Math.round(opacity * 10)}`)).sort().join('_');
}

/** Reads what `writeChoice` writes; good members survive bad ones. */
export function readChoice(text: string, layers: ReadonlySet<string>): LayerChoice {
  const choice: Record<string, number> = {};
  for (const [, id, tenths] of text.split('_').map((each) => /^([a-z0-9-]+)(?:\.([0-9]))?$/.exec(each) ?? [])) {
    if (id && layers.has(id)) choice[id] = tenths ? Number(tenths) / 10 : 1;
  }
  return choice;
}
