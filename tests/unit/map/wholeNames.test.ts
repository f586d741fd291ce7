import type { Map } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { coveredBy } from '../../../src/domain/frame';
import type { Padding } from '../../../src/domain/camera';
import { keepNamesWhole } from '../../../src/map/wholeNames';

const margin = 100;

/** A placement as MapLibre begins one, on a window of 400 by 300, that would place everything. */
function placing() {
  const placeCollisionBox = (box: unknown, _overlap: string) => ({ box: (box as number[]).map((each) => each + margin), placeable: true });
  return { placement: { collisionIndex: { screenRightBoundary: 400 + margin, transform: { width: 400, height: 300 }, placeCollisionBox } } };
}

/** Whether a name with this box, in CSS pixels of the window, is drawn. */
function isPlaced(box: readonly number[], covered: Padding | null, overlap = 'never'): boolean {
  const style: { pauseablePlacement?: ReturnType<typeof placing> } = {};
  keepNamesWhole({ style, on: () => {} } as unknown as Map, () => covered);
  style.pauseablePlacement = placing();
  return style.pauseablePlacement.placement.collisionIndex.placeCollisionBox(box, overlap).placeable;
}

describe('A name on the map', () => {
  const cards: Padding = { top: 50, right: 0, bottom: 60, left: 120 };

  it('is drawn where all of it can be seen, and not where the window’s edge or a card would cut it', () => {
    expect(isPlaced([130, 60, 200, 80], cards)).toBe(true);
    for (const cut of [[110, 60, 180, 80], [130, 40, 200, 60], [350, 60, 401, 80], [130, 230, 200, 250]]) expect(isPlaced(cut, cards), cut.join()).toBe(false);
  });

  it('stays wherever it is when it may lie over others, and at the planner’s desk', () => {
    expect(isPlaced([-20, 60, 50, 80], cards, 'always')).toBe(true);
    expect(isPlaced([-20, 60, 50, 80], null)).toBe(true);
    expect(coveredBy({ width: 1440, height: 900 }, 'explore')).toBeNull();
  });

  it('keeps off the words, below the map or beside it, in both public modes', () => {
    expect(coveredBy({ width: 390, height: 844 }, 'story')).toMatchObject({ left: 0, right: 0, bottom: Math.round(844 * 0.46) });
    expect(coveredBy({ width: 1440, height: 900 }, 'story')).toMatchObject({ left: Math.round(1440 * 0.38), bottom: 90 });
    expect(coveredBy({ width: 1920, height: 1080 }, 'kiosk')!.left).toBeGreaterThan(600);
  });
});
