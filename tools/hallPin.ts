import { randomBytes } from 'node:crypto';
import { isPin, pinSetting } from '../src/pack/pinLine';

/** Prints what to write into `pack.json` for a PIN of four to twelve digits: 0 printed, 2 wrong use. */
export async function main([pin = '', ...more]: readonly string[]): Promise<number> {
  if (!isPin(pin) || more.length > 0) {
    console.error('npm run hall:pin -- 123456');
    return 2;
  }
  console.log(`"hall": ${JSON.stringify({ pin: await pinSetting(pin, randomBytes(12)) })}`);
  return 0;
}
