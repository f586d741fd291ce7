/** What every SHA-256 begins with. */
export const initial = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19] as const;

/** Round constants: the first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4). */
const rounds = Uint32Array.from(primes(64), (prime) => (Math.cbrt(prime) % 1) * 2 ** 32);

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/**
 * Hex SHA-256 of a text's UTF-8 bytes, without waiting: the page has only an asynchronous one, and none at all where it is
 * opened from a folder or over plain HTTP, yet it must judge an approval by itself.
 */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const padded = new DataView(new ArrayBuffer(((bytes.length + 72) >> 6) << 6));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 8, Math.floor(bytes.length / 2 ** 29));
  padded.setUint32(padded.byteLength - 4, bytes.length << 3);
  const hash = Uint32Array.from(initial);
  const words = new Uint32Array(64);
  for (let start = 0; start < padded.byteLength; start += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = padded.getUint32(start + at * 4);
    mixBlock(hash, words);
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** Mixes a block into a hash: the first 16 of 64 `words`, the others are worked out. */
export function mixBlock(hash: Uint32Array, words: Uint32Array): void {
  for (let index = 16; index < 64; index += 1) words[index] = scheduled(words, index);
  compress(hash, words);
}

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));
const at = (words: Uint32Array, index: number): number => words[index] ?? 0;

function scheduled(words: Uint32Array, index: number): number {
  const [far, near] = [at(words, index - 15), at(words, index - 2)];
  const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
  const large = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
  return (at(words, index - 16) + small + at(words, index - 7) + large) | 0;
}

function compress(hash: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let index = 0; index < 64; index += 1) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + at(rounds, index) + at(words, index)) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => { hash[index] = at(hash, index) + word; });
}
