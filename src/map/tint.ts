function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour `share` of the way from one `#rrggbb` to another, in sRGB; opaque, so that what lies below never shows through. */
export function mix(from: string, to: string, share: number): string {
  const a = channels(from);
  const b = channels(to);
  return '#' + a.map((value, i) => Math.round(value + ((b[i] as number) - value) * share).toString(16).padStart(2, '0')).join('');
}

/** Red, green, blue (0 to 255) and alpha (0 to 1) of `#rrggbb`. */
export function rgba(hex: string, alpha = 1): [number, number, number, number] {
  return [...channels(hex), alpha];
}
