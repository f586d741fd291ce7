import { mount } from 'svelte';
import App from './App.svelte';
import { wordsOf } from './messages/wordsOf';
import { loadPack } from './pack/loadPack';
import { addressBar } from './state/addressBar';
import { Explorer } from './state/explorer.svelte';
import './style/base.css';
import './style/fonts.css';

/** Pages beside the atlas itself, by the word in the address that asks for them. */
const pages = { health: () => import('./modes/kiosk/Health.svelte'), console: () => import('./modes/kiosk/console/ConsolePage.svelte') } as const;

/** In a function of its own: a folder opened without a server runs all of this as one classic script. */
async function start(): Promise<void> {
  const target = document.getElementById('app') ?? document.body;
  const asked = new URLSearchParams(addressBar.read());
  const alone = asked.has('health') ? 'health' : asked.has('console') ? 'console' : null;
  // The map program is the largest part: fetch it while the pack is read.
  if (!alone) void import('maplibre-gl').catch(() => undefined);
  const { pack, faults, inspect } = await loadPack();
  const language = asked.get('lang') === 'en' ? 'en' : 'zh';
  if (pack && alone) {
    const { default: Page } = await pages[alone]();
    mount(Page, { target, props: { pack, language, words: await wordsOf(language) } });
  } else if (pack) {
    const explorer = new Explorer(pack, addressBar);
    explorer.size = { width: innerWidth, height: innerHeight };
    mount(App, { target, props: { explorer, faults, inspect, words: await wordsOf(explorer.language) } });
  } else {
    document.documentElement.dataset.atlas = 'error';
    const { default: Faults } = await import('./modes/shared/Faults.svelte');
    mount(Faults, { target, props: { faults, t: await wordsOf(language), alone: true } });
  }
}

void start();
