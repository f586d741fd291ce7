import { randomBytes } from 'node:crypto';
import { sha256 } from '../src/pack/sha256';

/** Prints what to write into `pack.json` for a PIN of four to twelve digits: 0 printed, 2 wrong use. */
export function main([pin = '', ...more]: readonly string[]): number {
  if (!/^\d{4,12}$/.test(pin) || more.length > 0) {
    console.error('npm run hall:pin -- 123456');
    return 2;
  }
  const salt = randomBytes(12).toString('hex');
  console.log(`"hall": ${JSON.stringify({ pin: { salt, sha256: sha256(salt + pin) } })}`);
  return 0;
}
