import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../src/domain/hall';
import { drawnBy, longestName, mostTold, pageStates, stopwatches, type HallMessage, type Order, type ScreenState } from '../../../src/domain/hallTalk';
import { readMessage, writeMessage } from '../../../src/domain/hallTalkCodec';
import { failures, remedies } from '../../../src/domain/healing';
import { keyCommands } from '../../../src/domain/remote';
import { languages } from '../../../src/domain/view';

const moment = fc.nat({ max: 1e13 });
const name = fc.string({ maxLength: longestName / 2, unit: 'binary' });
const state: fc.Arbitrary<ScreenState> = fc.record({
  screen: name, startedMs: moment, chapter: fc.option(name), run: fc.constantFrom(...runs), language: fc.constantFrom(...languages), blank: fc.boolean(), night: fc.boolean(), turning: fc.boolean(),
  begunMs: moment, turnedMs: moment, dueMs: fc.option(moment), visible: fc.boolean(), page: fc.constantFrom(...pageStates), drawn: fc.constantFrom(...drawnBy), fps: fc.nat({ max: 240 }),
  renderer: fc.option(name), size: name, display: name, kept: fc.boolean(),
  healings: fc.array(fc.record({ atMs: moment, failure: fc.constantFrom(...failures), remedy: fc.constantFrom(...remedies) }), { maxLength: mostTold }),
});
const order: fc.Arbitrary<Order> = fc.oneof(
  fc.record({ kind: fc.constant('press' as const), command: fc.oneof(fc.constantFrom(...keyCommands), fc.record({ chapter: fc.integer({ min: 1, max: 99 }) })) }),
  fc.record({ kind: fc.constant('run' as const), run: fc.constantFrom(...runs) }),
  fc.record({ kind: fc.constant('language' as const), language: fc.constantFrom(...languages) }),
  fc.record({ kind: fc.constant('turning' as const), turning: fc.boolean() }),
  fc.record({ kind: fc.constant('again' as const), what: fc.constantFrom(...stopwatches) }),
);
const message: fc.Arbitrary<HallMessage> = fc.oneof(
  fc.constant({ kind: 'ask' as const }), fc.record({ kind: fc.constant('here' as const), state }), fc.record({ kind: fc.constant('gone' as const), screen: name }),
  fc.record({ kind: fc.constant('order' as const), screen: name, order, pass: name }),
);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what the hall’s windows say to each other', () => {
  it('is heard as it was said', () => {
    fc.assert(fc.property(message, (said) => void expect(readMessage(writeMessage(said))).toEqual(plain(said))));
  });

  it('is not heard where it is no message, whatever it is', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true }), (said) => void expect(readMessage(said)).toBeNull()));
    fc.assert(fc.property(fc.json(), (said) => void expect(readMessage(said)).toBeNull()));
  });

  it('is not heard with a part taken out or turned into something else, and never by halves', () => {
    fc.assert(fc.property(message, fc.nat(), fc.option(fc.anything()), (said, at, instead) => {
      const value = JSON.parse(writeMessage(said)) as Record<string, unknown>;
      const inner = (said.kind === 'here' ? value.state : said.kind === 'order' ? value.order : value) as Record<string, unknown>;
      const keys = Object.keys(inner);
      const key = keys[at % keys.length] ?? '';
      if (instead === null) delete inner[key];
      else inner[key] = (plain({ instead }) as { instead?: unknown }).instead;
      const heard = readMessage(JSON.stringify(value));
      if (heard !== null) expect(readMessage(writeMessage(heard))).toEqual(heard);
      if (instead === null) expect(heard).toBeNull();
    }));
  });

  it('of another version is not heard, nor what is longer than anything a screen says', () => {
    const said = writeMessage({ kind: 'ask' });
    expect(readMessage(said)).toEqual({ kind: 'ask' });
    expect(readMessage(said.replace('"version":2', '"version":1'))).toBeNull();
    expect(readMessage(`${said}${' '.repeat(9000)}`)).toBeNull();
  });

  it('carries nothing that was not agreed on', () => {
    const order = { kind: 'order', screen: 'a', order: { kind: 'run', run: 'auto', more: 1 }, more: 2 };
    expect(readMessage(JSON.stringify({ version: 2, ...order, pass: '' }))).toEqual({ kind: 'order', screen: 'a', order: { kind: 'run', run: 'auto' }, pass: '' });
    expect(readMessage('{"version":2,"kind":"__proto__"}')).toBeNull();
    expect(readMessage('{"version":2,"kind":"order","screen":"a","pass":"","order":{"kind":"press","command":{"chapter":0}}}')).toBeNull();
  });
});
