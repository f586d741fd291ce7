import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';

/** One judgement of the tests of `geojson-validation`: what it was asked, of which value, and what the answer has to be. */
export interface PeerCase {
  readonly title: string;
  readonly asks: string;
  readonly value: unknown;
  readonly isValid: boolean;
}

/** Runs the test file that the package `geojson-validation` publishes with a validator that only takes down what it is asked. */
export function peersCases(): PeerCase[] {
  const require = createRequire(import.meta.url);
  const text = readFileSync(require.resolve('geojson-validation/test/index.js'), 'utf8');
  const cases: PeerCase[] = [];
  let asked: { asks: string; value: unknown } = { asks: '', value: null };
  let path: string[] = [];
  const inside = (title: string, run: () => void): void => {
    const before = path;
    path = [...path, title];
    run();
    path = before;
  };
  const validator = new Proxy({}, { get: (_, asks) => (value: unknown) => { asked = { asks: String(asks), value: value === undefined ? null : JSON.parse(JSON.stringify(value)) as unknown }; } });
  const take = (isValid: boolean): void => void cases.push({ ...asked, title: path.join(' › '), isValid });
  const assert = Object.assign(() => take(true), { equal: (expected: unknown) => take(expected === true) });
  runInNewContext(text, { require: (name: string) => (name === 'assert' ? assert : validator), describe: inside, it: inside, console, module: {}, exports: {} });
  return cases.filter(({ asks }) => asks !== 'define');
}
