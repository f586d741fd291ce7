import { sha256 } from './sha256';

/** A PIN of the hall's screen: four to twelve digits. */
export const isPin = (text: string): boolean => /^\d{4,12}$/.test(text);

/** What stands in `pack.json` under `hall` for a PIN, salted with some bytes. */
export function pinSetting(pin: string, bytes: Uint8Array): { readonly salt: string; readonly sha256: string } {
  const salt = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { salt, sha256: sha256(salt + pin) };
}
