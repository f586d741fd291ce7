import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { formatClaim, claimById } from '../../../src/domain/claims';
import { picturesOf } from '../../../src/domain/chapters';
import { languages } from '../../../src/domain/view';
import { knownIds, readView } from '../../../src/domain/viewCodec';
import { readPack } from '../../../src/pack/readPack';
import { readPackFolder } from '../../../tools/packFolder';
import { wordPieces } from '../../../src/domain/titlePieces';
import { brokenLines } from '../../../tools/pictureType';
import { sharePages } from '../../../tools/sharePages';
import { approvalWords, sharePicture, shareSize } from '../../../tools/sharePicture';
import { publicAddress, sharePlugin } from '../../../tools/sharePlugin';
import { missingCharacters } from '../../../tools/packFonts';
import { pngOf } from '../../../tools/sharePng';
import { soundFolder } from '../pack/soundPack';

const pack = readPack(readPackFolder('data')).pack!;
const sound = readPack(readPackFolder(soundFolder)).pack!;
const address = 'https://example.org/atlas/';
const pages = sharePages(pack, address);
const meta = (html: string, name: string): string => (new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#39;', '’');
const work = mkdtempSync(join(tmpdir(), 'atlas-share-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('The page of a chapter for sharing', () => {
  it('is there for every chapter in both languages, with its own title, words, address and picture', () => {
    expect(pages.map(({ path }) => path)).toEqual(languages.flatMap((language) => pack.chapters.map(({ id }) => `share/${language}/${id}.html`)));
    for (const { chapter, language, path, picture, html } of pages) {
      expect(meta(html, 'og:title').replaceAll('’', "'")).toBe(chapter.title[language].replaceAll('’', "'"));
      expect(meta(html, 'og:description').length).toBeGreaterThan(20);
      expect(meta(html, 'og:url')).toBe(address + path);
      expect(meta(html, 'og:image')).toBe(address + picture);
      expect(meta(html, 'description')).toBe(meta(html, 'og:description'));
      expect(html).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`);
    }
    expect(new Set(pages.map(({ html }) => meta(html, 'og:title'))).size).toBe(pages.length);
  });

  it('leads a person to the very chapter in the story, with and without scripts', () => {
    for (const { chapter, language, path, html } of pages) {
      const href = /<a href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
      expect(html).toContain(`location.replace(${JSON.stringify(href)})`);
      const url = new URL(href, address + path);
      expect(url.origin + url.pathname).toBe(address);
      expect(readView(url.search.slice(1), knownIds(pack))).toEqual({ damaged: [], view: { ...picturesOf(pack).get(chapter.id), mode: 'story', language, chapter: chapter.id, theme: null } });
    }
  });

  it('asks nothing of another origin and says that the map is not a reviewed one', () => {
    for (const { language, html } of pages) {
      expect(html).toContain(approvalWords(pack, language));
      expect([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '').filter((url) => /^https?:/.test(url) && !url.startsWith(address))).toEqual([]);
    }
  });

  it('sets the whole of every title, broken after its marks or between words', () => {
    for (const { chapter, language } of pages) {
      const lines = [...sharePicture(chapter, pack, language).matchAll(/<text [^>]*font-family="Noto Serif SC" font-weight="700" font-size="(?:42|38|34|30)"[^>]*>([^<]+)</g)].map((match) => match[1] ?? '');
      const text = chapter.title[language];
      const words = new Set(wordPieces(text).map((word) => word.trim()));
      expect(lines.join(language === 'en' ? ' ' : '')).toBe(text);
      for (const line of lines) expect([...words].some((word) => line.endsWith(word)), line).toBe(true);
    }
    expect(brokenLines('城区，长出一圈新的年轮', 9.4, 4)).toEqual(['城区，长出', '一圈新的年轮']);
    expect(brokenLines('一个目标，落在四个“两”上', 9.4, 4)).toEqual(['一个目标，', '落在四个“两”上']);
    expect(brokenLines('长长长长长长长长长长长长', 5, 9).join('')).toBe('长长长长长长长长长长长长');
  });

  it('holds the words of a pack as text, never as markup', () => {
    const [chapter] = sound.chapters;
    const evil = { ...sound, chapters: [{ ...chapter!, title: { zh: '</title><script>x</script>"', en: '<b>' } }] };
    for (const { html } of sharePages(evil, address)) expect(html).not.toMatch(/<script>x|<b>/);
  });
});

describe('The picture of a chapter for sharing', () => {
  it('shows its title, its leading number, and the words that every unreviewed map carries', () => {
    for (const language of languages) {
      for (const chapter of pack.chapters) {
        const svg = sharePicture(chapter, pack, language);
        const text = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '').join('').replaceAll('&#39;', '’').replaceAll('&gt;', '>').replace(/\s/g, '');
        expect(text).toContain(chapter.title[language].replace(/\s/g, '').replaceAll("'", '’'));
        expect(text).toContain(approvalWords(pack, language).replace(/\s/g, ''));
        const claim = chapter.lead === null ? undefined : claimById(pack).get(chapter.lead);
        if (claim) expect(text).toContain((formatClaim(claim, language) || (chapter.figure?.[language] ?? '')).replace(/\s/g, ''));
        expect(svg).not.toMatch(/var\(|<style|--[rs]:|NaN|undefined/);
      }
    }
  });

  it('keeps every line of its card inside the card', () => {
    for (const language of languages) {
      for (const chapter of pack.chapters) {
        for (const [, x, y] of sharePicture(chapter, pack, language).split('fill-opacity="0.96"')[1]!.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)) {
          expect(Number(x) >= 40 && Number(x) < 500 && Number(y) > 60 && Number(y) < 590, `${chapter.id} ${language} ${x} ${y}`).toBe(true);
        }
      }
    }
  });

  it('draws a map that has no outline of the district before it is approved', () => {
    const boundary = pack.layers.find(({ drawing }) => drawing === 'boundary')!;
    for (const chapter of pack.chapters) expect(sharePicture(chapter, pack, 'zh')).not.toContain(`data-id="${boundary.features[0]!.id}"`);
  });

  it('becomes a PNG of the size that previews want, the same every time, with the bundled fonts', async () => {
    const svg = sharePicture(sound.chapters[0]!, sound, 'en');
    const [once, twice] = [await pngOf(svg), await pngOf(svg)];
    expect([...once.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const header = new DataView(once.buffer, once.byteOffset);
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([shareSize.width, shareSize.height]);
    expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true);
    const without = await pngOf(svg.replace(/<text[^>]*>[^<]*<\/text>/g, ''));
    expect(Buffer.from(once).equals(Buffer.from(without))).toBe(false);
    expect(missingCharacters('源江 2017 ok')).toBe('');
    expect(missingCharacters('源𠮷')).toBe('𠮷');
  });
});

describe('PUBLIC_URL', () => {
  it('is a web address or none, with a slash at its end', () => {
    expect([publicAddress(undefined), publicAddress(''), publicAddress('https://example.org/a'), publicAddress(' http://example.org ')]).toEqual([null, null, 'https://example.org/a/', 'http://example.org/']);
    for (const wrong of ['example.org', 'ftp://example.org', 'javascript:alert(1)', 'https://example.org/?x=1', 'https://me@example.org/']) expect(() => publicAddress(wrong), wrong).toThrow(/PUBLIC_URL is .*https:\/\//);
  });

  it('makes a build write the pages, their pictures and the marks of the atlas itself; without it nothing is written', async () => {
    writeFileSync(join(work, 'index.html'), '<!doctype html><html><head><title>t</title></head><body></body></html>');
    const built = async (given: string | undefined) => {
      const result = await build({ root: work, configFile: false, base: './', logLevel: 'silent', plugins: [sharePlugin(soundFolder, given)], build: { write: false } });
      return (Array.isArray(result) ? result : [result]).flatMap((each) => ('output' in each ? each.output : []));
    };
    const files = await built('https://example.org/lanting');
    const names = sound.chapters.flatMap(({ id }) => languages.flatMap((language) => [`share/${language}/${id}.html`, `share/${language}/${id}.png`]));
    expect(files.map(({ fileName }) => fileName).filter((name) => name.startsWith('share/')).sort()).toEqual(names.sort());
    const index = files.find(({ fileName }) => fileName === 'index.html');
    expect(index?.type === 'asset' ? String(index.source) : '').toContain('<link rel="canonical" href="https://example.org/lanting/"><meta property="og:type"');
    const bare = await built('');
    expect(bare.map(({ fileName }) => fileName)).toEqual(['index.html']);
    expect(bare[0]?.type === 'asset' ? String(bare[0].source) : '').not.toContain('canonical');
  });
});
