import { expect, it } from 'vitest';
import type { HallMessage } from '../../../../src/domain/hallTalk';
import type { Pack } from '../../../../src/domain/pack';
import { standingOf } from '../../../../src/modes/kiosk/console/standing';
import { openTalk } from '../../../../src/modes/kiosk/talk';

it('windows hear each other’s messages, other packs’ and strangers’ words not at all', async () => {
  const heard: HallMessage[] = [];
  const [ear, mouth, stranger, other] = [openTalk('one', (message) => heard.push(message)), openTalk('one', () => {}), new BroadcastChannel('atlas-hall-one'), openTalk('two', () => {})];
  for (const nonsense of ['', '{', 'null', '{"version":1,"kind":"order"}', { kind: 'ask' }, 7, null]) stranger.postMessage(nonsense);
  other.say({ kind: 'gone', screen: 'a' });
  mouth.say({ kind: 'ask' });
  await expect.poll(() => heard).toEqual([{ kind: 'ask' }]);
  ear.close();
  for (const each of [mouth, stranger, other]) each.close();
});

it('a console stands where the screen stands: the first chapter follows the last by a clock, nothing does by the clicker', () => {
  const pack = { chapters: [{ id: 'a' }, { id: 'b' }] } as unknown as Pack;
  const standing = (chapter: string | null, run: 'auto' | 'remote' | 'touch') => {
    const { at, next, visiting } = standingOf({ chapter, run }, pack);
    return [at, next?.id ?? null, visiting];
  };
  expect(standing('a', 'remote')).toEqual([0, 'b', false]);
  expect(standing('b', 'remote')).toEqual([1, null, false]);
  expect(standing('b', 'auto')).toEqual([1, 'a', false]);
  expect(standing(null, 'touch')).toEqual([-1, 'a', true]);
  expect(standing('nonsense', 'remote')).toEqual([-1, 'a', false]);
  expect(standingOf(null, pack)).toMatchObject({ at: 0, chapter: { id: 'a' } });
  expect(standingOf(null, { chapters: [] })).toMatchObject({ chapter: null, next: null });
});
