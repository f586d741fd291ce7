import { describe, expect, it } from 'vitest';
import { chapterBeyond, chapterOf, continueStory, gradeOf, leaveStory, picturesOf, turnTo } from '../../../src/domain/chapters';
import { opacityOf } from '../../../src/domain/scene';
import { home, type View } from '../../../src/domain/view';
import { checkPackFiles } from '../../../tools/packFolder';
import { soundPack } from '../pack/soundPack';

const { pack } = checkPackFiles(soundPack());
if (!pack) throw new Error('the sound pack cannot be read');
const [first, second] = pack.chapters;
if (!first || !second) throw new Error('the sound pack has two chapters');
const reading: View = { ...home, mode: 'story', language: 'en', theme: 'light' };

describe('A chapter', () => {
  it('is a whole picture: whatever was shown before, turning to it shows the same', () => {
    const astray: View = { ...reading, lens: 'two-rivers', layers: { rivers: 0 }, selected: 'tea-park', claim: 'parks', node: 'aims', camera: { lon: 105.1, lat: 35.1, zoom: 13 } };
    expect(turnTo(first, astray, pack)).toEqual(turnTo(first, reading, pack));
    const down = turnTo(second, turnTo(first, reading, pack), pack);
    expect(turnTo(first, down, pack)).toEqual(turnTo(first, reading, pack));
  });

  it('leaves language, theme and frame to the reader', () => {
    expect(turnTo(second, reading, pack)).toMatchObject({ mode: 'story', language: 'en', theme: 'light', chapter: second.id, lens: 'two-rivers' });
    expect(turnTo(second, { ...reading, mode: 'kiosk' }, pack).mode).toBe('kiosk');
  });

  it('is the first where a view names none, and the story has two ends', () => {
    expect(chapterOf(reading, pack)).toBe(first);
    expect(chapterBeyond(reading, pack, -1)).toBe(first);
    expect(chapterBeyond({ ...reading, chapter: second.id }, pack, 5)).toBe(second);
  });

  it('has the worst grade of what it frames and moves', () => {
    expect([gradeOf(first, pack), gradeOf(second, pack)]).toEqual(['schematic', pack.layers.find(({ id }) => id === 'rivers')?.grade]);
  });
});

describe('Leaving the story to explore', () => {
  const told = turnTo(second, reading, pack);
  const exploring: View = { ...told, ...leaveStory(told, pack, { lon: 105.1, lat: 35.1, zoom: 12 }) };

  it('keeps the picture: the same layers, but for the outline that belongs to the planner', () => {
    const shown = (view: View): string[] => pack.layers.filter((layer) => !layer.plannerOnly && opacityOf(layer, view, pack) > 0).map(({ id }) => id);
    expect(shown(exploring)).toEqual(shown(told));
    expect(exploring).toMatchObject({ mode: 'explore', lens: 'two-rivers', chapter: second.id, camera: { zoom: 12 } });
  });

  it('and going on returns to the very chapter, as it was, whatever was explored meanwhile', () => {
    const wandered: View = { ...exploring, lens: 'whole', selected: 'mill-201', layers: {}, camera: null };
    expect({ ...wandered, ...continueStory(wandered, pack) }).toEqual(told);
  });
});

describe('A pack without a story', () => {
  it('is told by its lenses', () => {
    const files = Object.fromEntries(Object.entries(soundPack()).filter(([name]) => !name.startsWith('story/')));
    const { pack: bare, faults } = checkPackFiles(files);
    expect(faults).toEqual([]);
    expect(bare?.chapters.map(({ id, view, lead }) => [id, view, lead])).toEqual([['whole', '', 'built-up-after'], ['two-rivers', 'lens=two-rivers', 'river-works']]);
    expect(bare && [...picturesOf(bare).values()].map(({ lens }) => lens)).toEqual(['whole', 'two-rivers']);
  });
});
