import { textWidth } from './textWidth';

/** A label of a band and where it starts. */
export interface BandLabel {
  readonly label: string;
  readonly x: number;
  readonly size: number;
}

interface Bands {
  /** The widest band, in which a label may stand. */
  readonly widest: { readonly x: number; readonly width: number };
  /** Where the first band begins and the last ends. */
  readonly first: number;
  readonly last: number;
}

/** A longer label left of its band would seem to belong to the kilometres it stands under. */
const longestLeftEm = 200 / 13;

/**
 * The fullest of several wordings that has room in a chart `width` CSS pixels wide: inside the widest band, else right of
 * all bands, else left of them where it is short, else over the widest band from its left edge on. The last wording is taken where none has room.
 */
export function bandLabel(wordings: readonly string[], { widest, first, last }: Bands, width: number, fontPx: number): BandLabel {
  for (const label of wordings) {
    const size = textWidth(label, fontPx);
    if (size + 12 <= widest.width) return { label, size, x: widest.x + (widest.width - size) / 2 };
    if (last + 6 + size <= width) return { label, size, x: last + 6 };
    if (size <= longestLeftEm * fontPx && first - 6 - size >= 0) return { label, size, x: first - 6 - size };
    if (widest.x + 6 + size <= width) return { label, size, x: widest.x + 6 };
  }
  const label = wordings.at(-1) ?? '';
  const size = Math.min(width, textWidth(label, fontPx));
  return { label, size, x: Math.max(0, width - size) };
}
