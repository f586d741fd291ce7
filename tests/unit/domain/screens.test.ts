import { describe, expect, it } from 'vitest';
import type { ScreenState } from '../../../src/domain/hallTalk';
import { answering, followed, hear, lifeOf, type Heard } from '../../../src/domain/screens';

const state = (screen: string, startedMs: number): ScreenState => ({
  screen, startedMs, chapter: null, run: 'auto', language: 'zh', blank: false, night: false, turning: true, begunMs: 0, turnedMs: 0, dueMs: null, visible: true, page: 'ready', drawn: 'live',
  fps: 60, renderer: null, size: '', display: '', healings: [], kept: true,
});
/** Screens heard one after another: name, when it was opened, when it spoke. */
const heard = (...said: readonly (readonly [string, number, number])[]): readonly Heard[] => said.reduce<readonly Heard[]>((all, [name, startedMs, atMs]) => hear(all, { kind: 'here', state: state(name, startedMs) }, atMs), []);
const nameOf = (each: Heard | null) => each?.state.screen;

describe('the screens a console hears', () => {
  it('are followed by the one opened last, until it falls silent or closes', () => {
    const two = heard(['old', 1, 0], ['new', 2, 0], ['old', 1, 2000]);
    expect(nameOf(followed(two, null, 2000))).toBe('new');
    expect(nameOf(followed(two, null, 11_000))).toBe('old');
    expect(nameOf(followed(hear(two, { kind: 'gone', screen: 'new' }, 2000), null, 2000))).toBe('old');
  });
  it('are followed as the presenter chose, while the chosen one answers', () => {
    const two = heard(['old', 1, 0], ['new', 2, 0]);
    expect(nameOf(followed(two, 'old', 0))).toBe('old');
    expect(nameOf(followed(hear(two, { kind: 'gone', screen: 'old' }, 0), 'old', 0))).toBe('new');
    expect(nameOf(followed(two, 'nonsense', 0))).toBe('new');
  });
  it('leave their last words where none answers, and say whether they closed or fell silent', () => {
    const one = heard(['only', 1, 0]);
    expect(lifeOf(one[0]!, 10_000)).toBe('alive');
    expect(lifeOf(followed(one, null, 10_001)!, 10_001)).toBe('silent');
    expect(lifeOf(followed(hear(one, { kind: 'gone', screen: 'only' }, 5), null, 5)!, 5)).toBe('gone');
    expect(answering(one, 20_000)).toEqual([]);
    expect(followed([], null, 0)).toBeNull();
  });
  it('take the place of what they said before, and are never more than a few', () => {
    expect(heard(['a', 1, 0], ['a', 1, 5])).toMatchObject([{ atMs: 5 }]);
    expect(heard(...Array.from({ length: 50 }, (_, i) => [`s${i}`, i, i] as const)).length).toBe(8);
  });
  it('do not mind orders, questions and the goodbyes of strangers', () => {
    const one = heard(['a', 1, 0]);
    expect(hear(one, { kind: 'ask' }, 9)).toEqual(one);
    expect(hear(one, { kind: 'order', screen: 'a', order: { kind: 'run', run: 'auto' }, pass: '' }, 9)).toEqual(one);
    expect(hear(one, { kind: 'gone', screen: 'b' }, 9)).toEqual(one);
  });
});
