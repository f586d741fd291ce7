import { palettes } from '../../src/domain/colour';
import type { Pack } from '../../src/domain/pack';
import { messages } from '../../src/messages/messages';
import { icons } from './icons';

/** What a system needs to know to install the atlas as an app; every address is relative, so that it works below any path. */
export function manifestOf(pack: Pack): string {
  const { modes } = messages.zh.shell;
  return JSON.stringify({
    start_url: './', scope: './', lang: 'zh-CN', dir: 'ltr', display: 'standalone',
    name: pack.title.zh, short_name: pack.seal || pack.title.zh, description: pack.subtitle.zh, categories: ['education', 'government'],
    theme_color: palettes.light.card, background_color: palettes.light.outside,
    icons: icons.map(({ file, side, maskable }) => ({ src: file, sizes: `${side}x${side}`, type: 'image/png', purpose: maskable ? 'maskable' : 'any' })),
    shortcuts: (['story', 'kiosk'] as const).map((mode) => ({ name: modes[mode], url: `./?mode=${mode}` })),
  }, null, 1);
}
