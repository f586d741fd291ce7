type Channels = [red: number, green: number, blue: number, alpha: number];

/** Channels (0–255, alpha 0–1) of `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()` or `transparent`. */
function channels(colour: string): Channels {
  if (colour.startsWith('#')) {
    const digits = colour.length < 6 ? [...colour.slice(1)].map((c) => c + c).join('') : colour.slice(1);
    const at = (i: number): number => parseInt(digits.slice(i, i + 2), 16);
    return [at(0), at(2), at(4), digits.length > 6 ? at(6) / 255 : 1];
  }
  const [red = 0, green = 0, blue = 0, alpha = colour.startsWith('rgb') ? 1 : 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
}

/** The colour a share (0 to 1) of the way from one to the other, as MapLibre interpolates in RGB. */
export function mixColours(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  const mixed = a.map((value, i) => value + ((b[i] ?? 0) - value) * share);
  const [red, green, blue] = mixed.map(Math.round);
  return `rgba(${red},${green},${blue},${Math.round((mixed[3] ?? 1) * 1000) / 1000})`;
}
