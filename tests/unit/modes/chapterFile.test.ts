import { describe, expect, it } from 'vitest';
import { home, type View } from '../../../src/domain/view';
import { chapterFile } from '../../../src/modes/shared/chapterFile';
import { checkPackFiles } from '../../../tools/packFolder';
import { soundPack } from '../pack/soundPack';

const { pack } = checkPackFiles(soundPack());
if (!pack) throw new Error('the sound pack cannot be read');

describe('A picture copied as a chapter', () => {
  const view: View = { ...home, mode: 'explore', language: 'en', theme: 'hall', lens: 'two-rivers', selected: 'lan-river', claim: 'parks', panel: 'ledger', camera: { lon: 105.1, lat: 35.08, zoom: 12 } };
  const text = chapterFile(view, pack);

  it('is a file that passes the check of the pack it was copied from', () => {
    const name = /^# (story\/\d\d-[a-z0-9-]+\.md)$/m.exec(text)?.[1] ?? '';
    const { pack: more, faults } = checkPackFiles({ ...soundPack(), [name]: text });
    expect(faults).toEqual([]);
    expect(more?.chapters.at(-1)).toMatchObject({ id: 'lan-river', view: 'lens=two-rivers&id=lan-river&at=105.1_35.08_12', lead: 'river-works' });
  });

  it('leaves out what is the reader’s own', () => {
    expect(text).not.toMatch(/lang=|theme=|mode=|claim=|panel=/);
  });

  it('takes no id that another chapter has', () => {
    expect(chapterFile({ ...home, selected: null }, { ...pack, chapters: pack.chapters.map((each) => ({ ...each, id: 'whole' })) })).toContain('id: whole-2');
  });
});
