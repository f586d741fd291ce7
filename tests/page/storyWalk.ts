import { expect } from 'vitest';
import type { Chapter } from '../../src/domain/chapter';
import { picturesOf } from '../../src/domain/chapters';
import { framePadding } from '../../src/domain/frame';
import { boxOf, featureById, frameBox } from '../../src/domain/framing';
import type { Atlas } from './driver';
import { thePack } from './thePack';

export const chapters: readonly Chapter[] = thePack.chapters;
export const idAt = (place: number): string => chapters.at(place)!.id;

/** Waits until the story stands at a chapter and the map has drawn it. */
export async function arrive(atlas: Atlas, chapter: Chapter): Promise<void> {
  await expect.poll(async () => (await atlas.view()).chapter, { timeout: 15_000 }).toBe(chapter.id);
  await atlas.map.idle();
}

/** How far, in CSS pixels, what a chapter frames reaches out of the part of the screen the words leave free; 0 where none of it does. */
export async function outside(atlas: Atlas, chapter: Chapter): Promise<number> {
  const view = await atlas.view();
  const size = atlas.page.viewportSize()!;
  const features = featureById(thePack);
  const box = boxOf(chapter.frame.map((id) => features.get(id)!), thePack) ?? frameBox(picturesOf(thePack).get(chapter.id)!, thePack);
  const free = framePadding(size, view.mode, view.panel);
  const [a, b] = [await atlas.map.project([box[0], box[3]]), await atlas.map.project([box[2], box[1]])];
  return Math.max(0, free.left - a.x, free.top - a.y, b.x - (size.width - free.right), b.y - (size.height - free.bottom));
}

/** Presses a chapter's leading number, reads the card it opens and closes it again. */
export async function openSource(atlas: Atlas, chapter: Chapter): Promise<void> {
  if (chapter.lead === null) return;
  await atlas.page.locator(`article[data-chapter="${chapter.id}"] .leading [data-claim="${chapter.lead}"]`).first().click();
  const card = atlas.page.locator(`dialog .source[data-claim="${chapter.lead}"]`);
  await card.waitFor();
  const claim = thePack.claims.find((each) => each.id === chapter.lead);
  const says = await card.innerText();
  const language = (await atlas.view()).language;
  expect(says).toContain(claim?.passage?.quote ?? claim?.reasoning?.[language] ?? claim?.rule?.[language] ?? claim?.subject[language]);
  await atlas.page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
}

/** Whether the title of a chapter can be seen. */
export async function isTold(atlas: Atlas, chapter: Chapter): Promise<boolean> {
  const box = await atlas.page.locator(`#chapter-${chapter.id}`).boundingBox();
  const column = await atlas.page.locator('.column').boundingBox();
  return box !== null && column !== null && box.y + box.height > column.y && box.y < column.y + column.height;
}

export const sidewaysPx = (atlas: Atlas): Promise<number> => atlas.page.evaluate(() => Math.max(document.documentElement.scrollWidth - innerWidth, ...[...document.querySelectorAll('.column, .foot')].map((each) => each.scrollWidth - each.clientWidth)));
