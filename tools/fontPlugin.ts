import type { Plugin } from 'vite';
import { packFolder, readPackFolder } from './packFolder';
import { fontRules, fontsWhereThereAre } from './packFonts';

/** Where a built page finds the fonts cut for its pack. */
const sheet = 'fonts/more.css';

/** The text of a pack that a page may draw: of JSON, what its escapes mean too. */
export const textOf = (files: Readonly<Record<string, string>>): string => Object.values(files).join('\n');

/** Cuts fonts for the characters of the pack that the bundled fonts lack, and adds them to the page: none for the bundled pack, whose first screen stays as light as it is. */
export function fontPlugin(folder = packFolder()): Plugin {
  let isCut = false;
  return {
    name: 'atlas-fonts',
    apply: 'build',
    async buildStart() {
      isCut = false;
      const { fonts, lacking } = await fontsWhereThereAre(textOf(readPackFolder(folder)));
      if (lacking !== '') this.warn(`no bundled font has ${lacking}: the page leaves them to the system's fonts, and no picture can draw them`);
      if (fonts.length === 0) return;
      isCut = true;
      for (const font of fonts) this.emitFile({ type: 'asset', fileName: `fonts/${font.file}`, source: font.bytes });
      this.emitFile({ type: 'asset', fileName: sheet, source: fontRules(fonts, ({ file }) => `./${file}`) });
    },
    transformIndexHtml: { order: 'post', handler: (html) => (isCut ? html.replace('</head>', () => `<link rel="stylesheet" href="./${sheet}">\n</head>`) : html) },
  };
}
