// Cuts the bundled fonts down to the characters the pack and the interface really use. Run by hand when the words change:
//   npm i --no-save @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-serif-sc@0.4.3
//   node tools/run.mjs tools/subsetFonts.ts
// The full fonts are 57 MB and more, too heavy for everyone's install, so the results are kept in public/fonts with their licence.
// An argument names another folder whose node_modules holds them and subset-font. Another pack's characters are no matter of this: `packFonts.ts` cuts fonts for them at build time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** Titles and names are set in the serif face; sentences of faults and to the staff never are. */
const faces = [
  { file: 'noto-sans-sc-400.woff2', from: '@expo-google-fonts/noto-sans-sc', style: '400Regular/NotoSansSC_400Regular.ttf' },
  { file: 'noto-sans-sc-700.woff2', from: '@expo-google-fonts/noto-sans-sc', style: '700Bold/NotoSansSC_700Bold.ttf' },
  { file: 'noto-serif-sc-700.woff2', from: '@expo-google-fonts/noto-serif-sc', style: '700Bold/NotoSerifSC_700Bold.ttf', without: /[\\/](faults|find|formats|keeping|pack|still|filter|ask|table)\.ts$/ },
] as const;

/** Letters, pinyin tones, figures, punctuation and signs that are there whatever the pack says. */
const always = [
  String.fromCodePoint(...range(0x20, 0x7e), ...range(0xa0, 0xff)),
  'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙńňǹḿ',
  '‐‑–—―‘’“”„†•‥…‰′″‹›※⁄€№™−∙√∞≈≠≡≤≥△▽▲▼◇◆○●◎■□★☆←↑→↓↔↗↘✓✕',
  '、。〃々〈〉《》「」『』【】〔〕〖〗〇〜・！（），．／：；？％＋－＝＜＞～｜＊＃＆￥①②③④⑤⑥⑦⑧⑨⑩℃㎡㎞',
  '零一二三四五六七八九十百千万亿兆两年月日时分秒第公里米平方亩个元度',
].join('');

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Features the interface asks for: kerning, ligatures, tabular and proportional figures, and the trimming of full-width punctuation. */
const features = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'pnum', 'lnum', 'halt', 'chws', 'palt', 'pwid'];

function filesIn(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)) && !/(^|[\\/])(README\.md|sources[\\/].*)$/.test(file))
    .sort()
    .map((file) => join(folder, file));
}

/** Every character the atlas may draw by itself: what is always there, the pack's texts and the interface's words, those of some files left out where a face never sets them; sorted by code point. */
export function atlasCharacters(root: string, without = /^$/): string {
  const files = [
    ...filesIn(join(root, 'data'), ['.json', '.geojson', '.csv', '.md']),
    ...filesIn(join(root, 'src/messages'), ['.ts']).filter((file) => !without.test(file)),
    join(root, 'index.html'),
  ];
  const characters = new Set(always + files.map((file) => readFileSync(file, 'utf8')).join(''));
  return [...characters].filter((character) => character >= ' ' && character !== '\u007f' && character !== '\ufeff').sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!).join('');
}

type SubsetFont = (font: Buffer, text: string, options: { targetFormat: 'woff2'; keepFeatures: readonly string[]; noHinting: boolean }) => Promise<Buffer>;

/** Writes the three faces, `characters.txt` and the licences into public/fonts. Returns 0; throws where the packages are not there. */
export async function main(args: readonly string[]): Promise<number> {
  const root = process.cwd();
  const folder = join(root, 'public/fonts');
  const require = createRequire(join(resolve(args[0] ?? root), 'package.json'));
  const subset = require('subset-font') as SubsetFont;
  const text = atlasCharacters(root);
  for (const face of faces) {
    const { file, from, style } = face;
    const set = 'without' in face ? atlasCharacters(root, face.without) : text;
    const font = await subset(readFileSync(require.resolve(`${from}/${style}`)), set, { targetFormat: 'woff2', keepFeatures: features, noHinting: true });
    writeFileSync(join(folder, file), font);
    console.log(`${file}  ${(font.length / 1024).toFixed(0)} KB`);
  }
  for (const family of ['sans', 'serif']) {
    writeFileSync(join(folder, `OFL-noto-${family}-sc.txt`), readFileSync(require.resolve(`@expo-google-fonts/noto-${family}-sc/LICENSE_FONT`)));
  }
  writeFileSync(join(folder, 'characters.txt'), text + '\n');
  console.log(`${[...text].length} characters`);
  return 0;
}
