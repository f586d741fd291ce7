import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPack } from '../../../../src/pack/readPack';
import { hallPicture, hallSize } from '../../../../tools/hall/hallPicture';
import { stillShow } from '../../../../tools/hall/stills';
import { readPackFolder } from '../../../../tools/packFolder';

const work = mkdtempSync(join(tmpdir(), 'atlas 厅 50% #'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const pack = readPack(readPackFolder('data')).pack!;
const from = 'tools/hall/folder';

describe('The hall’s scripts for Windows', () => {
  const scripts = ['start-windows.bat', 'autostart-windows.bat', 'health-windows.bat'].map((name) => readFileSync(join(from, name), 'latin1'));

  it('have the line ends and the letters that every Windows reads alike', () => {
    for (const script of scripts) {
      expect(script.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(script).toMatch(/^[\r\n\x20-\x7e]+$/);
    }
  });

  it('put no percent sign in between percent signs, where it would be lost, and quote every path', () => {
    const [start = '', autostart = ''] = scripts;
    expect(start).not.toMatch(/%\w+:[^%]*=%%/);
    expect(start).toContain('set "URL=!PAGE:%%=%%25!"');
    expect(start).toContain('--user-data-dir="!LocalAppData!\\atlas-hall" "!URL!?!QUERY!"');
    expect(start.indexOf('for %%f in')).toBeLessThan(start.indexOf('EnableDelayedExpansion'));
    // Between escaped quotes an ampersand would end the command, were the value put in before the line is read.
    expect(autostart).toContain('/d "\\"!SCRIPT!\\""');
    expect(autostart.indexOf('set "SCRIPT=%~dp0')).toBeLessThan(autostart.indexOf('EnableDelayedExpansion'));
  });

  it('open a folder on another machine by an address that names the machine', () => {
    expect(scripts[0]).toContain('if "!URL:~0,2!"=="//" (set "URL=file:!URL!") else set "URL=file:///!URL!"');
  });
});

describe('The hall’s script for Linux', () => {
  const home = join(work, 'home');
  mkdirSync(home);
  copyFileSync(join(from, 'start-linux.sh'), join(work, 'start-linux.sh'));
  writeFileSync(join(work, '打开展示.html'), '');
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => execFileSync('sh', [join(work, 'start-linux.sh'), ...args], { env: { PATH: process.env.PATH, HOME: home, ATLAS_PAUSE: '0', ...env }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  it('starts a browser again that crashed, and not one that was closed', () => {
    const browser = join(work, 'browser');
    writeFileSync(browser, `#!/bin/sh\necho started\nn=$(wc -l < "${join(work, 'starts')}" 2> /dev/null || echo 0)\necho >> "${join(work, 'starts')}"\n[ "$n" -lt 2 ] && exit 139\nexit 0\n`);
    chmodSync(browser, 0o755);
    expect(run([], { ATLAS_BROWSER: browser }).match(/started/g)).toHaveLength(3);
  });

  it('lets the atlas start after signing in, from a folder with spaces and signs, and takes it back', () => {
    const entry = join(home, '.config/autostart/atlas-hall.desktop');
    run(['--autostart']);
    expect(readFileSync(entry, 'utf8')).toContain(`Exec=sh "${join(work, 'start-linux.sh').replaceAll('%', '%%')}"`);
    run(['--no-autostart']);
    expect(() => readFileSync(entry)).toThrow();
  });
});

describe('A chapter’s picture for the hall', () => {
  it('tells the chapter: its title in both languages, its number, the sentence behind it, and that the map is not a reviewed one', () => {
    for (const chapter of pack.chapters) {
      const svg = hallPicture(chapter, pack);
      const text = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '').join('').replaceAll('&#39;', "'").replaceAll('&gt;', '>').replace(/\s/g, '');
      const { quote } = pack.claims.find(({ id }) => id === chapter.lead)?.passage ?? {};
      for (const said of [chapter.title.zh, chapter.title.en, quote ?? '', '示意图']) expect(text, chapter.id).toContain(said.replace(/\s/g, ''));
      expect(svg).not.toMatch(/var\(|NaN|undefined/);
    }
  });

  it('keeps its words in their column, large enough to be read from afar', () => {
    for (const chapter of pack.chapters) {
      const words = [...hallPicture(chapter, pack).replace(/^.*<rect width="716"/s, '').matchAll(/<text x="([\d.]+)" y="([\d.]+)"(?! text-anchor)[^>]*font-size="([\d.]+)"/g)];
      expect(words.length).toBeGreaterThan(5);
      for (const [, x, y, px] of words) {
        expect(Number(x) < 660 && Number(y) < hallSize.height - 40 && Number(px) >= 24, `${chapter.id} ${x} ${y} ${px}`).toBe(true);
      }
    }
  });
});

describe('The hall’s last resort', () => {
  const html = stillShow([{ address: 'stills/01-a b.png', title: '</script>', seconds: 20 }]);
  const script = /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? '';

  it('is in the language of the oldest browsers, and cannot be ended by a title', () => {
    expect(script).not.toMatch(/=>|`|\b(let|const|class|async|await)\b|\.\.\.|\?\./);
    expect(script).toContain('["stills/01-a%20b.png","\\u003c/script>",20]');
    expect(() => new Function(script)).not.toThrow();
  });

  it('shows the pictures where no script runs at all', () => {
    expect(html).toMatch(/<noscript>.*<img class="atlas-still"[^>]*src="stills\/01-a b.png".*<\/noscript>/s);
  });

  it('is left out where there is no story', () => {
    expect(stillShow([])).toBe('');
  });
});
