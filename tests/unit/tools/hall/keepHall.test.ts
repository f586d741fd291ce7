import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { markHall, markerName, NotAHall, placeFor, replaceHall } from '../../../../tools/hall/keepHall';

const work = mkdtempSync(join(tmpdir(), 'atlas-keep-hall-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const page = 'page.html';
let out = '';
let round = 0;
beforeEach(() => {
  out = join(work, `round-${++round}`, 'hall');
  mkdirSync(dirname(out), { recursive: true });
});

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
/** A hall as a build leaves it, marked, beside the place it is meant for. */
function build(files: Readonly<Record<string, string>>): string {
  const made = mkdtempSync(join(dirname(out), '.made-'));
  write(made, files);
  markHall(made);
  return made;
}
const content = (folder = out) => Object.fromEntries((readdirSync(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && entry.name !== markerName)
  .map((entry) => join(entry.parentPath, entry.name)).sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
const first = { [page]: 'page 1', 'data/pack.json.js': 'pack 1', 'data/story/01.md.js': 'story 1', 'stills/01.png': 'still 1' };
const second = { [page]: 'page 2', 'data/pack.json.js': 'pack 2', 'data/story/01.md.js': 'story 2', 'stills/02.png': 'still 2' };

describe('a place for a hall', () => {
  it('is free where nothing is, and in an empty folder', () => {
    expect(placeFor(out, page)).toBe('free');
    mkdirSync(out);
    expect(placeFor(out, page)).toBe('free');
    expect(replaceHall(build(first), out, 'free', false)).toEqual({ edited: [], others: [], aside: [] });
    expect(content()).toEqual(first);
  });

  it('is never a folder with anything else in it, nor a file', () => {
    write(out, { 'photo.jpg': 'wedding' });
    expect(() => placeFor(out, page)).toThrow(NotAHall);
    expect(() => placeFor(join(out, 'photo.jpg'), page)).toThrow(NotAHall);
    write(out, { [markerName]: '{"atlasHall": 2}' });
    expect(() => placeFor(out, page)).toThrow(NotAHall);
    expect(content()).toEqual({ 'photo.jpg': 'wedding' });
  });
});

describe('a hall that is built again', () => {
  beforeEach(() => void replaceHall(build(first), out, 'free', false));

  it('is the new one, and what was only of the old one is gone', () => {
    expect(placeFor(out, page)).toBe('hall');
    replaceHall(build(second), out, 'hall', false);
    expect(content()).toEqual(second);
    expect(readdirSync(dirname(out))).toEqual(['hall']);
  });

  it('keeps what the staff changed, and every file that is not ours', () => {
    write(out, { 'data/story/01.md.js': 'the staff’s words', 'photos/opening.jpg': 'us', 'data/notes.txt': 'mine' });
    const kept = replaceHall(build(second), out, 'hall', false);
    expect(kept.edited).toEqual(['data/story/01.md.js']);
    expect([...kept.others].sort()).toEqual(['data/notes.txt', 'photos/opening.jpg']);
    expect(content()).toEqual({ ...second, 'data/story/01.md.js': 'the staff’s words', 'photos/opening.jpg': 'us', 'data/notes.txt': 'mine' });
    // A third build knows the staff's file for the staff's still.
    expect(replaceHall(build({ ...second, 'data/story/01.md.js': 'story 3' }), out, 'hall', false).edited).toEqual(['data/story/01.md.js']);
  });

  it('takes the pack’s own where that is asked for, and keeps the staff’s beside it', () => {
    write(out, { 'data/story/01.md.js': 'the staff’s words', [page]: 'changed by hand' });
    const kept = replaceHall(build(second), out, 'hall', true);
    expect(kept.aside).toHaveLength(2);
    expect(content()).toEqual({ ...second, 'data/story/01.md.js.before-1': 'the staff’s words', [`${page}.before-1`]: 'changed by hand' });
  });

  it('never follows a link out of itself', () => {
    const outside = join(dirname(out), 'outside');
    write(outside, { 'diary.txt': 'dear diary' });
    symlinkSync(outside, join(out, 'photos'));
    replaceHall(build(second), out, 'hall', false);
    expect(readFileSync(join(outside, 'diary.txt'), 'utf8')).toBe('dear diary');
    expect(existsSync(join(out, 'photos/diary.txt'))).toBe(true);
  });

  it('of an earlier version, without a marker, is set aside whole', () => {
    rmSync(join(out, markerName));
    write(out, { 'photos/opening.jpg': 'us' });
    expect(placeFor(out, page)).toBe('old-hall');
    const { aside } = replaceHall(build(second), out, 'old-hall', false);
    expect(content()).toEqual(second);
    expect(content(aside[0])).toEqual({ ...first, 'photos/opening.jpg': 'us' });
  });
});
