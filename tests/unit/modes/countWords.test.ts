import { expect, it } from 'vitest';
import { noFilter } from '../../../src/domain/filter';
import { openSieve, sieveOf } from '../../../src/domain/sieve';
import { messages } from '../../../src/messages/messages';
import { countWords } from '../../../src/modes/explore/countWords';
import { layerDrawn, thePack } from '../pack/soundRead';

const villages = layerDrawn('villages');
const township = villages.features[0]!.properties.township!;
const inside = villages.features.filter(({ properties }) => properties.township === township).length;

it('counts a layer whole, and under a filter what passes of it, on the desk and on paper alike', () => {
  expect(countWords(villages, openSieve, messages.zh)).toBe(String(villages.features.length));
  expect(countWords(villages, sieveOf({ ...noFilter, townships: [township] }, thePack, 0), messages.zh)).toBe(`${inside} / ${villages.features.length}`);
  expect(countWords(layerDrawn('corridor'), sieveOf({ ...noFilter, townships: [township] }, thePack, 0), messages.en)).toMatch(/^[\d.]+ \/ [\d.]+ km$/);
});
