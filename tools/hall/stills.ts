import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../src/domain/pack';
import { escapeText } from '../../src/still/escapeText';
import { pngOf } from '../sharePng';
import { hallPicture } from './hallPicture';

/** A chapter's picture in the folder: its address beside the page, what it is called, how long it stays. */
export interface Still {
  readonly address: string;
  readonly title: string;
  readonly seconds: number;
}

/** Draws every chapter into `stills/` of a folder, in the order of the story. Throws where no font has a character of them. */
export async function writeStills(pack: Pack, outDir: string): Promise<Still[]> {
  mkdirSync(join(outDir, 'stills'), { recursive: true });
  const stills: Still[] = [];
  for (const [index, chapter] of pack.chapters.entries()) {
    const svg = hallPicture(chapter, pack);
    const address = `stills/${String(index + 1).padStart(2, '0')}-${chapter.id}.png`;
    writeFileSync(join(outDir, address), await pngOf(svg));
    stills.push({ address, title: chapter.title.zh, seconds: chapter.dwellSeconds });
  }
  return stills;
}

const style =
  '#atlas-stills{position:fixed;top:0;right:0;bottom:0;left:0;z-index:8;background:#0c171d;color:#f2ead8}' +
  '#atlas-stills p{position:absolute;top:45%;width:100%;margin:0;text-align:center;font:48px sans-serif}' +
  '#atlas-stills div{position:absolute;top:0;right:0;bottom:0;left:0;background:center/contain no-repeat}' +
  '@media print{#atlas-stills{display:none}}';

/** The pictures one after another by style alone, where a browser runs no script at all. */
function withoutScript(stills: readonly Still[]): string {
  const share = 100 / stills.length;
  const rules = `@keyframes atlas-still{0%,${share.toFixed(3)}%{opacity:1}${(share + 0.001).toFixed(3)}%,100%{opacity:0}}.atlas-still{position:fixed;top:0;left:0;width:100%;height:100%;object-fit:contain;background:#0c171d;opacity:0;animation:atlas-still ${stills.length * 15}s infinite}`;
  const images = stills.map(({ address, title }, index) => `<img class="atlas-still" style="animation-delay:${index * 15}s" src="${escapeText(address)}" alt="${escapeText(title)}">`);
  return `<noscript><style>${rules}</style>${images.join('')}</noscript>`;
}

/** What shows the pictures where nothing else comes up: it stands before every other script of the page, so that no fault of theirs stops it. */
export function stillShow(stills: readonly Still[]): string {
  if (stills.length === 0) return '';
  const code = readFileSync(join(import.meta.dirname, 'stillShow.js'), 'utf8').replace(/^\/\/.*\n/gm, '');
  const list = JSON.stringify(stills.map(({ address, title, seconds }) => [encodeURI(address), title, seconds])).replaceAll('<', '\\u003c');
  return `<style>${style}</style><script>${code}atlasStillShow(${list});</script>${withoutScript(stills)}\n`;
}
