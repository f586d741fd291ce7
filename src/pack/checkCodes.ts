import type { AtlasFeature } from '../domain/layer';
import type { Desk, Item } from './item';
import type { OpenLayer } from './readLayers';

/** Digits of a 12-digit division code that name the township. */
const townshipDigits = 9;

/** Division codes name one division each, and a division's code begins with that of its township. */
export function checkCodes(layers: readonly OpenLayer[], desk: Desk): void {
  const townshipCodes = new Map<string, string>();
  const firstWith = new Map<string, string>();
  const each = function* (): Generator<{ feature: AtlasFeature; item: Item<AtlasFeature>; code: string }> {
    for (const { features } of layers) {
      for (const item of features) if (item.value?.properties.code !== undefined) yield { feature: item.value, item, code: item.value.properties.code };
    }
  };
  for (const { entry, features } of layers) {
    if (entry.value?.drawing !== 'places') continue;
    for (const { value } of features) if (value?.properties.code) townshipCodes.set(value.id, value.properties.code);
  }
  for (const { feature, item, code } of each()) {
    const place = { ...item.place, pointer: `${item.place.pointer ?? ''}/properties/code` };
    const { township } = feature.properties;
    const townshipCode = township === undefined ? undefined : townshipCodes.get(township);
    const first = firstWith.get(code);
    if (first !== undefined) desk.report('duplicate-code', place, { code, first });
    else firstWith.set(code, feature.id);
    const isElsewhere = townshipCode !== undefined && townshipCode.slice(0, townshipDigits) !== code.slice(0, townshipDigits);
    if (isElsewhere) desk.report('code-elsewhere', place, { code, township: township ?? '', townshipCode });
    if (isElsewhere || first !== undefined) item.value = null;
  }
}
