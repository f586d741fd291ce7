import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unbrokenRuns } from '../../../src/ui/unbroken';

it('keeps ranges and dates on one line, and the words around them as they are', () => {
  const whole = (text: string) => unbrokenRuns(text).filter((run) => run.whole).map((run) => run.text);
  expect(whole('距路 1 km 以内（2026-11-26）：村庄 0–71、社区 0–4、长 1.5–2.25 km')).toEqual(['2026-11-26', '0–71', '0–4', '1.5–2.25']);
  expect(whole('Ten-li corridor 1, WGS 84')).toEqual([]);
  fc.assert(fc.property(fc.stringMatching(/^[-–0-9., a村]*$/), (text) => {
    expect(unbrokenRuns(text).map((run) => run.text).join('')).toBe(text);
  }));
});
