import { expect, it } from 'vitest';
import { modes } from '../../../src/domain/view';
import { drawScale, textScale, wallScale } from '../../../src/domain/wall';

const size = (width: number, height: number) => ({ width, height });
const walls = [size(1080, 1920), size(1920, 1080), size(3840, 2160), size(3840, 1080), size(6656, 1792)];
/** Sizes of the interface's smallest text and of its root, in CSS pixels, before they are scaled. */
const [smallest, usual] = [13, 14];

it('measures a screen by its short side, whichever way it stands and however long it is', () => {
  expect(walls.map(wallScale)).toEqual([1, 1, 2, 1, 1792 / 1080]);
});

it('makes the hall’s smallest text 24 px at 1080p, and as much larger as the wall is', () => {
  for (const wall of walls) expect(smallest * textScale(wall, 'kiosk')).toBeCloseTo(24 * wallScale(wall), 6);
});

it('leaves a planner’s desk as it is on any screen, and makes nothing smaller than at a desk', () => {
  for (const wall of [...walls, size(390, 844), size(1280, 720)]) {
    expect([textScale(wall, 'explore'), drawScale(wall, 'explore')]).toEqual([1, 1]);
    for (const mode of modes) expect(usual * textScale(wall, mode)).toBeGreaterThanOrEqual(usual);
    for (const mode of modes) expect(drawScale(wall, mode)).toBeGreaterThanOrEqual(1);
  }
});
