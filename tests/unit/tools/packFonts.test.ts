import { describe, expect, it } from 'vitest';
import { fontPlugin } from '../../../tools/fontPlugin';
import { dataAddress, fontRules, fontsFor, fontsWhereThereAre, missingCharacters } from '../../../tools/packFonts';
import { lineMarkup, type Line } from '../../../tools/pictureType';
import { pngOf } from '../../../tools/sharePng';
import { soundFolder, soundPack } from '../pack/soundPack';

// Characters of no bundled pack: the first are in a font, the last in none.
const [ink, other, serif, none] = ['蓬', '柿', '孵', '𠙶'];
const line = (text: string, more: Partial<Line> = {}) => lineMarkup({ text, x: 4, y: 40, px: 40, ink: '#000', ...more });
const picture = (...lines: readonly string[]) => `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">${lines.join('')}</svg>`;

describe('Fonts for a pack whose characters the bundled fonts lack', () => {
  it('are not needed by the bundled pack', async () => {
    expect(await fontsFor(picture(line('源江区 Yuanjiang &amp; 2017', { face: 'serif', bold: true })))).toEqual([]);
    expect(await fontsWhereThereAre('源江 2017\n\u200b')).toEqual({ fonts: [], lacking: '' });
  });

  it('are cut for each character from the face it is set in', async () => {
    const fonts = await fontsFor(picture(line(`源${ink}`), line(`${serif}江`, { face: 'serif', bold: true }), `<g style="font-weight:700;font-family:'Noto Sans SC',sans-serif"><g transform="x"><path d="M0 0"/><text y="1em">${other}</text></g></g>`));
    expect(fonts.map(({ family, weight, characters }) => [characters, family, weight]).sort()).toEqual([[serif, 'Noto Serif SC', 700], [other, 'Noto Sans SC', 700], [ink, 'Noto Sans SC', 400]].sort());
    for (const { bytes } of fonts) expect(String.fromCharCode(...bytes.slice(0, 4))).toBe('wOF2');
  });

  it('draw it in a picture: no hole, and no other character', async () => {
    const drawn = await Promise.all([picture(), picture(line(ink)), picture(line(other))].map(async (svg) => Buffer.from(await pngOf(svg)).toString('base64')));
    expect(new Set(drawn).size).toBe(3);
  });

  it('are an error that names a character no font has, and a word to whoever builds a page', async () => {
    await expect(pngOf(picture(line(`源${none}`)))).rejects.toThrow(`${none} (U+20676)`);
    expect(await fontsWhereThereAre(none)).toEqual({ fonts: [], lacking: none });
  });

  it('go with the page, every character of the pack in every face, beside the bundled ones', async () => {
    const plugin = fontPlugin(soundFolder) as unknown as { buildStart(this: unknown): Promise<void>; transformIndexHtml: { handler(html: string): string } };
    const emitted = new Map<string, string | Uint8Array>();
    await plugin.buildStart.call({ emitFile: ({ fileName, source }: { fileName: string; source: string | Uint8Array }) => void emitted.set(fileName, source), warn: () => undefined });
    const missing = missingCharacters(Object.values(soundPack()).join(''));
    expect(missing.length).toBeGreaterThan(0);
    const rules = String(emitted.get('fonts/more.css'));
    for (const each of missing) expect(rules.split(`U+${each.codePointAt(0)?.toString(16)}`).length - 1, each).toBeGreaterThanOrEqual(3);
    for (const [, file = ''] of rules.matchAll(/url\(\.\/([^)]+)\)/g)) expect(emitted.has(`fonts/${file}`), file).toBe(true);
    expect(plugin.transformIndexHtml.handler('<head></head>')).toContain('href="./fonts/more.css"');
    const { fonts } = await fontsWhereThereAre(ink ?? '');
    expect(fontRules(fonts, dataAddress)).toMatch(/url\(data:font\/woff2;base64,d09GM/);
  });
});
