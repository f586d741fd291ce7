import { initial, mixBlock } from './sha256';

/** So many rounds are done before the page may do something else. */
const roundsAtOnce = 20_000;

const pause = () => new Promise<void>((done) => setTimeout(done, 0));
const hexOf = (words: Iterable<number>): string => Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');

/** The words of at most 64 bytes, the rest of the block zero. */
function blockOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(new ArrayBuffer(64));
  new Uint8Array(view.buffer).set(bytes.subarray(0, 64));
  return Uint32Array.from({ length: 16 }, (_, index) => view.getUint32(index * 4));
}

/** Hex PBKDF2 with HMAC-SHA-256 and 32 bytes, in slices on the page's own thread. PIN and salt are short: at most 64 and 51 bytes. */
async function workedOut(pin: Uint8Array, salt: Uint8Array, rounds: number): Promise<string> {
  const words = new Uint32Array(64);
  const key = blockOf(pin);
  const keyed = (pad: number): Uint32Array => {
    const hash = Uint32Array.from(initial);
    key.forEach((word, index) => { words[index] = word ^ pad; });
    mixBlock(hash, words);
    return hash;
  };
  const [inner, outer] = [keyed(0x36363636), keyed(0x5c5c5c5c)];
  /** The second block of a hash whose first was the key: a message of so many bytes, already in `words`, then its end and length. */
  const hashed = (from: Uint32Array, bytes: number): Uint32Array => {
    const hash = Uint32Array.from(from);
    words[15] = (64 + bytes) * 8;
    mixBlock(hash, words);
    return hash;
  };
  const ofHash = (from: Uint32Array, message: Uint32Array): Uint32Array => {
    words.fill(0, 0, 16);
    words.set(message);
    words[8] = 0x80000000;
    return hashed(from, 32);
  };
  words.fill(0);
  words.set(blockOf(Uint8Array.of(...salt, 0, 0, 0, 1, 0x80)));
  let last = ofHash(outer, hashed(inner, salt.length + 4));
  const sum = Uint32Array.from(last);
  for (let round = 1; round < rounds; round += 1) {
    last = ofHash(outer, ofHash(inner, last));
    for (let index = 0; index < 8; index += 1) sum[index] = (sum[index] ?? 0) ^ (last[index] ?? 0);
    if (round % roundsAtOnce === 0) await pause();
  }
  return hexOf(sum);
}

/** Longest PIN and salt in UTF-8 bytes: longer ones are no PIN of a hall. */
const [longestPin, longestSalt] = [64, 51];

/**
 * Hex PBKDF2 (HMAC-SHA-256, 32 bytes) of a PIN: by the browser where it offers its own, which it does not over plain HTTP, else by the page itself, some ten times
 * slower. `null` where PIN or salt are too long to be meant.
 */
export async function slowHash(pin: string, salt: string, rounds: number, subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle): Promise<string | null> {
  const [secret, grains] = [pin, salt].map((text) => new TextEncoder().encode(text)) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  if (secret.length > longestPin || grains.length > longestSalt) return null;
  if (!subtle) return workedOut(secret, grains, rounds);
  const key = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const bits = new DataView(await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: grains, iterations: rounds }, key, 256));
  return hexOf(Array.from({ length: 8 }, (_, index) => bits.getUint32(index * 4)));
}
