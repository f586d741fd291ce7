import type { HallPin } from '../domain/hall';
import { sha256 } from './sha256';
import { slowHash } from './slowHash';

/** Rounds of a new PIN's hash: half a second of one processor for each try. */
export const pinRounds = 2_000_000;

/** A PIN of the hall's screen: four to twelve digits. */
export const isPin = (text: string): boolean => /^\d{4,12}$/.test(text);

/** What stands in `pack.json` under `hall` for a PIN, salted with some bytes. */
export async function pinSetting(pin: string, bytes: Uint8Array, rounds = pinRounds): Promise<HallPin> {
  const salt = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { salt, rounds, proof: sha256((await slowHash(pin, salt, rounds)) ?? '') };
}

/**
 * What a typed PIN comes to: whoever holds it is staff, to the screen and to its console. It is never written down, only its hash is. A pack from before
 * there were rounds takes the PIN itself.
 */
export async function passOf(typed: string, pin: HallPin): Promise<string> {
  return pin.rounds === undefined || pin.proof === undefined ? typed : ((await slowHash(typed, pin.salt, pin.rounds)) ?? '');
}

/** True for the pass of the right PIN. */
export function provesStaff(pass: string, pin: HallPin): boolean {
  return pin.rounds === undefined || pin.proof === undefined ? sha256(pin.salt + pass) === pin.sha256 : sha256(pass) === pin.proof;
}
