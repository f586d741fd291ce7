import type { Pack } from '../domain/pack';
import { cssFontOf, fontStacks } from './fonts';

/** Longest wait in ms for the bundled fonts; after it names are drawn in what the system has. */
const patienceMs = 1500;

/**
 * Waits until the faces that names are drawn with have arrived. MapLibre keeps the first picture it makes of a character, so a name
 * drawn too early would stay in a fallback font.
 */
export async function fontsLoaded(pack: Pack): Promise<void> {
  const text = pack.layers.flatMap((layer) => layer.features.map(({ properties }) => properties.zh + properties.en)).join('');
  const faces = Object.values(fontStacks).map((stack) => {
    const { family, weight } = cssFontOf(stack);
    return document.fonts.load(`${weight} 24px ${family}`, text).catch(() => []);
  });
  await Promise.race([Promise.all(faces), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
