const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** An id of letters and digits that nobody mistakes for one another, at random: six tell a billion scenarios apart. */
export function newId(length = 6): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => letters[byte % letters.length]).join('');
}
