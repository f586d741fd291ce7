import { pinSetting } from '../../src/pack/pinLine';
import type { Atlas } from './driver';
import type { OpenOptions, PackFiles } from './openAtlas';

/** The PIN of the hall in these journeys. */
export const pinOfTheHall = '2468';

/** A hall's screen whose pack sets a PIN; the still in the map's place is quicker to draw. */
export async function lockedHall(more: OpenOptions = {}): Promise<OpenOptions> {
  const pin = await pinSetting(pinOfTheHall, Uint8Array.of(7, 7, 7, 7), 100_000);
  const breakPack = (files: PackFiles): PackFiles => ({ ...files, 'pack.json': files['pack.json']!.replace('"format"', `"hall": ${JSON.stringify({ pin })}, "format"`) });
  return { width: 1280, height: 720, noWebGL: true, breakPack, ...more };
}

/** Five taps into the upper left corner: the way out for staff. */
export async function tapOut({ page }: Atlas): Promise<void> {
  for (let i = 0; i < 5; i += 1) await page.mouse.click(20, 20);
}
