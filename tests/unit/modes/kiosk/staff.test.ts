import { pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noTries, tried, waitMs, type Tries } from '../../../../src/modes/kiosk/leaving';
import { handingOn, keepPass, passHere } from '../../../../src/modes/kiosk/staffPass';
import { passOf, pinRounds, pinSetting, provesStaff } from '../../../../src/pack/pinLine';
import { sha256 } from '../../../../src/pack/sha256';
import { slowHash } from '../../../../src/pack/slowHash';

const bytes = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

describe('a PIN', () => {
  it('is hashed as PBKDF2 says, by the browser’s own and where there is none by the page', async () => {
    const digits = fc.stringMatching(/^\d{4,12}$/);
    await fc.assert(fc.asyncProperty(digits, fc.stringMatching(/^[0-9a-f]{0,50}$/), fc.integer({ min: 1, max: 40 }), async (pin, salt, rounds) => {
      const right = pbkdf2Sync(pin, salt, rounds, 32, 'sha256').toString('hex');
      expect(await slowHash(pin, salt, rounds, undefined)).toBe(right);
      if (salt) expect(await slowHash(pin, salt, rounds)).toBe(right);
    }), { numRuns: 60 });
  });

  it('opens for itself alone, and what the pack holds proves nothing', async () => {
    const setting = await pinSetting('246810', bytes, 1000);
    expect(provesStaff(await passOf('246810', setting), setting)).toBe(true);
    for (const wrong of ['246811', '', '24681', setting.proof!, 'x'.repeat(500)]) expect(provesStaff(await passOf(wrong, setting), setting), wrong).toBe(false);
    for (const known of [setting.proof!, setting.salt, '']) expect(provesStaff(known, setting)).toBe(false);
    expect(pinRounds).toBeGreaterThanOrEqual(1_000_000);
  });

  it('of an earlier pack still opens', async () => {
    const setting = { salt: 'salt', sha256: sha256('salt2468') };
    expect(provesStaff(await passOf('2468', setting), setting)).toBe(true);
    expect(provesStaff(await passOf('2469', setting), setting)).toBe(false);
  });
});

describe('wrong PINs', () => {
  const after = (wrong: number): Tries => Array.from({ length: wrong }).reduce<Tries>((tries) => tried(tries, 1e12), noTries);
  it('are looked at five at a time, with a wait that doubles and never exceeds an hour', () => {
    expect([0, 1, 4, 5, 6, 10, 15, 50, 500].map((wrong) => waitMs(after(wrong), 1e12) / 60_000)).toEqual([0, 0, 0, 1, 0, 2, 4, 60, 60]);
    expect(waitMs(after(5), 1e12 + 60_000)).toBe(0);
    expect(waitMs(after(5), 1e12 - 86_400_000)).toBe(0);
  });
});

describe('the pass that staff gave', () => {
  afterEach(() => void vi.unstubAllGlobals());
  const session = () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) };
    vi.stubGlobal('sessionStorage', storage);
    return kept;
  };

  it('is handed to the window they open, and stays in no other', async () => {
    const pin = await pinSetting('246810', bytes, 1000);
    const pass = await passOf('246810', pin);
    const kept = session();
    expect(handingOn(pass, () => [...kept.values()])).toEqual([pass]);
    expect(kept.size).toBe(0);
    expect([passHere(undefined), passHere(pin)]).toEqual(['', null]);
    keepPass('something else');
    expect(passHere(pin)).toBeNull();
    keepPass(pass);
    expect(passHere(pin)).toBe(pass);
  });

  it('is asked for again where the browser keeps no session, and a window opens all the same', () => {
    const refuse = () => { throw new Error('SecurityError'); };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(handingOn('pass', () => 'opened')).toBe('opened');
    expect(passHere({ salt: 's', sha256: 'x' })).toBeNull();
  });
});
