import type { Layer } from '../../domain/layer';
import { layerCount } from '../../domain/layerCount';
import { passesThing, type Sieve } from '../../domain/sieve';
import type { FirstWords } from '../../messages/firstWords';

/** How many a layer has, or how long it is; under a filter what passes of the whole: 「12 / 109」. */
export function countWords(layer: Layer, sieve: Sieve, t: FirstWords): string {
  const { kind, value } = layerCount(layer);
  const words = t.shell.layers;
  const whole = kind === 'length' ? words.length(value.toFixed(1)) : kind === 'values' ? words.values(value) : String(value);
  if (sieve.things === null) return whole;
  const passing = layerCount({ ...layer, features: layer.features.filter(({ id }) => passesThing(sieve, id)) }).value;
  return `${kind === 'length' ? passing.toFixed(1) : passing} / ${whole}`;
}
